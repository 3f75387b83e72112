using Accuracy.Learning;
using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Accuracy.Tags;

/// <summary>Trains the tagger and scores it on sentences tagged by hand.</summary>
internal static class TagCommands
{
    private const string Dictionaries = "dictionaries";
    private const string ModelFile = "parts-of-speech.tsv.gz";

    /// <summary>Writes the model to the dictionaries of the repository that the command stands in.</summary>
    public static void Train(string gold)
    {
        var (lexicon, frequencies, _, _, _) = WordData.Load();
        string text = "# What speaks for each part of speech. Written by\n"
            + "# dotnet run --project bench/Accuracy -c Release -- train-tags GOLD\n"
            + "# from UD Chinese-GSD 2.1 train (CC BY-SA 4.0) and the tags of jieba's dictionary (MIT).\n"
            + new TagTrainer(lexicon, frequencies).Train([.. Read(gold, lexicon)]);
        Write(ModelFile, text);
    }

    /// <summary>Writes how strongly compounds speak for senses.</summary>
    public static void CountSenses()
    {
        var (lexicon, _, _, _, list) = WordData.Load();
        var frequencies = WordFrequencies.Load(lexicon, list);
        Write("sense-evidence.tsv.gz", "# How strongly the compounds of a word speak for its senses. Written by\n"
            + "# dotnet run --project bench/Accuracy -c Release -- count-senses\n"
            + "# from CC-CEDICT (CC BY-SA 4.0) and the frequencies of jieba's dictionary (MIT).\n"
            + Senses.EvidenceCounter.Count(lexicon, frequencies));
    }

    private static void Write(string name, string text)
    {
        using var file = File.Create(Path.Combine(Dictionaries, name));
        using var gzip = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionLevel.SmallestSize);
        gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Accuracy in words, each fold tagged by a model of the other folds; also of the words that the dictionary has.</summary>
    public static void CrossValidate(string path, int folds)
    {
        var (lexicon, frequencies, _, _, _) = WordData.Load();
        var sentences = Read(path, lexicon).ToList();
        var all = new Share();
        var headwords = new Share();
        var nounsAndVerbs = new Share();
        var unseen = new Share();
        for (int fold = 0; fold < folds; fold++)
        {
            var lessons = sentences.Where((_, i) => i % folds != fold).ToList();
            var seen = lessons.SelectMany(s => s.Tokens).Select(t => t.Headword).ToHashSet();
            string text = new TagTrainer(lexicon, frequencies).Train(lessons);
            var tagger = new PartOfSpeechTagger(TagModel.Load(
                lexicon, frequencies, DictionaryText.Decode("fold", System.Text.Encoding.UTF8.GetBytes(text))));
            foreach (var (joined, tokens, gold) in sentences.Where((_, i) => i % folds == fold))
            {
                var tags = tagger.Tag(joined, tokens);
                for (int i = 0; i < tags.Length; i++)
                {
                    bool isRight = tags[i] == gold[i];
                    all.Add(isRight);
                    if (!tokens[i].IsHeadword) continue;
                    headwords.Add(isRight);
                    if (gold[i] is PartOfSpeech.Noun or PartOfSpeech.Verb) nounsAndVerbs.Add(isRight);
                    if (!seen.Contains(tokens[i].Headword)) unseen.Add(isRight);
                }
            }
        }

        Console.Out.Write($"tags, {folds} folds\nall words        {all}\nheadwords        {headwords}\nnouns and verbs  {nounsAndVerbs}\nnever seen       {unseen}\n");
    }

    private sealed class Share
    {
        private int _all;
        private int _right;

        public void Add(bool isRight)
        {
            _all++;
            if (isRight) _right++;
        }

        public override string ToString() => $"{100.0 * _right / _all:F2} % of {_all}";
    }

    private static IEnumerable<TaggedTokens> Read(string gold, Lexicon lexicon) => File.ReadLines(gold).Select(line =>
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (Word: word[..word.LastIndexOf('/')], Tag: word[(word.LastIndexOf('/') + 1)..])).ToArray();
        var tokens = new Token[words.Length];
        int at = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            string word = words[i].Word;
            int headword = lexicon.HeadwordOf(word);
            var kind = headword >= 0 ? TokenKind.Word
                : char.IsAsciiDigit(word[0]) ? TokenKind.Number
                : HanCharacter.ContainsHan(word) ? TokenKind.Name
                : char.IsAsciiLetter(word[0]) ? TokenKind.Latin
                : TokenKind.Punctuation;
            tokens[i] = new(new TextSpan(at, at + word.Length), kind, headword);
            at += word.Length;
        }

        return new TaggedTokens(string.Concat(words.Select(w => w.Word)), tokens, [.. words.Select(w => TagTrainer.TagOf(w.Tag))]);
    });
}
