using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// Finds what a user should look at: words, names, readings and meanings for which another way is nearly as good. What
/// the corrections settle is beyond doubt.
/// </summary>
internal sealed class TextDoubts(Segmenter segmenter, TokenReader reader, MeaningChooser meanings, Corrections corrections)
{
    /// <summary>More than this nobody reads.</summary>
    private const int Most = 30;

    /// <summary>Of a text longer than this the beginning is looked at: it has more doubts than are told, and they cost much to find.</summary>
    public const int MostCharacters = 200_000;

    private const double SplitMargin = 2;
    private const int ReadingMargin = 60;
    private const double MeaningMargin = 10;
    private const int MostMeanings = 4;

    /// <summary>A wrong word or reading harms more than a meaning that is a shade off.</summary>
    private const double MeaningWeight = 0.4;

    private readonly WorstDoubts _worst = new(Most);

    /// <summary>Looks at the next sentence of the text.</summary>
    public void Add(ReadSentence sentence)
    {
        if (sentence.Source.Span.End > MostCharacters) return;
        string text = sentence.Source.Text;
        var settled = corrections.In(text);
        foreach (var (doubt, key) in Splits(text).Concat(Readings(sentence, text, settled)).Concat(Meanings(sentence, text, settled)))
            _worst.Add(doubt, key);
    }

    /// <summary>The most doubtful, in the order of the text; of doubts about the same word with the same answers one.</summary>
    public IReadOnlyList<Doubt> Found => _worst.InOrder();

    private IEnumerable<(Doubt, string)> Splits(string text)
    {
        foreach (var doubt in segmenter.Doubts(text, SplitMargin))
        {
            string place = Around(text, doubt.Span);
            IReadOnlyList<Token>[] ways = [doubt.Chosen, doubt.Other];
            if (!Array.TrueForAll(ways, IsWords)) continue;
            string question = (IsName(doubt.Chosen) ? "name: " : "words: ") + Pieces(text, doubt.Chosen).Replace('/', ' ');
            DoubtAnswer[] answers = [.. ways.Select(way => new DoubtAnswer($"{(IsName(way) ? "name" : "word")} {Pieces(text, way)} @ {place}", ""))];
            yield return (new(question, text, answers, doubt.Margin / SplitMargin), string.Join('|', ways.Select(way => Pieces(text, way))));
        }
    }

    private static bool IsName(IReadOnlyList<Token> tokens) => tokens is [{ Kind: TokenKind.Name }];

    private IEnumerable<(Doubt, string)> Readings(ReadSentence sentence, string text, IReadOnlyList<(TextSpan Span, Correction Line)> settled)
    {
        foreach (var doubt in reader.Doubts(text, [.. sentence.Tokens.Select(t => t.Token)], ReadingMargin))
        {
            var token = sentence.Tokens[doubt.Token];
            if (token.Reading.Count != 1 || doubt.Other == token.Reading[0].ToLower() || IsSettled(settled, token, line => line.Reading.Count > 0)) continue;
            string gloss = GlossOf(token, token.Reading[0]), other = GlossOf(token, doubt.Other);
            // A reading for another meaning is worth a question, another way to say the same is not.
            if (other.Length == 0 || GlossText.IsAlike(gloss, other)) continue;
            string word = token.Token.Span.Of(text), place = Around(text, token.Token.Span);
            DoubtAnswer Answer(IReadOnlyList<Syllable> reading, string remark) => new($"reading {word} = {TypedReading.Write(reading)} @ {place}", remark);
            yield return (
                new($"reading: {word} {PinyinText.Joined(token.Reading)}", text, [Answer(token.Reading, gloss), Answer([doubt.Other], other)], doubt.Margin / (double)ReadingMargin),
                $"{word} {token.Reading[0]} {doubt.Other}");
        }
    }

    private IEnumerable<(Doubt, string)> Meanings(ReadSentence sentence, string text, IReadOnlyList<(TextSpan Span, Correction Line)> settled)
    {
        for (int i = 0; i < sentence.Tokens.Count; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Kind != TokenKind.Word || token.Meaning is not null || IsSettled(settled, token, line => line.Meaning.Length > 0)) continue;
            var (texts, margin) = meanings.Rivals(token, sentence.Contexts[i]);
            if (margin > MeaningMargin) continue;
            texts = [.. texts.Take(MostMeanings)];
            string key = $"meaning {token.Token.Span.Of(text)} {token.Reading[0]}";
            double weight = MeaningWeight + (margin / MeaningMargin);
            if (!_worst.Wants(key, weight) || (token.Token.Span.Length > 1 && (texts.All(IsVerb) || !texts.Any(IsVerb)))) continue;
            string word = token.Token.Span.Of(text), place = Around(text, token.Token.Span);
            DoubtAnswer[] answers = [.. texts.Select(meaning => new DoubtAnswer($"meaning {word} = {meaning} @ {place}", ""))];
            yield return (
                new($"meaning: {word} {PinyinText.Joined(token.Reading)}", text, answers, weight),
                key);
        }
    }

    /// <summary>The senses of a longer word are mostly shades of one, unless some are what is done and others what there is.</summary>
    private static bool IsVerb(string meaning) => SenseClassifier.Of(meaning) == SenseClass.Verb;

    private static bool IsSettled(IReadOnlyList<(TextSpan Span, Correction Line)> settled, ReadToken token, Func<Correction, bool> about) =>
        settled.Any(s => s.Span == token.Token.Span && about(s.Line));

    private static bool IsWords(IReadOnlyList<Token> tokens) => tokens.All(t => t.Kind is TokenKind.Word or TokenKind.Name or TokenKind.Unknown);

    private static string Pieces(string text, IReadOnlyList<Token> tokens) => string.Join('/', tokens.Select(t => t.Span.Of(text)));

    private static string GlossOf(ReadToken token, Syllable reading) =>
        token.Entries.FirstOrDefault(e => e.Reading is [var own] && own.ToLower() == reading.ToLower() && !e.IsOnlySurname)?
            .Senses.FirstOrDefault(s => s.Gloss.Length > 0)?.Gloss is { } gloss ? GlossText.Shorten(gloss) : "";

    /// <summary>The word with up to four characters on both sides, so many that it stands there once, and without signs of the format.</summary>
    private static string Around(string text, TextSpan span)
    {
        const int Reach = 4;
        int start = span.Start, end = span.End;
        string word = span.Of(text);
        bool IsOnce(int from, int to) => text.AsSpan(from, to - from).Count(word) == 1;
        while (start > 0 && span.Start - start < Reach && IsPlain(text[start - 1]) && IsOnce(start - 1, end)) start--;
        while (end < text.Length && end - span.End < Reach && IsPlain(text[end]) && IsOnce(start, end + 1)) end++;
        return text[start..end];
    }

    private static bool IsPlain(char c) => !char.IsWhiteSpace(c) && !char.IsControl(c) && !char.IsSurrogate(c) && !"#＃@＠=＝/／".Contains(c);
}
