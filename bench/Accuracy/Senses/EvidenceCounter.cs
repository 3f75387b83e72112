using System.Text;
using FlashBuilder.Vocabulary;
using Hanzi.Dictionary;

namespace Accuracy.Senses;

/// <summary>
/// Counts, for every sense of every short headword, the longer headwords that hold it with the same reading and share a
/// content word with the sense; each counts by the logarithm of its frequency.
/// </summary>
internal static class EvidenceCounter
{
    private const int LongestWord = 2;

    private static readonly HashSet<string> s_emptyWords =
        [.. "to the a an of in on at for with by from or and be is sth sb one etc that which as it used esp into up out off not very or also fig lit idiom than before after between through under over about per so such no any some all do have will can may".Split(' ')];

    public static string Count(Lexicon lexicon, WordFrequencies frequencies)
    {
        int count = lexicon.EntryCount;
        var words = new HashSet<string>?[count];
        var compounds = new Dictionary<string, List<int>>();
        for (int id = 0; id < count; id++)
        {
            string form = lexicon.Entry(id).Traditional;
            for (int length = 1; length <= LongestWord; length++)
                for (int at = 0; at + length <= form.Length && form.Length > length; at++)
                {
                    string part = form.Substring(at, length);
                    if (!compounds.TryGetValue(part, out var list)) compounds[part] = list = [];
                    if (list.Count == 0 || list[^1] != id) list.Add(id);
                }
        }

        var text = new StringBuilder();
        for (int id = 0; id < count; id++)
        {
            var entry = lexicon.Entry(id);
            if (entry.Senses.Count(s => s.Kind == SenseKind.Meaning) < 2 || !compounds.TryGetValue(entry.Traditional, out var holders)) continue;
            foreach (var sense in entry.Senses.Where(s => s.Kind == SenseKind.Meaning))
            {
                var content = ContentWords(sense.Gloss);
                double score = 0;
                foreach (int holder in holders)
                    if (HoldsReading(lexicon.Entry(holder), entry) && (words[holder] ??= ContentWords(lexicon.Entry(holder))).Overlaps(content))
                        score += Math.Log(2 + frequencies[lexicon.HeadwordOf(lexicon.Entry(holder).Traditional)]);
                if (score >= 1) text.Append($"{SenseEvidence.Hash(entry, sense):x16}\t{(int)score}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Whether a compound has the part with its own reading, 會 huì and not kuài.</summary>
    private static bool HoldsReading(Entry compound, Entry part)
    {
        if (compound.Reading.Count != compound.Traditional.Length) return true;
        int at = compound.Traditional.IndexOf(part.Traditional, StringComparison.Ordinal);
        for (int i = 0; i < part.Reading.Count && at + i < compound.Reading.Count; i++)
            if (compound.Reading[at + i].ToLower() != part.Reading[i].ToLower()) return false;
        return true;
    }

    private static HashSet<string> ContentWords(Entry entry)
    {
        var words = new HashSet<string>();
        foreach (var sense in entry.Senses) words.UnionWith(ContentWords(sense.Gloss));
        return words;
    }

    /// <summary>The words of a gloss outside its brackets, without articles and the like.</summary>
    private static HashSet<string> ContentWords(string gloss)
    {
        var words = new HashSet<string>();
        int depth = 0, start = -1;
        for (int i = 0; i <= gloss.Length; i++)
        {
            char c = i < gloss.Length ? char.ToLowerInvariant(gloss[i]) : ' ';
            if (c is >= 'a' and <= 'z' && depth == 0)
            {
                if (start < 0) start = i;
                continue;
            }

            if (start >= 0 && i - start > 1 && gloss[start..i].ToLowerInvariant() is var word && !s_emptyWords.Contains(word)) words.Add(Stem(word));
            start = -1;
            if (c == '(') depth++;
            if (c == ')' && depth > 0) depth--;
        }

        return words;
    }

    /// <summary>The first letters: environment and environmental, organize and organization say the same here.</summary>
    private static string Stem(string word) => word.Length > 6 ? word[..6] : word.Length > 4 && word.EndsWith('s') ? word[..^1] : word;
}
