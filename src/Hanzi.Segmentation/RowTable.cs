using System.Numerics;

namespace Hanzi.Segmentation;

/// <summary>Rows of weights by a run of two or three characters; row 0 stands for all that have none.</summary>
internal sealed class RowTable
{
    private readonly int _width;
    private readonly ulong[] _slots;
    private readonly int _shift;
    private ulong[] _rows;
    private int _count = 1;

    /// <param name="expected">Runs at most.</param>
    /// <param name="width">Weights a row (<see cref="Lanes"/>).</param>
    public RowTable(int expected, int width)
    {
        _width = width;
        int bits = BitOperations.Log2((uint)Math.Max(8, expected)) + 2;
        _slots = new ulong[1 << bits];
        _shift = 64 - bits;
        _rows = new ulong[(expected + 1) * width];
        _rows.AsSpan().Fill(Lanes.Zero);
    }

    public static ulong Key(char a, char b, char c = '\0') => a | (ulong)b << 16 | (ulong)c << 32;

    public ulong this[int row, int column] => _rows[row * _width + column];

    /// <summary>The row, or 0. A key has 48 bits at most; a slot is half of its hash and the row.</summary>
    public int Find(ulong key)
    {
        ulong hash = key * 0x9E3779B97F4A7C15;
        ulong[] slots = _slots;
        for (int slot = (int)(hash >> _shift); ; slot = (slot + 1) & (slots.Length - 1))
        {
            ulong found = slots[slot];
            if (found == 0 || (uint)(found >> 32) == (uint)hash) return (int)found;
        }
    }

    /// <summary>The row of a run, made where there is none.</summary>
    public int Add(ulong key)
    {
        if (Find(key) is > 0 and var known) return known;
        ulong hash = key * 0x9E3779B97F4A7C15;
        int slot = (int)(hash >> _shift);
        while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
        if ((_count + 1) * _width > _rows.Length)
        {
            int old = _rows.Length;
            Array.Resize(ref _rows, old * 2);
            _rows.AsSpan(old).Fill(Lanes.Zero);
        }

        _slots[slot] = (ulong)(uint)hash << 32 | (uint)_count;
        return _count++;
    }

    public void Set(int row, int column, Weights weights) => _rows[row * _width + column] = Lanes.Of(weights);
}
