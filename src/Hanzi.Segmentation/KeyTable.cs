using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hanzi.Segmentation;

/// <summary>
/// Values by keys of 32 bits other than 0. A bucket of eight keys is compared at once and without a branch, which the
/// processor would guess wrongly: whether a key is there, one cannot know.
/// </summary>
internal sealed class KeyTable
{
    private const int BucketSize = 8;
    private readonly uint[] _keys;

    /// <summary>At the places of the keys; the first, which no key has, is what stands for absent keys.</summary>
    private readonly uint[] _values;
    private readonly int _shift;

    /// <param name="absent">The value of a key that is not there.</param>
    public KeyTable(Dictionary<uint, uint> pairs, uint absent)
    {
        // A quarter full: a bucket that ran over would be one in many thousands.
        for (int bits = BitOperations.Log2((uint)Math.Max(BucketSize, pairs.Count)); ; bits++)
        {
            int size = 1 << bits + 2;
            (_keys, _values, _shift) = (new uint[size], new uint[size], 32 - (bits + 2 - 3));
            _values[0] = absent;
            if (AddAll(pairs)) return;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Find(uint key)
    {
        uint bucket = Bucket(key);
        var found = Vector256.Equals(Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_keys), bucket), Vector256.Create(key));
        uint matches = found.ExtractMostSignificantBits();
        uint place = bucket + (uint)BitOperations.TrailingZeroCount(matches);
        return _values[matches == 0 ? 0 : place];
    }

    private bool AddAll(Dictionary<uint, uint> pairs)
    {
        foreach (var (key, value) in pairs)
            if (!Add(key, value)) return false;
        return true;
    }

    /// <summary>False where the bucket is full.</summary>
    private bool Add(uint key, uint value)
    {
        uint bucket = Bucket(key);
        // The very first place stays free for what stands for absent keys.
        for (uint place = Math.Max(1, bucket); place < bucket + BucketSize; place++)
        {
            if (_keys[place] != 0) continue;
            (_keys[place], _values[place]) = (key, value);
            return true;
        }

        return false;
    }

    /// <summary>The first place of the bucket; never beyond the keys.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Bucket(uint key) => (key * 0x9E3779B1 >> _shift) * BucketSize;
}
