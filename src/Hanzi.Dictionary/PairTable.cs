using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hanzi.Dictionary;

/// <summary>
/// Numbers by pairs of folded characters, by open addressing. Most pairs of a text begin no word: a bit for each pair, by a
/// hash, tells so from a table that is small enough to stay in the cache.
/// </summary>
internal sealed class PairTable
{
    private const int FilterBits = 20, AtOnce = 128;
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];

    /// <summary>The two characters and the number, each 32 bits; 0 is free.</summary>
    private ulong[] _slots;
    private int _shift;
    private int _used;

    /// <param name="expected">Pairs, about; more are taken too.</param>
    public PairTable(int expected)
    {
        int bits = Math.Max(10, BitOperations.Log2((uint)Math.Max(1, expected)) + 1);
        _slots = new ulong[1 << bits];
        _shift = 64 - bits;
    }

    /// <summary>The number of a pair, 0 where it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Find(char first, char second)
    {
        uint key = Key(first, second);
        ulong hash = Hash(key);
        int bit = (int)(hash >> (64 - FilterBits));
        return (_filter[bit >> 6] >> (bit & 63) & 1) == 0 ? 0 : Find(key, hash);
    }

    /// <summary>
    /// The numbers of all pairs of a folded text, each at its first character. The places that the filter lets through are
    /// gathered, then fetched, then looked at, each in a loop of its own and the first two without branches: so the processor
    /// fetches many at once, and no place waits for memory that another asked for.
    /// </summary>
    /// <param name="to">As long as the text at least.</param>
    public void FindAll(ReadOnlySpan<char> folded, Span<uint> to)
    {
        if (folded.IsEmpty) return;
        to = to[..folded.Length];
        to.Clear();
        Span<int> places = stackalloc int[AtOnce];
        Span<ulong> found = stackalloc ulong[AtOnce];
        ulong[] filter = _filter, slots = _slots;
        for (int start = 0; start < folded.Length - 1; start += AtOnce)
        {
            int count = 0, end = Math.Min(start + AtOnce, folded.Length - 1);
            for (int at = start; at < end; at++)
            {
                int bit = (int)(Hash(Key(folded[at], folded[at + 1])) >> (64 - FilterBits));
                places[count] = at;
                count += (int)(filter[bit >> 6] >> (bit & 63) & 1);
            }

            for (int i = 0; i < count; i++) found[i] = slots[(int)(Hash(Key(folded[places[i]], folded[places[i] + 1])) >> _shift)];
            for (int i = 0; i < count; i++)
            {
                int at = places[i];
                uint key = Key(folded[at], folded[at + 1]);
                to[at] = (uint)(found[i] >> 32) == key ? (uint)found[i] : Find(key, Hash(key));
            }
        }
    }

    /// <param name="number">Other than 0.</param>
    public void Set(char first, char second, uint number)
    {
        if (_used * 2 >= _slots.Length) Grow();
        uint key = Key(first, second);
        ulong hash = Hash(key);
        int bit = (int)(hash >> (64 - FilterBits));
        _filter[bit >> 6] |= 1UL << (bit & 63);
        int slot = (int)(hash >> _shift);
        while (_slots[slot] != 0 && (uint)(_slots[slot] >> 32) != key) slot = (slot + 1) & (_slots.Length - 1);
        if (_slots[slot] == 0) _used++;
        _slots[slot] = (ulong)key << 32 | number;
    }

    private uint Find(uint key, ulong hash)
    {
        ulong[] slots = _slots;
        for (int slot = (int)(hash >> _shift); ; slot = (slot + 1) & (slots.Length - 1))
        {
            ulong found = slots[slot];
            if ((uint)(found >> 32) == key || found == 0) return (uint)found;
        }
    }

    private void Grow()
    {
        ulong[] old = _slots;
        _slots = new ulong[old.Length * 2];
        _shift--;
        foreach (ulong entry in old)
        {
            if (entry == 0) continue;
            int slot = (int)(Hash((uint)(entry >> 32)) >> _shift);
            while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = entry;
        }
    }

    private static uint Key(char first, char second) => (uint)first << 16 | second;

    private static ulong Hash(uint key) => key * 0x9E3779B97F4A7C15;
}
