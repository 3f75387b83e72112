using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hanzi.Segmentation;

/// <summary>What stands around a place of a text: a template and the characters or classes that fill it.</summary>
internal readonly record struct Feature(char Template, ulong Filling)
{
    public static Feature Of(char template, char a, char b = '\0', char c = '\0', char d = '\0') =>
        new(template, a | (ulong)b << 16 | (ulong)c << 32 | (ulong)d << 48);

    /// <summary>What fills it, one after the other; U+0000 behind the last.</summary>
    public char this[int i] => (char)(Filling >> 16 * i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Key()
    {
        ulong h = (Filling ^ (ulong)Template * 0x9E3779B97F4A7C15) * 0xD6E8FEB86659FD93;
        h = (h ^ h >> 32) * 0xD6E8FEB86659FD93;
        return h ^ h >> 29;
    }

    /// <summary>The template and what fills it, as the model file has them.</summary>
    public override string ToString()
    {
        ulong filling = Filling;
        return Template + string.Concat(Enumerable.Range(0, 4).Select(i => (char)(filling >> 16 * i)).TakeWhile(c => c != '\0'));
    }

    public static Feature Parse(ReadOnlySpan<char> text)
    {
        ulong filling = 0;
        for (int i = text.Length - 1; i > 0; i--) filling = filling << 16 | text[i];
        return new(text[0], filling);
    }
}

/// <summary>The weights of features: for each four numbers from -127 to 127 (<see cref="Weights"/>), found by a hash of 32 bits.</summary>
internal sealed class FeatureTable
{
    private readonly ulong[] _slots;
    private readonly int _shift;

    public FeatureTable(int count)
    {
        int bits = BitOperations.Log2((uint)Math.Max(8, count)) + 2;
        _slots = new ulong[1 << bits];
        _shift = 64 - bits;
    }

    public void Add(Feature feature, Weights weights)
    {
        ulong key = feature.Key();
        int slot = (int)(key >> _shift), mask = _slots.Length - 1;
        while (_slots[slot] != 0) slot = (slot + 1) & mask;
        _slots[slot] = (ulong)Check(key) << 32 | weights.Packed;
    }

    /// <summary>
    /// The sum of the weights of some features (<see cref="Lanes"/>), an addition for each. All slots are fetched before
    /// any is looked at, so that the processor does it side by side.
    /// </summary>
    public ulong Sum(ReadOnlySpan<Feature> features)
    {
        Span<ulong> keys = stackalloc ulong[features.Length], found = stackalloc ulong[features.Length];
        ulong[] slots = _slots;
        for (int i = 0; i < features.Length; i++)
        {
            ulong key = features[i].Key();
            keys[i] = key;
            found[i] = slots[(int)(key >> _shift)];
        }

        ulong sum = 0;
        for (int i = 0; i < features.Length; i++)
        {
            ulong slot = found[i];
            if (slot != 0 && (uint)(slot >> 32) != Check(keys[i])) slot = FindNext(keys[i]);
            sum += slot == 0 ? Lanes.Zero : Lanes.Of(new Weights((uint)slot));
        }

        return sum;
    }

    private ulong FindNext(ulong key)
    {
        uint check = Check(key);
        int mask = _slots.Length - 1;
        for (int slot = ((int)(key >> _shift) + 1) & mask; ; slot = (slot + 1) & mask)
            if (_slots[slot] is var found && (found == 0 || (uint)(found >> 32) == check)) return found;
    }

    /// <summary>Never zero, which marks a free slot.</summary>
    private static uint Check(ulong key) => (uint)key | 1;
}

/// <summary>What a feature says of a place between two characters, in the model's units.</summary>
internal readonly record struct Weights(uint Packed)
{
    public static Weights Of(int boundary, int inside, int begin, int end) =>
        new((uint)((byte)(sbyte)boundary | (byte)(sbyte)inside << 8 | (byte)(sbyte)begin << 16 | (byte)(sbyte)end << 24));

    /// <summary>For: a token ends and another begins.</summary>
    public int Boundary => (sbyte)Packed;

    /// <summary>For: the middle of a name.</summary>
    public int Inside => (sbyte)(Packed >> 8);

    /// <summary>For: a name begins.</summary>
    public int Begin => (sbyte)(Packed >> 16);

    /// <summary>For: a name ends.</summary>
    public int End => (sbyte)(Packed >> 24);
}
