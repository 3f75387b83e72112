using System.Numerics;
using System.Runtime.CompilerServices;
using Hanzi.Text;

namespace Hanzi.Dictionary;

/// <summary>
/// Headwords by their folded characters: an open-addressing table that also holds every beginning of a headword,
/// so that a search at a place of a text stops as soon as no longer headword can follow.
/// </summary>
internal sealed class HeadwordTable
{
    private const int PrefixOnly = -1;
    private ulong[] _keys;
    private int[] _values;
    private int _used;
    private int _shift;

    public HeadwordTable(int expectedHeadwords)
    {
        // About three beginnings a headword in CC-CEDICT; half full at most.
        int bits = Math.Max(10, BitOperations.Log2((uint)Math.Max(1, expectedHeadwords)) + 3);
        _keys = new ulong[1 << bits];
        _values = new int[1 << bits];
        _shift = 64 - bits;
    }

    public static ulong Seed => 0x9E3779B97F4A7C15;

    /// <summary>The key of a text that is one folded character longer than that of <paramref name="key"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Extend(ulong key, char folded)
    {
        ulong h = (key ^ folded) * 0xD6E8FEB86659FD93;
        return h ^ (h >> 29);
    }

    /// <summary>The key of a whole form.</summary>
    public static ulong KeyOf(ScriptTable scripts, ReadOnlySpan<char> form)
    {
        ulong key = Seed;
        foreach (char c in form) key = Extend(key, scripts.Fold(c));
        return key;
    }

    /// <summary>False where no headword begins so; <paramref name="headword"/> is -1 where none ends here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(ulong key, out int headword)
    {
        int mask = _keys.Length - 1;
        for (int slot = Slot(key); ; slot = (slot + 1) & mask)
        {
            ulong found = _keys[slot];
            if (found == key)
            {
                headword = _values[slot];
                return true;
            }

            if (found == 0)
            {
                headword = PrefixOnly;
                return false;
            }
        }
    }

    /// <summary>The value kept for the key, which a caller may set; a new key begins as a mere beginning.</summary>
    public ref int Add(ulong key)
    {
        if (_used * 2 >= _keys.Length) Grow();
        int mask = _keys.Length - 1;
        int slot = Slot(key);
        while (_keys[slot] != 0 && _keys[slot] != key) slot = (slot + 1) & mask;
        if (_keys[slot] == 0)
        {
            _keys[slot] = key;
            _values[slot] = PrefixOnly;
            _used++;
        }

        return ref _values[slot];
    }

    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> _shift);

    private void Grow()
    {
        var (keys, values) = (_keys, _values);
        _keys = new ulong[keys.Length * 2];
        _values = new int[keys.Length * 2];
        _shift--;
        _used = 0;
        for (int i = 0; i < keys.Length; i++)
            if (keys[i] != 0) Add(keys[i]) = values[i];
    }
}
