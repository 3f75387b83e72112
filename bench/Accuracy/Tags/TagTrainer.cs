using System.Text;
using Hanzi.Dictionary;
using Hanzi.Segmentation;

namespace Accuracy.Tags;

/// <summary>Counts parts of speech in sentences tagged by hand (<c>word/TAG</c>) and writes what <see cref="TagModel"/> reads.</summary>
internal static class TagTrainer
{
    /// <summary>A word seen once says little that its tag in the frequency list does not say.</summary>
    private const int LeastSightings = 2;

    /// <summary>UD's names in the order of <see cref="PartOfSpeech"/>.</summary>
    private static readonly string[] s_tags = "NOUN VERB PUNCT PART PROPN NUM ADV ADP ADJ PRON CONJ DET X AUX SYM".Split(' ');

    /// <exception cref="FormatException">No tag of UD Chinese-GSD.</exception>
    public static PartOfSpeech TagOf(string name) => Array.IndexOf(s_tags, name) is >= 0 and var tag
        ? (PartOfSpeech)tag
        : throw new FormatException($"{name} is no part of speech");

    public static string Train(IEnumerable<(string Word, string Tag)[]> sentences, Lexicon lexicon, WordFrequencies frequencies)
    {
        int tags = s_tags.Length;
        var follows = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        var lists = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        var words = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            string before = "Start";
            foreach (var (word, name) in sentence)
            {
                var tag = TagOf(name);
                Count(follows, before, tag);
                before = tag.ToString();
                int headword = lexicon.HeadwordOf(word);
                if (headword < 0) continue;
                Count(words, lexicon.Scripts.Fold(word), tag);
                Count(lists, TagModel.ListTag(frequencies, headword), tag);
            }
        }

        var text = new StringBuilder();
        foreach (var (kind, table) in new[] { ("follows", follows), ("list", lists), ("word", words) })
            foreach (var (key, counts) in table)
                if (kind != "word" || counts.Sum() >= LeastSightings) text.Append($"{kind}\t{key}\t{string.Join('\t', counts)}\n");
        return text.ToString();

        void Count(SortedDictionary<string, int[]> table, string key, PartOfSpeech tag)
        {
            if (!table.TryGetValue(key, out int[]? counts)) table[key] = counts = new int[tags];
            counts[(int)tag]++;
        }
    }
}
