using System.Numerics;

namespace FlashBuilder.Anki.Zstandard;

/// <summary>Reads the description of a Huffman tree: a weight for each byte value up to the last one (RFC 8878, 4.2.1).</summary>
internal sealed class HuffmanWeights
{
    /// <summary>The longest code in bits, and so the greatest weight.</summary>
    public const int MostBits = 11;

    private const int MostAccuracy = 6;

    private readonly byte[] weights = new byte[256];
    private readonly FseTable table = new(MostAccuracy);

    /// <summary>Weights by byte value. A code of weight w has <see cref="Bits"/> + 1 - w bits; 0 is no code.</summary>
    public ReadOnlySpan<byte> Weights => weights.AsSpan(0, Count);

    private int Count { get; set; }

    /// <summary>The longest code of the tree that was read.</summary>
    public int Bits { get; private set; }

    /// <param name="position">The description's first byte; afterwards the byte behind it.</param>
    /// <exception cref="ZstandardException">It is damaged, or goes beyond the end (exclusive).</exception>
    public void Read(ReadOnlySpan<byte> block, ref int position, int end)
    {
        if (position >= end) throw Damaged();
        int header = block[position++];
        if (header < 128) ReadCompressed(block, position, header, end);
        else ReadDirect(block, position, header - 127, end);
        position += header < 128 ? header : (header - 126) / 2;
        Complete();
    }

    private void ReadDirect(ReadOnlySpan<byte> block, int position, int count, int end)
    {
        if (position + (count + 1) / 2 > end) throw Damaged();
        for (int i = 0; i < count; i++)
            weights[i] = (byte)(i % 2 == 0 ? block[position + i / 2] >> 4 : block[position + i / 2] & 15);
        Count = count;
    }

    /// <summary>Two states take turns; each gives its last symbol when the bits for the other's next state are used up.</summary>
    private void ReadCompressed(ReadOnlySpan<byte> block, int position, int length, int end)
    {
        int streamEnd = position + length;
        if (streamEnd > end) throw Damaged();
        Span<short> shares = stackalloc short[MostBits + 1];
        table.Build(FseDistribution.Read(block, ref position, streamEnd, shares, MostAccuracy), Identity);
        ReadOnlySpan<ulong> cells = table.Cells;
        int bit = BackwardBits.Start(block, position, streamEnd);
        int floor = position * 8;
        int state = Take(block, ref bit, floor, table.Accuracy);
        int other = Take(block, ref bit, floor, table.Accuracy);
        if (bit < floor) throw Damaged();
        for (Count = 0; ; (state, other) = (other, state))
        {
            // One place is kept for the last weight and one for the other state's symbol.
            if (Count > 253) throw Damaged();
            weights[Count++] = (byte)FseTable.Number(cells[state]);
            state = FseTable.Next(cells[state]) + Take(block, ref bit, floor, FseTable.NextBits(cells[state]));
            if (bit >= floor) continue;
            weights[Count++] = (byte)FseTable.Number(cells[other]);
            return;
        }
    }

    /// <summary>Bits, zeros where the stream has no more; the position then goes below the floor.</summary>
    private static int Take(ReadOnlySpan<byte> block, ref int bit, int floor, int count)
    {
        int value = (int)BackwardBits.Top(BackwardBits.Peek(block, bit), count);
        bit -= count;
        int missing = floor - bit;
        return missing <= 0 ? value : missing >= count ? 0 : value >> missing << missing;
    }

    /// <summary>The last weight is not in the description: it is what makes the sum a power of two.</summary>
    private void Complete()
    {
        int sum = 0, ones = 0;
        foreach (byte weight in Weights)
        {
            if (weight > MostBits) throw Damaged();
            if (weight > 0) sum += 1 << (weight - 1);
            if (weight == 1) ones++;
        }
        if (sum == 0) throw Damaged();
        Bits = BitOperations.Log2((uint)sum) + 1;
        int missing = (1 << Bits) - sum;
        if (Bits > MostBits || !BitOperations.IsPow2(missing)) throw Damaged();
        int last = BitOperations.Log2((uint)missing) + 1;
        if (ones == 0 && last != 1) throw Damaged();
        weights[Count++] = (byte)last;
    }

    private static ReadOnlySpan<ulong> Identity => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

    private static ZstandardException Damaged() => new("a Huffman tree is damaged");
}
