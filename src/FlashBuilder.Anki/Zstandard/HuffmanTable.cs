namespace FlashBuilder.Anki.Zstandard;

/// <summary>A Huffman tree as a table: the bits to come give a byte and the length of its code.</summary>
internal sealed class HuffmanTable
{
    private readonly HuffmanWeights weights = new();

    /// <summary>For each value of the next bits the byte, and above it the bits of its code.</summary>
    private readonly ushort[] cells = new ushort[1 << HuffmanWeights.MostBits];

    /// <summary>The bits that index the table; 0 before a tree was read.</summary>
    public int Bits { get; private set; }

    public ReadOnlySpan<ushort> Cells => cells.AsSpan(0, 1 << Bits);

    /// <summary>No tree: what an earlier frame left must not be used.</summary>
    public void Forget() => Bits = 0;

    /// <inheritdoc cref="HuffmanWeights.Read"/>
    public void Read(ReadOnlySpan<byte> block, ref int position, int end)
    {
        Bits = 0;
        weights.Read(block, ref position, end);
        // Codes are given out from the lowest weight up, and within a weight by byte value.
        Span<int> place = stackalloc int[HuffmanWeights.MostBits + 2];
        place.Clear();
        foreach (byte weight in weights.Weights)
            if (weight > 0) place[weight + 1] += 1 << (weight - 1);
        for (int weight = 1; weight < place.Length; weight++) place[weight] += place[weight - 1];
        for (int value = 0; value < weights.Weights.Length; value++)
        {
            int weight = weights.Weights[value];
            if (weight == 0) continue;
            int width = 1 << (weight - 1);
            cells.AsSpan(place[weight], width).Fill((ushort)(value | (weights.Bits + 1 - weight) << 8));
            place[weight] += width;
        }
        Bits = weights.Bits;
    }
}
