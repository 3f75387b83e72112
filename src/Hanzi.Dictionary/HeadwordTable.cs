using System.Numerics;
using System.Runtime.CompilerServices;
using Hanzi.Text;

namespace Hanzi.Dictionary;

/// <summary>
/// Headwords by their folded characters: a tree of their beginnings, so that a search at a place of a text stops as soon
/// as no longer headword can follow. A beginning of one character is its character; the others are numbered behind, and
/// found in an open-addressing table by the beginning that is one shorter and the character that follows it.
/// </summary>
internal sealed class HeadwordTable
{
    /// <summary>The beginning that is nothing.</summary>
    public const int Root = -1;

    /// <summary>No headword begins so.</summary>
    public const int None = -2;

    private const int BeginningBits = 24, CharacterBits = 16;
    private const int MostBeginnings = (1 << BeginningBits) - 1;

    /// <summary>Beginnings of two characters.</summary>
    private readonly PairTable _pairs;

    /// <summary>The shorter beginning, the character and the beginning that both make, from the highest bits down; 0 is free.</summary>
    private ulong[] _slots;

    /// <summary>By beginning: its headword, -1 where it is none, <see cref="None"/> where nothing begins so.</summary>
    private int[] _headwords;

    /// <summary>A bit for each beginning that a headword goes on from: most do not, and a search need not try.</summary>
    private ulong[] _goesOn;
    private int _count = 1 << CharacterBits;
    private int _used;
    private int _shift;

    public HeadwordTable(int expectedHeadwords)
    {
        // About one beginning of two characters and two longer ones a headword in CC-CEDICT; half full at most.
        _pairs = new(expectedHeadwords);
        int bits = Math.Max(10, BitOperations.Log2((uint)Math.Max(1, expectedHeadwords)) + 2);
        _slots = new ulong[1 << bits];
        _shift = 64 - bits;
        _headwords = new int[_count + (1 << bits)];
        _headwords.AsSpan(0, _count).Fill(None);
        _goesOn = new ulong[_headwords.Length / 64 + 1];
    }

    /// <summary>The beginnings that two characters make at each place of a folded text, 0 for none; see <see cref="PairTable.FindAll"/>.</summary>
    public void PairsOf(ReadOnlySpan<char> folded, Span<uint> to) => _pairs.FindAll(folded, to);

    /// <summary>What <see cref="HeadwordAt"/> says of beginnings; of 0, which stands for none, a negative number.</summary>
    public void HeadwordsAt(ReadOnlySpan<uint> beginnings, Span<int> to)
    {
        int[] headwords = _headwords;
        for (int i = 0; i < beginnings.Length; i++) to[i] = headwords[beginnings[i]];
    }

    /// <summary>The headwords that characters are by themselves, or negative numbers.</summary>
    public void HeadwordsAt(ReadOnlySpan<char> folded, Span<int> to)
    {
        int[] headwords = _headwords;
        for (int i = 0; i < folded.Length; i++) to[i] = headwords[folded[i]];
    }

    /// <summary>Whether a headword goes on from a beginning of two characters or more.</summary>
    public bool GoesOn(int beginning) => (_goesOn[beginning >> 6] >> (beginning & 63) & 1) != 0;

    /// <summary>The beginning that is one folded character longer, or <see cref="None"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int beginning, char folded)
    {
        if (beginning == Root) return _headwords[folded] == None ? None : folded;
        if (beginning < 1 << CharacterBits) return _pairs.Find((char)beginning, folded) is > 0 and var pair ? (int)pair : None;
        ulong key = Key(beginning, folded);
        ulong[] slots = _slots;
        int mask = slots.Length - 1;
        for (int slot = Slot(key); ; slot = (slot + 1) & mask)
        {
            ulong found = slots[slot];
            if (found >> BeginningBits == key) return (int)(found & MostBeginnings);
            if (found == 0) return None;
        }
    }

    /// <summary>The headword that a beginning is, or a negative number.</summary>
    public int HeadwordAt(int beginning) => _headwords[beginning];

    /// <summary>The headword of a whole form, or a negative number.</summary>
    public int HeadwordOf(ScriptTable scripts, ReadOnlySpan<char> form)
    {
        int beginning = Root;
        foreach (char c in form)
            if ((beginning = Next(beginning, scripts.Fold(c))) == None) return None;
        return beginning == Root ? None : _headwords[beginning];
    }

    /// <summary>The place of a form's headword, which a caller may set; new beginnings are no headwords.</summary>
    /// <exception cref="DictionaryFormatException">More beginnings than there are numbers for.</exception>
    public ref int Add(ScriptTable scripts, ReadOnlySpan<char> form)
    {
        int beginning = scripts.Fold(form[0]);
        if (_headwords[beginning] == None) _headwords[beginning] = -1;
        foreach (char c in form[1..]) beginning = AddNext(beginning, scripts.Fold(c));
        return ref _headwords[beginning];
    }

    private int AddNext(int beginning, char folded)
    {
        int known = Next(beginning, folded);
        if (known != None) return known;
        if (_count == MostBeginnings) throw new DictionaryFormatException([new("(all dictionaries)", 1, "", "fewer headwords")]);
        if (_count == _headwords.Length)
        {
            Array.Resize(ref _headwords, _count * 2);
            Array.Resize(ref _goesOn, _count / 32 + 1);
        }

        _goesOn[beginning >> 6] |= 1UL << (beginning & 63);
        _headwords[_count] = -1;
        if (beginning < 1 << CharacterBits) _pairs.Set((char)beginning, folded, (uint)_count);
        else Insert(Key(beginning, folded) << BeginningBits | (uint)_count);
        return _count++;
    }

    private static ulong Key(int beginning, char folded) => (ulong)(uint)beginning << CharacterBits | folded;

    private int Slot(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> _shift);

    private void Insert(ulong entry)
    {
        if (_used * 2 >= _slots.Length) Grow();
        int mask = _slots.Length - 1;
        int slot = Slot(entry >> BeginningBits);
        while (_slots[slot] != 0) slot = (slot + 1) & mask;
        _slots[slot] = entry;
        _used++;
    }

    private void Grow()
    {
        ulong[] slots = _slots;
        _slots = new ulong[slots.Length * 2];
        _shift--;
        _used = 0;
        foreach (ulong entry in slots)
            if (entry != 0) Insert(entry);
    }
}
