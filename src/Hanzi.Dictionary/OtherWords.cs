using System.Numerics;
using Hanzi.Text;

namespace Hanzi.Dictionary;

/// <summary>
/// The words of a frequency list that are no headwords, many of them names. They make no tokens; that a list has them
/// tells where words begin and end.
/// </summary>
public sealed class OtherWords
{
    /// <summary>In characters; the list has few longer ones that are words.</summary>
    public const int Shortest = 2, Longest = 7;

    private const int PairBits = 18;
    private readonly ulong[] _pairs = new ulong[1 << (PairBits - 6)];
    private ulong[] _slots = new ulong[1 << 12];
    private int _used;

    internal void Add(ReadOnlySpan<char> word, ScriptTable scripts, bool isName)
    {
        if (word.Length is < Shortest or > Longest) return;
        ulong key = HeadwordTable.Seed;
        for (int i = 0; i < word.Length; i++)
        {
            if (!HanCharacter.IsHan(word[i])) return;
            key = HeadwordTable.Extend(key, scripts.Fold(word[i]));
            if (i != 1) continue;
            int pair = Pair(key);
            _pairs[pair >> 6] |= 1UL << (pair & 63);
        }

        if (_used * 2 >= _slots.Length) Grow();
        Insert(key & ~1UL | (isName ? 1UL : 0));
    }

    /// <summary>
    /// The words that begin at a place of a folded text, as bits by length in characters.
    /// </summary>
    /// <param name="names">Those of them that are names.</param>
    public uint LengthsAt(ReadOnlySpan<char> folded, out uint names)
    {
        names = 0;
        uint lengths = 0;
        ulong key = HeadwordTable.Seed;
        for (int i = 0; i < folded.Length && i < Longest; i++)
        {
            if (!HanCharacter.IsHan(folded[i])) break;
            key = HeadwordTable.Extend(key, folded[i]);
            if (i == 0) continue;
            if (i == 1)
            {
                int pair = Pair(key);
                if ((_pairs[pair >> 6] >> (pair & 63) & 1) == 0) break;
            }

            ulong found = Find(key & ~1UL);
            if (found == 0) continue;
            lengths |= 1U << (i + 1);
            if ((found & 1) != 0) names |= 1U << (i + 1);
        }

        return lengths;
    }

    private static int Pair(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> (64 - PairBits));

    private ulong Find(ulong key)
    {
        int mask = _slots.Length - 1;
        for (int slot = Slot(key); ; slot = (slot + 1) & mask)
        {
            ulong found = _slots[slot];
            if (found == 0 || (found & ~1UL) == key) return found;
        }
    }

    private void Insert(ulong entry)
    {
        int mask = _slots.Length - 1;
        int slot = Slot(entry & ~1UL);
        while (_slots[slot] != 0 && (_slots[slot] & ~1UL) != (entry & ~1UL)) slot = (slot + 1) & mask;
        if (_slots[slot] == 0) _used++;
        _slots[slot] |= entry;
    }

    private int Slot(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> (64 - BitOperations.Log2((uint)_slots.Length)));

    private void Grow()
    {
        ulong[] old = _slots;
        _slots = new ulong[old.Length * 4];
        _used = 0;
        foreach (ulong entry in old)
            if (entry != 0) Insert(entry);
    }
}
