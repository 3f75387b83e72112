using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>
/// Which entry of a headword a text means where nothing better is known: the form as written before its variants,
/// a word before a surname, a meaning before a reference, and among single characters the reading most often spoken.
/// </summary>
internal static class EntryOrder
{
    /// <summary>The entries that the written form can mean, the likeliest first.</summary>
    /// <param name="script">The script of the text: its form counts before the other script's.</param>
    public static IReadOnlyList<Entry> Rank(
        string surface, IReadOnlyList<Entry> entries, Script script, IReadOnlyList<Syllable> usualReadings)
    {
        if (entries.Count <= 1) return entries;
        // By insertion: there are two or three of them, and the first of equals stays before the others.
        var ordered = new Entry[entries.Count];
        var keys = new int[entries.Count][];
        for (int i = 0; i < ordered.Length; i++)
        {
            var (entry, key) = (entries[i], Key(entries[i], surface, script, usualReadings));
            int at = i;
            for (; at > 0 && key.AsSpan().SequenceCompareTo(keys[at - 1]) < 0; at--) (ordered[at], keys[at]) = (ordered[at - 1], keys[at - 1]);
            (ordered[at], keys[at]) = (entry, key);
        }

        return ordered;
    }

    /// <summary>What decides, the weightiest first; the lower is the likelier.</summary>
    private static int[] Key(Entry entry, string surface, Script script, IReadOnlyList<Syllable> usualReadings) =>
    [
        entry.IsUserDefined ? 0 : 1,
        entry.Form(script) == surface ? 0 : entry.Traditional == surface || entry.Simplified == surface ? 1 : 2,
        Rank(entry),
        ReadingRank(entry, usualReadings),
        entry.Senses.All(IsRare) ? 1 : 0,
        -Glosses(entry),
        EndsNeutral(entry) ? 0 : 1,
    ];

    private static int Rank(Entry entry) =>
        entry.IsOnlySurname ? 3
        : entry.Senses.Count == 0 || entry.IsOnlyReference ? 2
        : entry.IsCapitalised && entry.Reading.Count == 1 ? 1
        : entry.Reading.Count > 1 && entry.Senses.All(IsRare) ? 2
        : entry.IsCapitalised ? 1
        : 0;

    private static int ReadingRank(Entry entry, IReadOnlyList<Syllable> usualReadings)
    {
        if (entry.Reading.Count != 1) return 0;
        var reading = entry.Reading[0].ToLower();
        for (int i = 0; i < usualReadings.Count; i++)
            if (usualReadings[i] == reading) return i;
        return usualReadings.Count;
    }

    /// <summary>The more there is to say of a word, the more it is used: 不是 bù shì "is not", not bù shi "fault".</summary>
    private static int Glosses(Entry entry) => entry.Senses.Sum(s => 1 + s.Gloss.AsSpan().Count(';'));

    /// <summary>
    /// Of two readings that differ so, the one with the neutral tone is the everyday word: 東西 dōngxi "thing" and
    /// dōngxī "east and west", 故事 gùshi "story" and gùshì "old practice".
    /// </summary>
    private static bool EndsNeutral(Entry entry) => entry.Reading.Count > 1 && entry.Reading[^1].Tone == 5;

    private static bool IsRare(Sense sense) =>
        sense.Kind is not SenseKind.Meaning
        || sense.Labels.Any(l => l is "archaic" or "old" or "dialect" or "literary" or "arch." or "classical");
}
