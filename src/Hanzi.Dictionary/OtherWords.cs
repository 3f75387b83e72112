using System.Numerics;
using Hanzi.Text;

namespace Hanzi.Dictionary;

/// <summary>
/// The words of a frequency list that are no headwords, many of them names. They make no tokens; that a list has them
/// tells where words begin and end. The number of a word's first two characters says what they are by themselves and how
/// long the words are that begin so; longer words are found by a hash.
/// </summary>
public sealed class OtherWords
{
    /// <summary>In characters; the list has few longer ones that are words.</summary>
    public const int Shortest = 2, Longest = 7;

    /// <summary>Low bits of a number: word, name, lengths of longer words that begin with this pair (bit 3 for three …).</summary>
    private const uint IsWord = 1, IsName = 2, Lengths = 0xF8, Payload = 0xFF;

    private readonly PairTable _pairs = new(1 << 16);

    /// <summary>Words of three characters and more: all but the lowest bits of a hash, and what they are; 0 is free.</summary>
    private ulong[] _slots = new ulong[1 << 12];
    private int _shift = 64 - 12;
    private int _used;

    internal void Add(ReadOnlySpan<char> word, ScriptTable scripts, bool isName)
    {
        if (word.Length is < Shortest or > Longest) return;
        Span<char> folded = stackalloc char[word.Length];
        for (int i = 0; i < word.Length; i++)
        {
            if (!HanCharacter.IsHan(word[i])) return;
            folded[i] = scripts.Fold(word[i]);
        }

        uint kind = isName ? IsWord | IsName : IsWord;
        uint known = _pairs.Find(folded[0], folded[1]);
        _pairs.Set(folded[0], folded[1], known | (word.Length == Shortest ? kind : 1u << word.Length));
        if (word.Length > Shortest) Insert(Hash(folded) & ~(ulong)Payload | kind);
    }

    /// <summary>What two characters begin, at each place of a folded text; 0 for nothing.</summary>
    /// <param name="pairs">As long as the text at least.</param>
    public void PairsOf(ReadOnlySpan<char> folded, Span<uint> pairs) => _pairs.FindAll(folded, pairs);

    /// <summary>
    /// The words that begin at a place of a folded text, as bits by length in characters.
    /// </summary>
    /// <param name="pair">What <see cref="PairsOf"/> found at the place.</param>
    /// <param name="names">Those of them that are names.</param>
    public uint LengthsAt(ReadOnlySpan<char> folded, uint pair, out uint names)
    {
        uint lengths = (pair & IsWord) << Shortest;
        names = (pair & IsName) >> 1 << Shortest;
        for (uint left = pair & Lengths; left != 0; left &= left - 1)
        {
            int length = BitOperations.TrailingZeroCount(left);
            if (length > folded.Length) break;
            ulong found = Find(Hash(folded[..length]));
            if ((found & IsWord) != 0) lengths |= 1U << length;
            if ((found & IsName) != 0) names |= 1U << length;
        }

        return lengths;
    }

    private static ulong Hash(ReadOnlySpan<char> folded)
    {
        ulong hash = 0x9E3779B97F4A7C15;
        foreach (char c in folded)
        {
            hash = (hash ^ c) * 0xD6E8FEB86659FD93;
            hash ^= hash >> 29;
        }

        return hash;
    }

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

    private int Slot(ulong key) => (int)((key & ~(ulong)Payload) * 0x9E3779B97F4A7C15 >> _shift);

    private void Grow()
    {
        ulong[] old = _slots;
        _slots = new ulong[old.Length * 4];
        _shift -= 2;
        _used = 0;
        foreach (ulong entry in old)
            if (entry != 0) Insert(entry);
    }
}
