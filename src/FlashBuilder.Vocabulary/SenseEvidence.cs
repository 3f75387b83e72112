using System.Globalization;
using Hanzi.Dictionary;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// How strongly the compounds of a word speak for each of its senses: 月 is the month of 月底 and 月份 far more often than the
/// moon of 月亮. A sense is known by a hash of its gloss, so that a newer dictionary with other senses does no harm.
/// </summary>
public sealed class SenseEvidence
{
    private readonly Dictionary<ulong, int> _scores;

    private SenseEvidence(Dictionary<ulong, int> scores) => _scores = scores;

    public static SenseEvidence None { get; } = new([]);

    /// <summary>Reads lines of <c>hash TAB score</c>: sixteen hexadecimal digits, a positive whole number.</summary>
    /// <exception cref="DictionaryFormatException">Other lines, all of them.</exception>
    public static SenseEvidence Load(DictionaryText source)
    {
        var scores = new Dictionary<ulong, int>(60_000);
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
                && int.TryParse(line[17..], NumberStyles.None, CultureInfo.InvariantCulture, out int score)) scores[hash] = score;
            else faults.Add(DictionaryFault.At(source.Name, number, line, "a hash and a score"));
        }

        if (faults.Count > 0) throw new DictionaryFormatException(faults);
        return new(scores);
    }

    /// <summary>0 where no compound speaks for the sense.</summary>
    public int For(Entry entry, Sense sense) => _scores.TryGetValue(Hash(entry, sense), out int score) ? score : 0;

    /// <summary>FNV-1a over the Traditional form, the reading and the gloss.</summary>
    public static ulong Hash(Entry entry, Sense sense)
    {
        ulong hash = Add(0xCBF29CE484222325, entry.Traditional);
        hash = Add(Add(hash, "\t"), entry.NumberedReading);
        return Add(Add(hash, "\t"), sense.Gloss);
    }

    private static ulong Add(ulong hash, string text)
    {
        foreach (char c in text) hash = (hash ^ c) * 0x100000001B3;
        return hash;
    }
}
