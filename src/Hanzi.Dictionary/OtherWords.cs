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
    private const uint IsWord = 1, IsName = 2, Lengths = 0xF8, Kinds = IsWord | IsName;
    private const int AtOnce = 128;

    private readonly PairTable _pairs = new(1 << 16);

    /// <summary>Words of three characters and more: 30 bits of a hash and what they are; 0 is free.</summary>
    private uint[] _slots = [0];
    private int _shift = 64;

    /// <summary>Their whole hashes, the lowest bits what they are, until all are known (<see cref="Complete"/>).</summary>
    private List<ulong> _added = [];

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
        if (word.Length > Shortest) _added.Add(Hash(folded) & ~(ulong)Kinds | kind);
    }

    /// <summary>Makes the words that were added ready to be found.</summary>
    internal void Complete()
    {
        int bits = BitOperations.Log2((uint)Math.Max(2, _added.Count)) + 2;
        _slots = new uint[1 << bits];
        _shift = 64 - bits;
        foreach (ulong word in _added)
        {
            int slot = Slot(word);
            uint entry = Check(word) | (uint)word & Kinds;
            while (_slots[slot] != 0 && ((_slots[slot] ^ entry) & ~Kinds) != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] |= entry;
        }

        _added = [];
    }

    /// <summary>
    /// The words that begin at each place of a folded text, as bits by length in characters.
    /// </summary>
    /// <param name="lengths">As long as the text at least.</param>
    /// <param name="names">Those of them that are names; as long as the text at least.</param>
    public void LengthsOf(ReadOnlySpan<char> folded, Span<uint> lengths, Span<uint> names)
    {
        // First what to ask, then all fetches from memory side by side, then the answers.
        Span<(int Place, int Length)> asked = stackalloc (int, int)[AtOnce];
        Span<ulong> hashes = stackalloc ulong[AtOnce];
        Span<uint> found = stackalloc uint[AtOnce];
        int count = 0;
        // What two characters begin stands where the lengths will be.
        _pairs.FindAll(folded, lengths);
        for (int at = 0; at < folded.Length; at++)
        {
            uint pair = lengths[at];
            lengths[at] = (pair & IsWord) << Shortest;
            names[at] = (pair & IsName) >> 1 << Shortest;
            uint left = pair & Lengths;
            if (left == 0) continue;
            if (count > AtOnce - Longest) Answer(asked[..count], hashes, found, lengths, names, ref count);
            ulong hash = Seed;
            for (int i = 0; i < folded.Length - at && left != 0; i++)
            {
                hash = Extend(hash, folded[at + i]);
                asked[count] = (at, i + 1);
                hashes[count] = hash;
                count += (int)(left >> (i + 1) & 1);
                left &= ~0u << (i + 2);
            }
        }

        Answer(asked[..count], hashes, found, lengths, names, ref count);
    }

    private void Answer(
        ReadOnlySpan<(int Place, int Length)> asked, ReadOnlySpan<ulong> hashes, Span<uint> found, Span<uint> lengths, Span<uint> names, ref int count)
    {
        uint[] slots = _slots;
        for (int i = 0; i < asked.Length; i++) found[i] = slots[Slot(hashes[i])];
        for (int i = 0; i < asked.Length; i++)
        {
            uint entry = found[i];
            if (entry == 0) continue;
            if ((entry & ~Kinds) != Check(hashes[i])) entry = Find(hashes[i]);
            var (place, length) = asked[i];
            lengths[place] |= (entry & IsWord) << length;
            names[place] |= (entry & IsName) >> 1 << length;
        }

        count = 0;
    }

    private const ulong Seed = 0x9E3779B97F4A7C15;

    private static ulong Extend(ulong hash, char folded)
    {
        hash = (hash ^ folded) * 0xD6E8FEB86659FD93;
        return hash ^ hash >> 29;
    }

    private static ulong Hash(ReadOnlySpan<char> folded)
    {
        ulong hash = Seed;
        foreach (char c in folded) hash = Extend(hash, c);
        return hash;
    }

    private uint Find(ulong hash)
    {
        uint[] slots = _slots;
        uint check = Check(hash);
        for (int slot = Slot(hash); ; slot = (slot + 1) & (slots.Length - 1))
        {
            uint found = slots[slot];
            if (found == 0 || (found & ~Kinds) == check) return found;
        }
    }

    private int Slot(ulong hash) => (int)(hash >> _shift);

    /// <summary>Not of the bits that the slot is by; never 0.</summary>
    private static uint Check(ulong hash) => (uint)hash & ~Kinds | 1u << 31;
}
