using System.Numerics;
using Hanzi.Text;

namespace Hanzi.Dictionary;

/// <summary>
/// The words of a frequency list that are no headwords, many of them names. They make no tokens; that a list has them
/// tells where words begin and end. Found by a hash; the slot of a word's first two characters says how long the words
/// are that begin so.
/// </summary>
public sealed class OtherWords
{
    /// <summary>In characters; the list has few longer ones that are words.</summary>
    public const int Shortest = 2, Longest = 7;

    /// <summary>Low bits of a slot: lengths of words that begin with this pair (bit 2 for two …), word, name.</summary>
    private const ulong IsWord = 1, IsName = 2, Lengths = 0xFC, Payload = 0xFF;

    private const int PairBits = 20;
    private readonly ulong[] _pairs = new ulong[1 << (PairBits - 6)];
    private ulong[] _slots = new ulong[1 << 12];
    private int _used;

    internal void Add(ReadOnlySpan<char> word, ScriptTable scripts, bool isName)
    {
        if (word.Length is < Shortest or > Longest) return;
        ulong key = Seed, pair = 0;
        for (int i = 0; i < word.Length; i++)
        {
            if (!HanCharacter.IsHan(word[i])) return;
            key = Extend(key, scripts.Fold(word[i]));
            if (i == 1) pair = key;
        }

        int bit = Pair(pair);
        _pairs[bit >> 6] |= 1UL << (bit & 63);
        Insert(pair & ~Payload | 1UL << word.Length);
        Insert(key & ~Payload | IsWord | (isName ? IsName : 0));
    }

    /// <summary>
    /// The words that begin at a place of a folded text, as bits by length in characters.
    /// </summary>
    /// <param name="names">Those of them that are names.</param>
    public uint LengthsAt(ReadOnlySpan<char> folded, out uint names)
    {
        names = 0;
        if (folded.Length < Shortest || !HanCharacter.IsHan(folded[0]) || !HanCharacter.IsHan(folded[1])) return 0;
        ulong key = Extend(Extend(Seed, folded[0]), folded[1]);
        int bit = Pair(key);
        if ((_pairs[bit >> 6] >> (bit & 63) & 1) == 0) return 0;
        uint lengths = 0;
        ulong found = Find(key);
        // The pair itself, then only the lengths that words have which begin with it.
        for (ulong left = found & Lengths; left != 0; left &= left - 1)
        {
            int length = BitOperations.TrailingZeroCount(left);
            if (length > folded.Length) break;
            if (length > Shortest) found = FindLonger(key, folded[..length]);
            if ((found & IsWord) != 0) lengths |= 1U << length;
            if ((found & IsName) != 0) names |= 1U << length;
        }

        return lengths;
    }

    /// <param name="key">Of the first two characters.</param>
    private ulong FindLonger(ulong key, ReadOnlySpan<char> folded)
    {
        foreach (char c in folded[2..]) key = Extend(key, c);
        return Find(key);
    }

    private static ulong Seed => 0x9E3779B97F4A7C15;

    private static ulong Extend(ulong key, char folded)
    {
        ulong h = (key ^ folded) * 0xD6E8FEB86659FD93;
        return h ^ (h >> 29);
    }

    private static int Pair(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> (64 - PairBits));

    private ulong Find(ulong key)
    {
        int mask = _slots.Length - 1;
        for (int slot = Slot(key); ; slot = (slot + 1) & mask)
        {
            ulong found = _slots[slot];
            if (found == 0 || (found ^ key) <= Payload) return found;
        }
    }

    /// <summary>Adds what an entry says to what is known of its key.</summary>
    private void Insert(ulong entry)
    {
        if (_used * 2 >= _slots.Length) Grow();
        int mask = _slots.Length - 1;
        int slot = Slot(entry);
        while (_slots[slot] != 0 && (_slots[slot] ^ entry) > Payload) slot = (slot + 1) & mask;
        if (_slots[slot] == 0) _used++;
        _slots[slot] |= entry;
    }

    private int Slot(ulong key) => (int)((key & ~Payload) * 0x9E3779B97F4A7C15 >> (64 - BitOperations.Log2((uint)_slots.Length)));

    private void Grow()
    {
        ulong[] old = _slots;
        _slots = new ulong[old.Length * 4];
        _used = 0;
        foreach (ulong entry in old)
            if (entry != 0) Insert(entry);
    }
}
