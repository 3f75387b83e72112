using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Accuracy.Learning;

/// <summary>
/// What a learner suffers: words cut by hand that the dictionary has and that come out in pieces, and words that cross those
/// cut by hand.
/// </summary>
internal sealed class WordCuts(Lexicon lexicon)
{
    private readonly List<string> _broken = [], _crossing = [];

    /// <summary>Words cut by hand, of two or more Han characters, that are headwords.</summary>
    public int Headwords { get; private set; }

    /// <summary>Words that came out and hold a Han character.</summary>
    public int Found { get; private set; }

    public double BrokenPerThousand => 1000.0 * _broken.Count / Math.Max(1, Headwords);

    public double CrossingPerThousand => 1000.0 * _crossing.Count / Math.Max(1, Found);

    /// <summary>Of the headwords, with the words that they came out as.</summary>
    public IReadOnlyList<string> Broken => _broken;

    /// <summary>The crossing words, with the words that they cross.</summary>
    public IReadOnlyList<string> Crossing => _crossing;

    public void Add(Segmentation gold, IReadOnlyList<Token> tokens)
    {
        var found = new Segmentation([.. tokens.Select(t => t.Span.Of(gold.Text))]);
        for (int i = 0; i < gold.Words.Count; i++)
        {
            string word = gold.Words[i];
            if (word.Length < 2 || !word.All(HanCharacter.IsHan) || !IsWritten(word)) continue;
            Headwords++;
            if (HasEdgeWithin(found, gold.Edges[i], gold.Edges[i + 1])) _broken.Add($"{word}\t{Around(found, gold.Edges[i], gold.Edges[i + 1])}");
        }

        for (int i = 0; i < found.Words.Count; i++)
        {
            if (!Han.IsIn(found.Words[i])) continue;
            Found++;
            if (gold.Fit(found.Edges[i], found.Edges[i + 1]) != WordFit.Crossing) continue;
            _crossing.Add($"{found.Words[i]} {tokens[i].Kind}\t{Around(gold, found.Edges[i], found.Edges[i + 1])}");
        }
    }

    public void Add(WordCuts other)
    {
        (Headwords, Found) = (Headwords + other.Headwords, Found + other.Found);
        _broken.AddRange(other._broken);
        _crossing.AddRange(other._crossing);
    }

    private bool IsWritten(string word) =>
        lexicon.HeadwordOf(word) is >= 0 and var headword && lexicon.EntriesOf(headword).Any(entry => entry.Traditional == word || entry.Simplified == word);

    private static bool HasEdgeWithin(Segmentation cut, int start, int end)
    {
        for (int at = start + 1; at < end; at++)
            if (cut.HasEdge(at)) return true;
        return false;
    }

    /// <summary>The words of a cut that a span touches.</summary>
    private static string Around(Segmentation cut, int start, int end) =>
        string.Join('|', cut.Words.Where((_, i) => cut.Edges[i] < end && cut.Edges[i + 1] > start));
}
