namespace FlashBuilder.Anki.Zstandard;

/// <summary>One of the three kinds of codes in a sequence: what they stand for, and how often they are by default.</summary>
internal sealed class SequenceCodes
{
    private SequenceCodes(int mostAccuracy, ulong[] symbols, int defaultAccuracy, short[] defaultShares)
    {
        MostAccuracy = mostAccuracy;
        Symbols = symbols;
        Default = new FseTable(defaultAccuracy);
        Default.Build(new FseDistribution(defaultShares, defaultAccuracy), symbols);
    }

    /// <summary>RFC 8878, 3.1.1.3.2.1.1.</summary>
    public static SequenceCodes LiteralLengths { get; } = new(
        9,
        Numbers(0, [
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]),
        6,
        [
            4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1]);

    /// <summary>RFC 8878, 3.1.1.3.2.1.1.</summary>
    public static SequenceCodes MatchLengths { get; } = new(
        9,
        Numbers(3, [
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]),
        6,
        [
            1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1]);

    /// <summary>A code of n is 2^n and n bits more. Codes beyond 31 would be distances beyond 4 GiB.</summary>
    public static SequenceCodes Offsets { get; } = new(
        8,
        [.. Enumerable.Range(0, 32).Select(code => FseTable.Pack(1u << code, code))],
        5,
        [1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1]);

    public int MostAccuracy { get; }

    /// <summary>For each code, packed, its baseline and the bits that are added to it.</summary>
    public ulong[] Symbols { get; }

    public FseTable Default { get; }

    /// <summary>Each code begins where the numbers of the one before end.</summary>
    private static ulong[] Numbers(uint first, ReadOnlySpan<int> bits)
    {
        var symbols = new ulong[bits.Length];
        for (int code = 0; code < bits.Length; code++)
        {
            symbols[code] = FseTable.Pack(first, bits[code]);
            first += 1u << bits[code];
        }
        return symbols;
    }
}
