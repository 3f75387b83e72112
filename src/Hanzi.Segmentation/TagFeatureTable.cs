using System.Globalization;

namespace Hanzi.Segmentation;

/// <summary>
/// Weights by feature, a row of <see cref="TagModel.Lanes"/> for each. A feature is known by a hash of its text of 64 bits, so
/// that nobody need write the text to ask for it.
/// </summary>
internal sealed class TagFeatureTable
{
    private ulong[] _keys = new ulong[1 << 12];
    private int[] _rows = new int[1 << 12];
    private short[] _weights = new short[TagModel.Lanes << 11];
    private int _count;

    /// <summary>False where the feature is there already.</summary>
    public bool TryAdd(ReadOnlySpan<char> feature, ReadOnlySpan<short> row)
    {
        if (2 * _count >= _keys.Length) Grow();
        ulong key = Hash(feature);
        int at = Place(key);
        if (_keys[at] != 0) return false;
        if ((_count + 1) * TagModel.Lanes > _weights.Length) Array.Resize(ref _weights, 2 * _weights.Length);
        row.CopyTo(_weights.AsSpan(_count * TagModel.Lanes));
        _keys[at] = key;
        _rows[at] = _count++;
        return true;
    }

    /// <summary>Adds a feature's weights, where it has some, to <paramref name="sums"/>.</summary>
    public void AddTo(Span<int> sums, ReadOnlySpan<char> feature)
    {
        int at = Place(Hash(feature));
        if (_keys[at] == 0) return;
        var row = _weights.AsSpan(_rows[at] * TagModel.Lanes, TagModel.Lanes);
        for (int tag = 0; tag < row.Length; tag++) sums[tag] += row[tag];
    }

    /// <summary>
    /// Reads weights such as <c>A12B-3</c>: for each part of speech that has one, its letter and a whole number.
    /// </summary>
    /// <param name="row">Receives them; zeros before.</param>
    public static bool TryRead(ReadOnlySpan<char> text, Span<short> row)
    {
        while (!text.IsEmpty)
        {
            int tag = text[0] - TagModel.FirstLetter, end = 1;
            while (end < text.Length && text[end] is '-' or (>= '0' and <= '9')) end++;
            if (tag < 0 || tag >= TagModel.Tags
                || !short.TryParse(text[1..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out row[tag])) return false;
            text = text[end..];
        }

        return true;
    }

    /// <summary>Never 0, which marks a free place.</summary>
    private static ulong Hash(ReadOnlySpan<char> text)
    {
        ulong hash = 0x9E3779B97F4A7C15;
        foreach (char c in text) hash = (ulong.RotateLeft(hash, 27) ^ c) * 0xD6E8FEB86659FD93;
        return hash | 1;
    }

    private int Place(ulong key)
    {
        int mask = _keys.Length - 1;
        int at = (int)(key >> 40) & mask;
        while (_keys[at] != 0 && _keys[at] != key) at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        var (keys, rows) = (_keys, _rows);
        _keys = new ulong[2 * keys.Length];
        _rows = new int[2 * keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0) continue;
            int at = Place(keys[i]);
            (_keys[at], _rows[at]) = (keys[i], rows[i]);
        }
    }
}
