using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>
/// The best path through a lattice (Viterbi); what is best to a place is kept for each class of the last token, because
/// the sequence of classes counts. With its working memory; used by one thread at a time.
/// </summary>
internal sealed class PathFinder(
    Lexicon lexicon, OtherWords others, SegmentationModel model, CharacterTable characters, WordScores scores)
{
    /// <summary>A name whose beginning says so little for it is not tried; in the model's units.</summary>
    private const int LeastBegin = -8 * SegmentationModel.Unit;

    /// <summary>A name is not tried longer than where its beginning and middle say so little for it.</summary>
    private const int LeastName = -20 * SegmentationModel.Unit;

    /// <summary>How much worse than the best way to a place a way may be to be followed.</summary>
    private const int Beam = 10 * SegmentationModel.Unit;

    /// <summary>
    /// By how much a name that no dictionary has must lead: any; besides, one of two characters, which are the ones most easily
    /// found by chance (吳念|真的), and for each of its ends that lies within a headword. Compared on two fifths of the training
    /// data: fewer crossing words and far fewer false names than without, for one name in twenty that is no longer found whole.
    /// </summary>
    private const int NameLead = 2 * SegmentationModel.Unit, ShortNameLead = 3 * SegmentationModel.Unit, CrossingLead = 2 * SegmentationModel.Unit;

    private const int None = -1;

    private readonly int[] _sequence = model.Sequence;
    private readonly (int Node, int Score, int Row)[] _open = new (int, int, int)[WordClass.Count];
    private int _openCount;
    private readonly Lattice _lattice = new();
    private readonly PlaceScores _places = new();

    /// <summary>Of the lattice's candidates; see <see cref="WordScores.Fill"/>.</summary>
    private int[] _scores = [];
    private int[] _newest = [];
    private Node[] _nodes = new Node[256];
    private int _count;

    /// <param name="marks">What a user fixed, or null.</param>
    public Token[] Find(string text, WordMarks? marks = null)
    {
        FindBest(text, marks);
        (int last, Score) = Best(WordClass.Edge);
        return Collect(last);
    }

    private void FindBest(string text, WordMarks? marks)
    {
        _lattice.Fill(text, lexicon, others, characters, marks: marks);
        _places.Fill(_lattice.View, model.Features);
        if (_scores.Length < _lattice.Candidates.Length) _scores = new int[_lattice.Candidates.Length * 2];
        scores.Fill(_lattice.Candidates, _scores);
        if (_newest.Length < text.Length + 2) _newest = new int[text.Length * 3 / 2 + 64];
        _newest.AsSpan(0, text.Length + 1).Fill(None);
        _count = 0;
        Append(new(0, None, None, 0, Token.NoHeadword, TokenKind.Unknown, WordClass.Edge));

        for (int at = 0; at < text.Length; at++)
        {
            if (_newest[at] == None) continue;
            Open(at);
            AddCandidates(text, at);
            if (model.FindsNames && _places.Begin(at) > LeastBegin) AddNames(at, marks);
        }

        Open(text.Length);
    }

    /// <summary>Of the path found last.</summary>
    public int Score { get; private set; }

    private void AddCandidates(ReadOnlySpan<char> text, int at)
    {
        bool isCounted = at > 0 && (_lattice.View.Traits(at - 1) & CharacterTraits.BeforeMeasure) != 0;
        var candidates = _lattice.Candidates;
        for (int i = _lattice.First(at); i < _lattice.First(at + 1); i++)
        {
            ref readonly var candidate = ref candidates[i];
            int length = candidate.Length;
            int known = _scores[i];
            if (known == 0) known = scores.Of(candidate.Headword, _lattice.View.Folded.Slice(at, length));
            int score = known >> 8;
            byte wordClass = (byte)known;
            // A rule of grammar is as strong beside learnt weights as beside frequencies.
            if (isCounted && length > 1 && candidate.Headword >= 0
                && NumberGrammar.Cost(text, at, length, _lattice.IsHeadword(at + length - 1, 2)) is > 0 and var cost)
                score -= (int)(cost * SegmentationModel.Unit);
            var (before, total) = Best(wordClass);
            Reach(new(total + score + _places.Boundary(at + length), before, None, at + length, candidate.Headword, candidate.Kind, wordClass));
        }
    }

    private void AddNames(int at, WordMarks? marks)
    {
        int longest = _lattice.LongestName(at);
        byte last = WordClass.Edge;
        int before = None, total = 0;
        for (int length = NameLimits.Shortest; length <= longest; length++)
        {
            int end = at + length;
            if (_places.Begin(at) + _places.Inside(at, end) < LeastName) break;
            if (_lattice.IsHeadword(at, length) || IsSuffixed(at, length) || (marks is not null && marks.Forbids(at, end))) continue;
            byte wordClass = _lattice.ClassOfName(at, length);
            if (wordClass != last) (before, total) = Best(last = wordClass);
            int score = scores.OfLength(wordClass, length) + _places.Name(at, end) + _places.Boundary(end) - LeadOf(at, end);
            Reach(new(total + score, before, None, end, Token.NoHeadword, TokenKind.Name, wordClass));
        }
    }

    private int LeadOf(int start, int end) =>
        NameLead + (end - start == NameLimits.Shortest ? ShortNameLead : 0)
        + (_lattice.View.Words(start).Over > 0 ? CrossingLead : 0) + (_lattice.View.Words(end).Over > 0 ? CrossingLead : 0);

    /// <summary>A headword with a suffix is a word that grammar makes (幸福感), no name.</summary>
    private bool IsSuffixed(int at, int length) =>
        length > 2 && _lattice.IsHeadword(at, length - 1) && Affixes.IsSuffix(_lattice.View.Folded[at + length - 1]);

    /// <summary>The best way to a place for a token of a class that begins there.</summary>
    private (int Node, int Score) Best(byte next)
    {
        int best = None, bestScore = int.MinValue;
        for (int i = 0; i < _openCount; i++)
        {
            ref var open = ref _open[i];
            int score = open.Score + _sequence[open.Row + next];
            if (score > bestScore) (best, bestScore) = (open.Node, score);
        }

        return (best, bestScore);
    }

    /// <summary>Takes up the ways to a place; not those so much worse than the best that no sequence makes up for it.</summary>
    private void Open(int at)
    {
        int best = int.MinValue;
        for (int node = _newest[at]; node != None; node = _nodes[node].Older) best = Math.Max(best, _nodes[node].Score);
        _openCount = 0;
        for (int node = _newest[at]; node != None; node = _nodes[node].Older)
        {
            ref var open = ref _nodes[node];
            if (open.Score >= best - Beam) _open[_openCount++] = (node, open.Score, open.Class * WordClass.Count);
        }
    }

    private void Reach(Node way)
    {
        int node = _newest[way.End];
        while (node != None && _nodes[node].Class != way.Class) node = _nodes[node].Older;
        if (node == None) Append(way with { Older = _newest[way.End] });
        else if (way.Score > _nodes[node].Score) _nodes[node] = way with { Older = _nodes[node].Older };
    }

    private void Append(Node node)
    {
        if (_count == _nodes.Length) Array.Resize(ref _nodes, _count * 2);
        _nodes[_count] = node;
        _newest[node.End] = _count++;
    }

    private Token[] Collect(int last)
    {
        int count = 0;
        for (int node = last; _nodes[node].Before != None; node = _nodes[node].Before) count++;
        var tokens = new Token[count];
        for (int node = last; _nodes[node].Before is var before and not None; node = before)
            tokens[--count] = new(new TextSpan(_nodes[before].End, _nodes[node].End), _nodes[node].Kind, _nodes[node].Headword);
        return tokens;
    }

    /// <summary>The best way to a place whose last token is of a class, with that token.</summary>
    /// <param name="Before">The node before the last token.</param>
    /// <param name="Older">Another node at the same place.</param>
    private record struct Node(int Score, int Before, int Older, int End, int Headword, TokenKind Kind, byte Class);
}
