namespace Hanzi.Pinyin;

/// <summary>
/// What was learnt about one character: for each feature a weight for each of its readings. A table of its own, because the
/// few characters that a text is full of then stay in the processor's cache.
/// </summary>
internal sealed class WeightTable
{
    private readonly int _readings;
    private readonly uint[] _keys;
    private readonly sbyte[] _weights;

    /// <param name="keys">None of them 0.</param>
    /// <param name="weights">A row for each key; of two rows for one key the last counts.</param>
    public WeightTable(int readings, ReadOnlySpan<uint> keys, ReadOnlySpan<sbyte> weights)
    {
        int size = 4;
        while (size < 2 * keys.Length) size *= 2;
        _readings = readings;
        _keys = new uint[size];
        _weights = new sbyte[size * readings];
        for (int i = 0; i < keys.Length; i++)
        {
            int at = Place(keys[i]);
            _keys[at] = keys[i];
            weights.Slice(i * readings, readings).CopyTo(_weights.AsSpan(at * readings));
        }
    }

    public static WeightTable None { get; } = new(0, [], []);

    /// <summary>Adds the weights of the features that are known to <paramref name="scores"/>, one for each reading.</summary>
    public void Add(ReadOnlySpan<uint> features, Span<int> scores)
    {
        foreach (uint key in features)
        {
            int at = Place(key);
            if (_keys[at] != key) continue;
            var row = _weights.AsSpan(at * _readings, _readings);
            for (int i = 0; i < row.Length; i++) scores[i] += row[i];
        }
    }

    /// <summary>Where a feature is, or would be.</summary>
    private int Place(uint key)
    {
        uint[] keys = _keys;
        int at = (int)(key >> 1) & (keys.Length - 1);
        while (keys[at] != 0 && keys[at] != key) at = (at + 1) & (keys.Length - 1);
        return at;
    }
}
