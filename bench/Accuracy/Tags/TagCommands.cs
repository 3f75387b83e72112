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
        var (lexicon, frequencies, _, _) = WordData.Load();
        string text = "# Parts of speech: which follows which, and which a word has. Written by\n"
            + "# dotnet run --project bench/Accuracy -c Release -- train-tags GOLD\n"
            + "# from UD Chinese-GSD 2.1 train (CC BY-SA 4.0) and the tags of jieba's dictionary (MIT).\n"
            + TagTrainer.Train(Read(gold), lexicon, frequencies);
        Write(ModelFile, text);
    }

    /// <summary>Writes how strongly compounds speak for senses.</summary>
    public static void CountSenses()
    {
        var (lexicon, frequencies, _, _) = WordData.Load();
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

    /// <summary>Accuracy in words, each fold tagged by a model of the other folds; and that of a word's usual tag alone.</summary>
    public static void CrossValidate(string gold, int folds)
    {
        var (lexicon, frequencies, _, _) = WordData.Load();
        var sentences = Read(gold).ToList();
        int words = 0, right = 0;
        for (int fold = 0; fold < folds; fold++)
        {
            string text = TagTrainer.Train(sentences.Where((_, i) => i % folds != fold), lexicon, frequencies);
            var model = TagModel.Load(lexicon, frequencies, DictionaryText.Decode("fold", System.Text.Encoding.UTF8.GetBytes(text)));
            var tagger = new PartOfSpeechTagger(model);
            foreach (var sentence in sentences.Where((_, i) => i % folds == fold))
            {
                var (joined, tokens) = Tokens(sentence, lexicon);
                var tags = tagger.Tag(joined, tokens);
                words += tags.Length;
                for (int i = 0; i < tags.Length; i++)
                    if (tags[i] == TagTrainer.TagOf(sentence[i].Tag)) right++;
            }
        }

        Console.Out.Write($"tags  {100.0 * right / words:F2} % of {words} words, {folds} folds\n");
    }

    private static (string Text, Token[] Tokens) Tokens((string Word, string Tag)[] sentence, Lexicon lexicon)
    {
        string text = string.Concat(sentence.Select(w => w.Word));
        var tokens = new Token[sentence.Length];
        int at = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            string word = sentence[i].Word;
            int headword = lexicon.HeadwordOf(word);
            var kind = headword >= 0 ? TokenKind.Word
                : char.IsAsciiDigit(word[0]) ? TokenKind.Number
                : HanCharacter.ContainsHan(word) ? TokenKind.Name
                : char.IsAsciiLetter(word[0]) ? TokenKind.Latin
                : TokenKind.Punctuation;
            tokens[i] = new(new TextSpan(at, at + word.Length), kind, headword);
            at += word.Length;
        }

        return (text, tokens);
    }

    private static IEnumerable<(string Word, string Tag)[]> Read(string gold) =>
        File.ReadLines(gold).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (word[..word.LastIndexOf('/')], word[(word.LastIndexOf('/') + 1)..])).ToArray());
}
