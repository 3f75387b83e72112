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

    private const int None = -1;
    private readonly int[] _sequence = model.Sequence;
    private readonly (int Node, int Score, int Row)[] _open = new (int, int, int)[WordClass.Count];
    private int _openCount;
    private readonly Lattice _lattice = new();
    private readonly PlaceScores _places = new();
    private int[] _newest = [];
    private Node[] _nodes = new Node[256];
    private int _count;

    /// <param name="marks">What a user fixed, or null.</param>
    public Token[] Find(string text, WordMarks? marks = null)
    {
        _lattice.Fill(text, lexicon, others, characters, marks: marks);
        _places.Fill(_lattice.View, model.Features);
        if (_newest.Length <= text.Length) _newest = new int[text.Length * 3 / 2 + 64];
        _newest.AsSpan(0, text.Length + 1).Fill(None);
        _count = 0;
        Append(0, new(0, None, None, 0, Token.NoHeadword, TokenKind.Unknown, WordClass.Edge));

        for (int at = 0; at < text.Length; at++)
        {
            if (_newest[at] == None) continue;
            Open(at);
            AddCandidates(text, at);
            if (model.FindsNames && _places.Begin(at) > LeastBegin) AddNames(text, at, marks);
        }

        Open(text.Length);
        (int last, Score) = Best(WordClass.Edge);
        return Collect(last);
    }

    /// <summary>Of the path found last.</summary>
    public int Score { get; private set; }

    private void AddCandidates(ReadOnlySpan<char> text, int at)
    {
        Span<char> folded = stackalloc char[64];
        foreach (var candidate in _lattice.At(at))
        {
            int length = candidate.Length;
            int score;
            byte wordClass;
            if (candidate.Headword >= 0)
            {
                int known = Math.Min(length, folded.Length);
                for (int i = 0; i < known; i++) folded[i] = _lattice.View[at + i];
                (score, wordClass) = scores.Of(candidate.Headword, folded[..known]);
                if (length > 1) score += scores.FromCost(NumberGrammar.Cost(text, at, length));
            }
            else
            {
                (score, wordClass) = scores.Of(candidate.Kind, length);
            }

            var (before, total) = Best(wordClass);
            Reach(at + length, total + score + _places.Boundary(at + length), before, length, candidate.Headword, candidate.Kind, wordClass);
        }
    }

    private void AddNames(ReadOnlySpan<char> text, int at, WordMarks? marks)
    {
        int longest = Lattice.LongestName(text, at);
        if (longest < NameLimits.Shortest) return;
        byte last = WordClass.Edge;
        int before = None, total = 0;
        for (int length = NameLimits.Shortest; length <= longest; length++)
        {
            int end = at + length;
            if (_places.Begin(at) + _places.Inside(at, end) < LeastName) break;
            if (_lattice.IsHeadword(at, length) || (marks is not null && marks.Forbids(at, end))) continue;
            byte wordClass = _lattice.ClassOfName(at, length);
            if (wordClass != last) (before, total) = Best(last = wordClass);
            int score = scores.OfLength(wordClass, length) + _places.Name(at, end) + _places.Boundary(end);
            Reach(end, total + score, before, length, Token.NoHeadword, TokenKind.Name, wordClass);
        }
    }

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

    private void Reach(int end, int score, int before, int length, int headword, TokenKind kind, byte wordClass)
    {
        for (int node = _newest[end]; node != None; node = _nodes[node].Older)
        {
            ref var known = ref _nodes[node];
            if (known.Class != wordClass) continue;
            if (score > known.Score) known = new(score, before, known.Older, length, headword, kind, wordClass);
            return;
        }

        Append(end, new(score, before, _newest[end], length, headword, kind, wordClass));
    }

    private void Append(int end, Node node)
    {
        if (_count == _nodes.Length) Array.Resize(ref _nodes, _count * 2);
        _nodes[_count] = node;
        _newest[end] = _count++;
    }

    private Token[] Collect(int last)
    {
        int count = 0, end = 0;
        for (int node = last; _nodes[node].Before != None; node = _nodes[node].Before)
        {
            count++;
            end += _nodes[node].Length;
        }

        var tokens = new Token[count];
        for (int node = last; _nodes[node].Before != None; node = _nodes[node].Before)
        {
            var step = _nodes[node];
            tokens[--count] = new(new TextSpan(end - step.Length, end), step.Kind, step.Headword);
            end -= step.Length;
        }

        return tokens;
    }

    /// <summary>The best path to a place whose last token is of a class.</summary>
    /// <param name="Before">The node before the last token.</param>
    /// <param name="Older">Another node at the same place.</param>
    private readonly record struct Node(int Score, int Before, int Older, int Length, int Headword, TokenKind Kind, byte Class);
}
