using System.Buffers.Binary;
using System.Numerics;

namespace FlashBuilder.Anki.Zstandard;

/// <summary>How often symbols are, as shares of 2^<see cref="Accuracy"/>; -1 is less than one share (RFC 8878, 4.1.1).</summary>
internal readonly ref struct FseDistribution(ReadOnlySpan<short> shares, int accuracy)
{
    public ReadOnlySpan<short> Shares { get; } = shares;

    public int Accuracy { get; } = accuracy;

    /// <summary>Reads a description.</summary>
    /// <param name="position">Its first byte in the block; afterwards the byte behind it.</param>
    /// <param name="end">Where the block's content ends; behind it are four bytes at least that can be read.</param>
    /// <param name="shares">Takes the shares; as long as the alphabet.</param>
    /// <exception cref="ZstandardException">It is damaged, or goes beyond the block or the alphabet.</exception>
    public static FseDistribution Read(ReadOnlySpan<byte> block, ref int position, int end, Span<short> shares, int mostAccuracy)
    {
        int bit = position * 8;
        int accuracy = (int)Take(block, ref bit, 4) + 5;
        if (accuracy > mostAccuracy) throw Damaged();
        int left = 1 << accuracy;
        int symbol = 0;
        while (left > 0)
        {
            if (symbol >= shares.Length || bit > end * 8) throw Damaged();
            int share = ReadValue(block, ref bit, left + 1) - 1;
            left -= Math.Abs(share);
            if (left < 0) throw Damaged();
            shares[symbol++] = (short)share;
            if (share == 0) symbol = SkipZeros(block, ref bit, end, shares, symbol);
        }
        position = (bit + 7) / 8;
        if (position > end) throw Damaged();
        return new FseDistribution(shares[..symbol], accuracy);
    }

    /// <summary>A number from 0 to most; as many of the low ones as there is room for take one bit less.</summary>
    private static int ReadValue(ReadOnlySpan<byte> block, ref int bit, int most)
    {
        int bits = BitOperations.Log2((uint)most) + 1;
        int shorter = (1 << bits) - 1 - most;
        int low = (int)Peek(block, bit, bits - 1);
        if (low < shorter)
        {
            bit += bits - 1;
            return low;
        }
        int value = (int)Take(block, ref bit, bits);
        return value < 1 << (bits - 1) ? value : value - shorter;
    }

    private static int SkipZeros(ReadOnlySpan<byte> block, ref int bit, int end, Span<short> shares, int symbol)
    {
        uint more;
        do
        {
            more = Take(block, ref bit, 2);
            if (symbol + more > shares.Length || bit > end * 8) throw Damaged();
            shares.Slice(symbol, (int)more).Clear();
            symbol += (int)more;
        }
        while (more == 3);
        return symbol;
    }

    private static uint Take(ReadOnlySpan<byte> block, ref int bit, int count)
    {
        uint value = Peek(block, bit, count);
        bit += count;
        return value;
    }

    private static uint Peek(ReadOnlySpan<byte> block, int bit, int count) =>
        (BinaryPrimitives.ReadUInt32LittleEndian(block[(bit / 8)..]) >> (bit % 8)) & ((1u << count) - 1);

    private static ZstandardException Damaged() => new("a table of frequencies is damaged");
}
