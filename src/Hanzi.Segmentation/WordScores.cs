using Hanzi.Dictionary;

namespace Hanzi.Segmentation;

/// <summary>The score and the class of every headword, worked out when it is first met.</summary>
internal sealed class WordScores
{
    /// <summary>What a headword of four or more characters gains that is not just two words (<see cref="IsPair"/>), and 有點.</summary>
    private const int LongWord = 8 * SegmentationModel.Unit;

    /// <summary>What a numeral with another character gains that is no mere count.</summary>
    private const int SaysMore = 2 * SegmentationModel.Unit;

    private readonly Lexicon _lexicon;
    private readonly WordCosts _costs;
    private readonly SegmentationModel _model;
    private readonly Dictionary<int, int> _learnt = [];
    private readonly int _unknown, _pattern, _aLittle;

    /// <summary>The score times 256 and the class; 0 where not yet known. Two threads may write the same.</summary>
    private readonly int[] _known;

    public WordScores(Lexicon lexicon, WordCosts costs, SegmentationModel model)
    {
        _lexicon = lexicon;
        _costs = costs;
        _model = model;
        _known = new int[lexicon.HeadwordCount];
        (_unknown, _pattern, _aLittle) = (FromCost(costs.Unknown), FromCost(costs.Pattern), lexicon.HeadwordOf("有點"));
        foreach (var (word, weight) in model.Words)
            if (lexicon.HeadwordOf(word) is >= 0 and var headword) _learnt[headword] = weight;
    }

    /// <summary>The score times 256 and the class of each candidate; 0 for a headword that was not met before (<see cref="Of(int, ReadOnlySpan{char})"/>).</summary>
    /// <param name="to">As long as the candidates at least.</param>
    public void Fill(ReadOnlySpan<Candidate> candidates, Span<int> to)
    {
        int[] known = _known;
        for (int i = 0; i < candidates.Length; i++)
        {
            ref readonly var candidate = ref candidates[i];
            to[i] = candidate.Headword >= 0 ? known[candidate.Headword] : Of(candidate.Kind, candidate.Length);
        }
    }

    /// <param name="folded">The headword's folded characters.</param>
    /// <returns>The score times 256 and the class.</returns>
    public int Of(int headword, ReadOnlySpan<char> folded)
    {
        int known = _known[headword];
        if (known == 0) _known[headword] = known = Compute(headword, folded);
        return known;
    }

    /// <summary>What the model says of a token's length.</summary>
    public int OfLength(byte wordClass, int length) =>
        _model.LengthWeights[wordClass * SegmentationModel.Lengths + SegmentationModel.LengthGroup(length)];

    /// <summary>Of a token that is no headword.</summary>
    private int Of(TokenKind kind, int length)
    {
        byte c = WordClass.Of(kind);
        return ((kind == TokenKind.Unknown ? _unknown : _pattern) + OfLength(c, length)) << 8 | c;
    }

    private int FromCost(double cost) => (int)Math.Round(-cost * _model.FrequencyShare * SegmentationModel.Unit);

    private int Compute(int headword, ReadOnlySpan<char> folded)
    {
        byte c = WordClass.Of(folded, _costs.TagOf(headword));
        int score = FromCost(_costs[headword]) + Learnt(headword, folded)
            + _model.LengthWeights[c * SegmentationModel.Lengths + SegmentationModel.HeadwordLengthGroup(folded.Length)]
            + (folded.Length >= 4 && _model.FindsNames && !IsPair(headword, folded) ? LongWord : 0);
        return score << 8 | c;
    }

    /// <summary>
    /// The texts learnt from cut 有點 and every word that begins with a numeral; a learner wants 雙方 and 一點 whole, which mean
    /// more than their characters do.
    /// </summary>
    private int Learnt(int headword, ReadOnlySpan<char> folded)
    {
        int learnt = _learnt.GetValueOrDefault(headword);
        if (headword == _aLittle && _model.FindsNames) return Math.Max(0, learnt) + LongWord;
        if (!_model.FindsNames || folded.Length != 2 || !(HanNumeral.MayBegin(folded[0]) || folded[0] == '双') || HanNumeral.IsPart(folded[1]) || _costs.OnlyCounts(headword)) return learnt;
        return Math.Max(0, learnt) + SaysMore;
    }

    /// <summary>Four characters of two words that can be learnt one by one, neither a saying nor a name: 人口密度.</summary>
    private bool IsPair(int headword, ReadOnlySpan<char> folded) =>
        folded.Length == 4 && !WordClass.IsFixed(_costs.TagOf(headword)) && !_lexicon.EntriesOf(headword).Any(entry => entry.IsCapitalised)
        && _lexicon.HeadwordOf(folded[..2]) >= 0 && _lexicon.HeadwordOf(folded[2..]) >= 0;
}
