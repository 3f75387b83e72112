namespace FlashBuilder.Anki.Zstandard;

/// <summary>The table in use for one kind of codes, which the next block may repeat (RFC 8878, 3.1.1.3.2.1).</summary>
internal sealed class SequenceTable(SequenceCodes codes)
{
    private readonly FseTable own = new(codes.MostAccuracy);
    private FseTable? current;

    /// <summary>A new frame begins: no table can be repeated.</summary>
    public void Forget() => current = null;

    /// <param name="position">The table's first byte, if it has any; afterwards the byte behind it.</param>
    /// <exception cref="ZstandardException">The table is damaged, or there is none to repeat.</exception>
    public FseTable Read(int mode, ReadOnlySpan<byte> block, ref int position, int end)
    {
        switch (mode)
        {
            case 0:
                return current = codes.Default;
            case 1:
                if (position >= end || block[position] >= codes.Symbols.Length) throw new ZstandardException("a block has a code that does not exist");
                own.BuildSingle(codes.Symbols[block[position++]]);
                return current = own;
            case 2:
                Span<short> shares = stackalloc short[codes.Symbols.Length];
                own.Build(FseDistribution.Read(block, ref position, end, shares, codes.MostAccuracy), codes.Symbols);
                return current = own;
            default:
                return current ?? throw new ZstandardException("a block repeats a table that was never there");
        }
    }
}
