using FlashBuilder.Vocabulary;
using Hanzi.Dictionary;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>What the lines of the learner's own list say.</summary>
/// <param name="Words">For each line the Traditional headwords that it stands for; a word that no dictionary has as it is; none for remarks.</param>
internal sealed record KnownListText(IReadOnlyList<IReadOnlyList<string>> Words)
{
    public HashSet<string> Known() => [.. Words.SelectMany(words => words)];

    public static KnownListText Read(string text, Lexicon lexicon)
    {
        var lines = new List<string>();
        foreach (var line in new LineReading(text)) lines.Add(line.Text.ToString());
        return Of(lines, lexicon);
    }

    public static KnownListText Of(IReadOnlyList<string> lines, Lexicon lexicon)
    {
        var reader = new ListLine(lexicon);
        var remark = new ListRemark();
        var written = new List<WrittenWord>();
        var scripts = new List<ListScript>();
        var lineOf = new List<int>();
        for (int i = 0; i < lines.Count; i++)
        {
            if (ListRemark.Is(lines[i])) remark.Read(lines[i]);
            string word = TextCleaner.RepairCharacters(WordOf(lines[i]));
            if (word.Length == 0) continue;
            var found = lexicon.HeadwordOf(word) >= 0 ? [new(word)] : reader.Read(word).Words;
            // Whoever wrote it there calls it a word.
            foreach (var one in found.Count > 0 ? found : [new(word)])
            {
                written.Add(one);
                scripts.Add(remark.Script);
                lineOf.Add(i);
            }
        }

        var words = new List<string>[lines.Count];
        for (int i = 0; i < words.Length; i++) words[i] = [];
        var traditional = TraditionalWords.Of(lexicon, written, i => scripts[i]).Words;
        for (int i = 0; i < traditional.Count; i++) words[lineOf[i]].AddRange(traditional[i]);
        return new(words);
    }

    /// <summary>A line without its remark; empty where it has no word.</summary>
    public static string WordOf(string line)
    {
        int comment = line.IndexOf('#');
        return (comment < 0 ? line : line[..comment]).Trim().Trim('\uFEFF');
    }
}
