namespace FlashBuilder.Anki.Zstandard;

/// <summary>The literals of a block: bytes that its sequences copy to the output (RFC 8878, 3.1.1.3.1).</summary>
internal sealed class LiteralsSection
{
    private readonly HuffmanTable table = new();
    private byte[] literals = [];
    private int length;

    /// <summary>The literals and <see cref="ShortCopy.Slack"/> bytes of anything.</summary>
    public ReadOnlySpan<byte> Bytes => literals.AsSpan(0, length + ShortCopy.Slack);

    public int Length => length;

    /// <summary>A new frame begins: no tree can be repeated.</summary>
    public void Forget() => table.Forget();

    /// <param name="position">The section's first byte; afterwards the byte behind it.</param>
    /// <param name="most">The most literals of a block.</param>
    /// <exception cref="ZstandardException">The section is damaged.</exception>
    public void Read(ReadOnlySpan<byte> block, ref int position, int end, int most)
    {
        int first = block[position];
        int kind = first & 3;
        int format = (first >> 2) & 3;
        if (kind < 2)
        {
            int bytes = format switch { 1 => 2, 3 => 3, _ => 1 };
            long header = Header(block, ref position, end, bytes);
            SetLength(bytes == 1 ? header >> 3 : header >> 4, most);
            if (kind == 0) Copy(block, ref position, end);
            else Repeat(block, ref position, end);
        }
        else
        {
            int bits = format switch { 2 => 14, 3 => 18, _ => 10 };
            long header = Header(block, ref position, end, (2 * bits + 4 + 7) / 8) >> 4;
            SetLength(header & ((1 << bits) - 1), most);
            int compressed = (int)(header >> bits) & ((1 << bits) - 1);
            if (compressed > end - position) throw Damaged();
            Decode(block, position, position + compressed, hasTree: kind == 2, isOne: format == 0);
            position += compressed;
        }
    }

    private static long Header(ReadOnlySpan<byte> block, ref int position, int end, int bytes)
    {
        if (bytes > end - position) throw Damaged();
        long header = 0;
        for (int i = 0; i < bytes; i++) header |= (long)block[position++] << (8 * i);
        return header;
    }

    private void SetLength(long count, int most)
    {
        if (count > most) throw Damaged();
        length = (int)count;
        if (literals.Length < length + ShortCopy.Slack) literals = new byte[length + ShortCopy.Slack];
    }

    private void Copy(ReadOnlySpan<byte> block, ref int position, int end)
    {
        if (length > end - position) throw Damaged();
        block.Slice(position, length).CopyTo(literals);
        position += length;
    }

    private void Repeat(ReadOnlySpan<byte> block, ref int position, int end)
    {
        if (position >= end) throw Damaged();
        literals.AsSpan(0, length).Fill(block[position++]);
    }

    private void Decode(ReadOnlySpan<byte> block, int from, int to, bool hasTree, bool isOne)
    {
        if (hasTree) table.Read(block, ref from, to);
        else if (table.Bits == 0) throw new ZstandardException("a block repeats a Huffman tree that was never there");
        if (isOne) HuffmanStream.DecodeOne(table, block, from, to, literals.AsSpan(0, length));
        else HuffmanStream.DecodeFour(table, block, from, to, literals.AsSpan(0, length));
    }

    private static ZstandardException Damaged() => new("the literals of a block are damaged");
}
