using System.Globalization;
using Accuracy.Learning;
using FlashBuilder.Vocabulary;
using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Accuracy.Senses;

/// <summary>Scores the meanings that the program chooses, and lists them for people to read.</summary>
internal static class SenseVerbs
{
    /// <summary>Runs the program on marked sentences. A marked word that it cuts otherwise is counted apart.</summary>
    public static void Score(string path, SegmentationOptions options)
    {
        var (sentences, words) = MarkedWord.ReadFile(path);
        var meanings = Meanings(Annotator.Table(options.Program, sentences));
        int right = 0, cut = 0;
        List<string> wrong = [];
        foreach (var word in words)
        {
            if (!meanings.TryGetValue((word.Sentence, word.Start, word.Text), out string? meaning)) cut++;
            else if (word.Accepts(meaning)) right++;
            else wrong.Add($"{word.Text}\t{meaning}\t{string.Join('|', word.Keys)}\t{sentences[word.Sentence]}");
        }

        int scored = words.Count - cut;
        Console.Out.Write($"senses  {100.0 * right / scored:F2} % of {scored} marked words in {sentences.Count} sentences; {cut} cut otherwise\n");
        foreach (string line in wrong.Take(options.Errors)) Console.Out.Write(line + "\n");
    }

    /// <summary>
    /// Every reading of common words with several senses: word, reading, the meaning by part of speech, all senses.
    /// </summary>
    /// <param name="first">Rank by frequency, from 0.</param>
    /// <param name="last">Exclusive.</param>
    public static void List(int first, int last)
    {
        var (lexicon, frequencies, _, _, _) = WordData.Load();
        var chooser = new MeaningChooser(lexicon, SenseEvidence.Load(WordData.Read("sense-evidence.tsv.gz")),
            SenseRules.Load(lexicon, WordData.Read("sense-rules.txt")));
        foreach (int headword in Enumerable.Range(0, lexicon.HeadwordCount).OrderByDescending(h => frequencies[h]).Skip(first).Take(last - first))
        {
            foreach (var group in lexicon.EntriesOf(headword).GroupBy(e => e.NumberedReading.ToLowerInvariant()))
            {
                List<Entry> entries = [.. group];
                if (entries.Sum(e => e.Senses.Count) < 2) continue;
                var meanings = s_tags.Select(tag => (Tag: tag.ToString()[..2], chooser.Choose(TokenOf(headword, entries), new(tag, false)).Chosen));
                string chosen = string.Join(" | ", meanings.GroupBy(m => m.Chosen).Select(g => $"{string.Join(',', g.Select(m => m.Tag))}: {g.Key}"));
                Console.Out.Write($"{entries[0].Traditional} {group.Key} ▸ {chosen} ▸ {string.Join(" / ", entries.SelectMany(e => e.Senses).Select(Show))}\n");
            }
        }
    }

    private static readonly PartOfSpeech[] s_tags = [PartOfSpeech.Noun, PartOfSpeech.Verb, PartOfSpeech.Adjective, PartOfSpeech.Adverb];

    private static string Show(Sense sense) =>
        (sense.Kind == SenseKind.Meaning ? "" : sense.Kind + " ") + string.Concat(sense.Labels.Select(l => $"({l}) ")) + sense.Gloss;

    private static ReadToken TokenOf(int headword, List<Entry> entries) =>
        new(new(new TextSpan(0, entries[0].Traditional.Length), TokenKind.Word, headword), new()
        {
            Kind = TokenKind.Word,
            Headword = headword,
            Entries = entries,
            Reading = entries[0].Reading,
        });

    private static Dictionary<(int Sentence, int Start, string Text), string> Meanings(string table)
    {
        string[] lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int column = Array.IndexOf(lines[0].Split('\t'), "meaning");
        return lines.Skip(1).Select(line => line.Split('\t')).ToDictionary(
            cells => (int.Parse(cells[0], CultureInfo.InvariantCulture) - 1, int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2]),
            cells => cells[column]);
    }
}
