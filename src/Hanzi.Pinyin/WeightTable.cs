namespace Hanzi.Pinyin;

/// <summary>Weights by feature, a row for each: as many as the feature's character has readings.</summary>
internal sealed class WeightTable
{
    private readonly ulong[] _keys;
    private readonly int[] _rows;
    private readonly int _mask;
    private readonly List<sbyte> _weights = [];

    /// <param name="count">How many features at most.</param>
    public WeightTable(int count)
    {
        int size = 16;
        while (size < 2 * count) size *= 2;
        _keys = new ulong[size];
        _rows = new int[size];
        _mask = size - 1;
        _weights.Capacity = 3 * count;
    }

    /// <summary>Adds a row; 0, which marks a free place, is no key.</summary>
    public void Put(ulong key, ReadOnlySpan<sbyte> weights)
    {
        int at = Place(key);
        _keys[at] = key;
        _rows[at] = _weights.Count;
        _weights.AddRange(weights);
    }

    /// <summary>Adds the weights of a feature to <paramref name="scores"/>; nothing where it is not known.</summary>
    public void Add(ulong key, Span<int> scores)
    {
        int at = Place(key);
        if (_keys[at] != key) return;
        int row = _rows[at];
        for (int i = 0; i < scores.Length; i++) scores[i] += _weights[row + i];
    }

    private int Place(ulong key)
    {
        int at = (int)(key ^ (key >> 40)) & _mask;
        while (_keys[at] != 0 && _keys[at] != key) at = (at + 1) & _mask;
        return at;
    }
}
