using System.Numerics;

namespace FlashBuilder.Anki.Zstandard;

/// <summary>A decoding table of finite state entropy (RFC 8878, 4.1): from a state to a symbol and the next state.</summary>
internal sealed class FseTable
{
    private readonly ulong[] cells;

    /// <param name="mostAccuracy">The largest accuracy that <see cref="Build"/> is given.</param>
    public FseTable(int mostAccuracy) => cells = new ulong[1 << mostAccuracy];

    /// <summary>Bits of a state; 0 where there is one symbol only.</summary>
    public int Accuracy { get; private set; }

    /// <summary>For each state what <see cref="Pack"/> says of its symbol, and how to go on.</summary>
    public ReadOnlySpan<ulong> Cells => cells.AsSpan(0, 1 << Accuracy);

    /// <summary>What a cell says of its symbol: a number, and how many bits from the stream are added to it.</summary>
    public static ulong Pack(uint number, int bits) => number | (ulong)bits << 32;

    public static uint Number(ulong cell) => (uint)cell;

    public static int NumberBits(ulong cell) => (byte)(cell >> 32);

    /// <summary>Bits to read and add to <see cref="Next"/> to get the next state.</summary>
    public static int NextBits(ulong cell) => (byte)(cell >> 40);

    public static int Next(ulong cell) => (int)(cell >> 48);

    /// <summary>A table of one symbol, which takes no bits.</summary>
    public void BuildSingle(ulong symbol)
    {
        Accuracy = 0;
        cells[0] = symbol;
    }

    /// <param name="symbols">Packed, for each symbol of the alphabet.</param>
    public void Build(in FseDistribution distribution, ReadOnlySpan<ulong> symbols)
    {
        ReadOnlySpan<short> shares = distribution.Shares;
        Accuracy = distribution.Accuracy;
        int size = 1 << Accuracy;
        Span<byte> symbolOf = stackalloc byte[size];
        Span<ushort> next = stackalloc ushort[shares.Length];
        int last = size - 1;
        for (int symbol = 0; symbol < shares.Length; symbol++)
        {
            next[symbol] = (ushort)Math.Abs(shares[symbol]);
            if (shares[symbol] < 0) symbolOf[last--] = (byte)symbol;
        }
        int step = (size >> 1) + (size >> 3) + 3;
        int cell = 0;
        for (int symbol = 0; symbol < shares.Length; symbol++)
            for (int i = shares[symbol]; i > 0; i--)
            {
                symbolOf[cell] = (byte)symbol;
                do cell = (cell + step) & (size - 1);
                while (cell > last);
            }
        for (int state = 0; state < size; state++)
        {
            int symbol = symbolOf[state];
            int place = next[symbol]++;
            int bits = Accuracy - BitOperations.Log2((uint)place);
            cells[state] = symbols[symbol] | (ulong)bits << 40 | (ulong)((place << bits) - size) << 48;
        }
    }
}
