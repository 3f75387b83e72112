using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// Chooses the sentence that shows each word best: short enough for a phone, complete, with few other rare words, and not
/// the sentence of many other words already.
/// </summary>
internal sealed class ExampleChooser(KeptText text)
{
    /// <summary>Below this a sentence says too little about its word.</summary>
    private const int Shortest = 8;

    private readonly int[] _uses = new int[text.Count];
    private KeptToken[] _room = new KeptToken[64];

    /// <summary>
    /// The examples of the words, in their order. Words with fewest sentences choose first: the others can go elsewhere.
    /// </summary>
    public Example[] Choose(IReadOnlyList<FoundMeaning> words)
    {
        var examples = new Example[words.Count];
        foreach (int word in Enumerable.Range(0, words.Count).OrderBy(w => words[w].Count))
            examples[word] = Choose(words[word].Examples);
        return examples;
    }

    private Example Choose(IReadOnlyList<Occurrence> places)
    {
        int best = 0;
        double least = double.PositiveInfinity;
        for (int i = 0; i < places.Count; i++)
        {
            double cost = Cost(places[i]);
            if (cost >= least) continue;
            least = cost;
            best = i;
        }

        _uses[places[best].Sentence]++;
        return Make(places, best);
    }

    private double Cost(Occurrence occurrence)
    {
        string sentence = text[occurrence.Sentence].Text;
        var tokens = text.TokensOf(occurrence.Sentence, ref _room);
        var window = ExampleWindow.Around(sentence, text.ClausesOf(occurrence.Sentence), tokens, occurrence.Token).Span;
        double cost = Math.Max(0, Shortest - window.Length) + (Math.Max(0, window.Length - 25) * 0.2) + (_uses[occurrence.Sentence] * 2.0);
        if (window.Length < sentence.Length) cost += 3;
        if (!EndsLikeSentence(sentence)) cost += 4;
        for (int i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Hardness == Hardness.None || i == occurrence.Token || !window.Contains(token.Span)) continue;
            cost += token.Hardness == Hardness.Name ? 0.7 : 1;
        }

        return cost;
    }

    private static bool EndsLikeSentence(string text) =>
        text.AsSpan().TrimEnd("」』”’）)") is [.., '。' or '！' or '？' or '…' or '!' or '?' or '.'];

    /// <param name="places">Of one meaning, in the order of the text.</param>
    private Example Make(IReadOnlyList<Occurrence> places, int best)
    {
        int number = places[best].Sentence, first = best, end = best + 1;
        string sentence = text[number].Text;
        KeptToken[] tokens = [.. text.TokensOf(number, ref _room)];
        var window = ExampleWindow.Around(sentence, text.ClausesOf(number), tokens, places[best].Token);
        string surface = tokens[places[best].Token].Span.Of(sentence);
        while (first > 0 && places[first - 1].Sentence == number) first--;
        while (end < places.Count && places[end].Sentence == number) end++;
        var targets = new List<TextSpan>();
        for (int i = first; i < end; i++)
        {
            if (!tokens[places[i].Token].Span.In(sentence).SequenceEqual(surface)) continue;
            foreach (var piece in Pieces(tokens, places[i].Token))
                if (window.Span.Contains(piece)) targets.Add(window.PlaceOf(piece));
        }

        var shown = tokens.Where(token => window.Span.Contains(token.Span)).Select(token => token.AsRead()).ToList();
        return new()
        {
            Text = window.Of(sentence),
            Targets = [.. targets],
            Pinyin = window.WithDots(SentencePinyin.Write(sentence, shown)),
            Zhuyin = window.WithDots(SentenceZhuyin.Write(sentence, shown)),
            Sentence = number,
        };
    }

    /// <summary>Where the word stands; of a separated verb also its object.</summary>
    private static IEnumerable<TextSpan> Pieces(KeptToken[] tokens, int at)
    {
        yield return tokens[at].Span;
        if (tokens[at].Formation != Formation.SeparatedVerb) yield break;
        int thing = Array.FindIndex(tokens, at + 1, token => token.Formation == Formation.SeparatedObject);
        if (thing >= 0) yield return tokens[thing].Span;
    }
}
