namespace Hanzi.Pinyin;

/// <summary>Weights by feature, a row for each: as many as the feature's character has readings.</summary>
internal sealed class WeightTable
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly int _mask;
    private sbyte[] _weights;
    private int _end;

    /// <param name="count">How many features at most.</param>
    public WeightTable(int count)
    {
        int size = 16;
        while (size < 2 * count) size *= 2;
        _keys = new uint[size];
        _rows = new int[size];
        _mask = size - 1;
        _weights = new sbyte[3 * count + PolyphonicCharacter.MostReadings];
    }

    /// <summary>Adds a row.</summary>
    public void Put(uint key, ReadOnlySpan<sbyte> weights)
    {
        if (_end + weights.Length > _weights.Length) Array.Resize(ref _weights, 2 * _weights.Length);
        int at = Place(key);
        _keys[at] = key;
        _rows[at] = _end;
        weights.CopyTo(_weights.AsSpan(_end));
        _end += weights.Length;
    }

    /// <summary>Adds the weights of a feature to <paramref name="scores"/>; nothing where it is not known.</summary>
    public void Add(uint key, Span<int> scores)
    {
        int at = Place(key);
        if (_keys[at] != key) return;
        var row = _weights.AsSpan(_rows[at], scores.Length);
        for (int i = 0; i < scores.Length; i++) scores[i] += row[i];
    }

    private int Place(uint key)
    {
        uint[] keys = _keys;
        int at = (int)key & _mask;
        while (keys[at] != 0 && keys[at] != key) at = (at + 1) & _mask;
        return at;
    }
}
