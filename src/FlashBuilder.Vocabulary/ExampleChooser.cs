using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// Chooses the sentence that shows each word best: short enough for a phone, complete, with few other rare words, and not
/// the sentence of many other words already.
/// </summary>
internal sealed class ExampleChooser(IReadOnlyList<ReadSentence> sentences, Func<ReadToken, double> corpusCount)
{
    /// <summary>Characters that three lines of a phone hold; a longer sentence is cut to clauses.</summary>
    private const int Longest = 40;

    /// <summary>Below this a sentence says too little about its word.</summary>
    private const int Shortest = 8;

    /// <summary>A word less frequent than one in about two million makes a sentence harder.</summary>
    private const double RareCount = 30;

    private readonly int[] _uses = new int[sentences.Count];

    /// <summary>
    /// The examples of the words, in their order. Words with fewest sentences choose first: the others can go elsewhere.
    /// </summary>
    public Example[] Choose(IReadOnlyList<FoundWord> words)
    {
        var examples = new Example[words.Count];
        foreach (int word in Enumerable.Range(0, words.Count).OrderBy(w => words[w].Examples.Count))
            examples[word] = Choose(words[word]);
        return examples;
    }

    private Example Choose(FoundWord word)
    {
        Occurrence best = word.Examples[0];
        double least = double.PositiveInfinity;
        foreach (var occurrence in word.Examples)
        {
            double cost = Cost(occurrence);
            if (cost >= least) continue;
            least = cost;
            best = occurrence;
        }

        _uses[best.Sentence]++;
        return Make(best, word);
    }

    private double Cost(Occurrence occurrence)
    {
        var sentence = sentences[occurrence.Sentence];
        var window = Window(sentence, occurrence.Token);
        double cost = Math.Max(0, Shortest - window.Length) + (Math.Max(0, window.Length - 25) * 0.2) + (_uses[occurrence.Sentence] * 2.0);
        if (window.Length < sentence.Source.Text.Length) cost += 3;
        if (!EndsLikeSentence(sentence.Source.Text)) cost += 4;
        for (int i = 0; i < sentence.Tokens.Count; i++)
        {
            var token = sentence.Tokens[i];
            if (i == occurrence.Token || !window.Contains(token.Token.Span)) continue;
            if (token.Kind is TokenKind.Name or TokenKind.Unknown) cost += 0.7;
            else if (token.Entry is not null && corpusCount(token) < RareCount) cost += 1;
        }

        return cost;
    }

    /// <summary>
    /// The part of a sentence to show, counted from its start: all of it, or as many clauses around the word as fit.
    /// </summary>
    private static TextSpan Window(ReadSentence sentence, int token)
    {
        string text = sentence.Source.Text;
        if (text.Length <= Longest) return new(0, text.Length);
        var clauses = sentence.Source.Clauses;
        int origin = sentence.Source.Span.Start;
        var target = sentence.Tokens[token].Token.Span;
        int first = 0;
        while (first + 1 < clauses.Count && clauses[first].End - origin <= target.Start) first++;
        int last = first;
        while (last + 1 < clauses.Count && clauses[last].End - origin < target.End) last++;

        while (true)
        {
            int start = clauses[first].Start - origin, end = clauses[last].End - origin;
            if (last + 1 < clauses.Count && clauses[last + 1].End - origin - start <= Longest) last++;
            else if (first > 0 && end - (clauses[first - 1].Start - origin) <= Longest) first--;
            else return Trim(text, new(start, end), target);
        }
    }

    /// <summary>Takes off the sign that ends a clause, and spaces and closing signs at the front.</summary>
    private static TextSpan Trim(string text, TextSpan window, TextSpan target)
    {
        int start = window.Start, end = window.End;
        if (end < text.Length)
            while (end > target.End && "，；：、,;: ".Contains(text[end - 1])) end--;
        while (start < target.Start && "，；：、,;: 」』）”".Contains(text[start])) start++;
        return new(start, end);
    }

    private static bool EndsLikeSentence(string text) => text.TrimEnd('」', '』', '”', '’', '）', ')') is [.., '。' or '！' or '？' or '…' or '!' or '?' or '.'];

    private static string Surface(ReadSentence sentence, Occurrence occurrence) =>
        sentence.Tokens[occurrence.Token].Token.Span.Of(sentence.Source.Text);

    /// <summary>Where the word stands; of a separated verb also its object.</summary>
    private static IEnumerable<TextSpan> Pieces(ReadSentence sentence, Occurrence occurrence)
    {
        var token = sentence.Tokens[occurrence.Token].Token;
        yield return token.Span;
        if (token.Formation != Formation.SeparatedVerb) yield break;
        for (int i = occurrence.Token + 1; i < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i].Token.Formation != Formation.SeparatedObject) continue;
            yield return sentence.Tokens[i].Token.Span;
            yield break;
        }
    }

    private Example Make(Occurrence occurrence, FoundWord word)
    {
        var sentence = sentences[occurrence.Sentence];
        var window = Window(sentence, occurrence.Token);
        var targets = word.Examples
            .Where(o => o.Sentence == occurrence.Sentence)
            .Where(o => Surface(sentence, o) == Surface(sentence, occurrence))
            .SelectMany(o => Pieces(sentence, o))
            .Where(window.Contains)
            .Select(span => span.RelativeTo(window.Start));
        return new()
        {
            Text = window.Of(sentence.Source.Text),
            Targets = [.. targets],
            Pinyin = SentencePinyin.Write(sentence.Source.Text, sentence.Tokens.Where(t => window.Contains(t.Token.Span))),
            Zhuyin = SentenceZhuyin.Write(sentence.Source.Text, sentence.Tokens.Where(t => window.Contains(t.Token.Span))),
            Sentence = occurrence.Sentence,
        };
    }
}
