using System.Globalization;
using Hanzi.Dictionary;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// How strongly the compounds of a word speak for each of its senses: 月 is the month of 月底 and 月份 far more often than the
/// moon of 月亮. A sense is known by a hash of its gloss, so that a newer dictionary with other senses does no harm.
/// </summary>
public sealed class SenseEvidence
{
    /// <summary>Hashes, by themselves as places; 0 is a free place.</summary>
    private ulong[] _hashes = new ulong[1 << 10];
    private int[] _scores = new int[1 << 10];
    private int _count;

    private SenseEvidence()
    {
    }

    public static SenseEvidence None { get; } = new();

    /// <summary>Reads lines of <c>hash TAB score</c>: sixteen hexadecimal digits, a positive whole number.</summary>
    /// <exception cref="DictionaryFormatException">Other lines, all of them.</exception>
    public static SenseEvidence Load(DictionaryText source)
    {
        var evidence = new SenseEvidence();
        var faults = new List<DictionaryFault>();
        int number = 0;
        var rest = source.Characters.AsSpan();
        while (!rest.IsEmpty)
        {
            number++;
            int end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd('\r');
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.IsEmpty || line[0] == '#') continue;
            if (line.Length > 17 && line[16] == '\t'
                && ulong.TryParse(line[..16], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong hash)
                && int.TryParse(line[17..], NumberStyles.None, CultureInfo.InvariantCulture, out int score)) evidence.Put(hash, score);
            else faults.Add(DictionaryFault.At(source.Name, number, line, "a hash and a score"));
        }

        if (faults.Count > 0) throw new DictionaryFormatException(faults);
        return evidence;
    }

    /// <summary>0 where no compound speaks for the sense.</summary>
    public int For(Entry entry, Sense sense) => _scores[Place(Hash(entry, sense))];

    /// <summary>FNV-1a over the Traditional form, the reading and the gloss.</summary>
    public static ulong Hash(Entry entry, Sense sense)
    {
        ulong hash = Add(0xCBF29CE484222325, entry.Traditional);
        hash = Add(Add(hash, "\t"), entry.NumberedReading);
        return Add(Add(hash, "\t"), sense.Gloss);
    }

    private void Put(ulong hash, int score)
    {
        if (hash == 0) return;
        if (2 * _count >= _hashes.Length)
        {
            var (hashes, scores) = (_hashes, _scores);
            _hashes = new ulong[4 * hashes.Length];
            _scores = new int[4 * hashes.Length];
            _count = 0;
            for (int i = 0; i < hashes.Length; i++)
                if (hashes[i] != 0) Put(hashes[i], scores[i]);
        }

        int at = Place(hash);
        if (_hashes[at] == 0) _count++;
        (_hashes[at], _scores[at]) = (hash, score);
    }

    /// <summary>Where a hash is, or would be.</summary>
    private int Place(ulong hash)
    {
        int mask = _hashes.Length - 1, at = (int)(hash >> 32) & mask;
        while (_hashes[at] != 0 && _hashes[at] != hash) at = (at + 1) & mask;
        return at;
    }

    private static ulong Add(ulong hash, string text)
    {
        foreach (char c in text) hash = (hash ^ c) * 0x100000001B3;
        return hash;
    }
}
