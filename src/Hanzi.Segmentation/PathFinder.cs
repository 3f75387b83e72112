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
    /// A token is divided where a way that crosses it is behind by less. Chosen by cross-validation: of the words of so
    /// little lead one in eight crosses what was cut by hand, of the others one in a thousand.
    /// </summary>
    private const int Risk = 5 * SegmentationModel.Unit;

    /// <summary>Headwords of so many characters hardly ever stand somewhere by chance.</summary>
    private const int SureLength = 4;

    private const int None = -1;
    private readonly int[] _sequence = model.Sequence;
    private readonly (int Node, int Score, int Row)[] _open = new (int, int, int)[WordClass.Count];
    private int _openCount;
    private readonly Lattice _lattice = new();
    private readonly PlaceScores _places = new();
    private int[] _newest = [];
    private int[] _firstArc = [];
    private Node[] _nodes = new Node[256];
    private Arc[] _arcs = new Arc[512];
    private int[] _after = new int[256];
    private int _count;
    private int _arcCount;
    private readonly List<Arc> _rivals = [];

    /// <param name="marks">What a user fixed, or null.</param>
    /// <param name="divides">Whether tokens in doubt are divided; else the best path as it is.</param>
    public Token[] Find(string text, WordMarks? marks = null, bool divides = true)
    {
        FindBest(text, marks);
        (int last, Score) = Best(WordClass.Edge);
        var tokens = Collect(last);
        if (!model.FindsNames || !divides) return tokens;
        _rivals.Clear();
        GoBack(text.Length, Score - Risk);
        return _rivals.Count == 0 ? tokens : Divide(tokens);
    }

    private void FindBest(string text, WordMarks? marks)
    {
        _lattice.Fill(text, lexicon, others, characters, marks: marks);
        _places.Fill(_lattice.View, model.Features);
        if (_newest.Length < text.Length + 2) (_newest, _firstArc) = (new int[text.Length * 3 / 2 + 64], new int[text.Length * 3 / 2 + 64]);
        _newest.AsSpan(0, text.Length + 1).Fill(None);
        _count = _arcCount = 0;
        Append(0, new(0, None, None, None, WordClass.Edge));

        for (int at = 0; at < text.Length; at++)
        {
            _firstArc[at] = _arcCount;
            if (_newest[at] == None) continue;
            Open(at);
            AddCandidates(text, at);
            if (model.FindsNames && _places.Begin(at) > LeastBegin) AddNames(text, at, marks);
        }

        _firstArc[text.Length] = _arcCount;
        Open(text.Length);
    }

    /// <summary>Works out the best way from every node to the end, and finds the tokens on ways at least so good.</summary>
    private void GoBack(int length, int least)
    {
        if (_after.Length < _count) _after = new int[_nodes.Length];
        for (int node = _newest[length]; node != None; node = _nodes[node].Older)
            _after[node] = _sequence[_nodes[node].Class * WordClass.Count + WordClass.Edge];
        for (int at = length - 1; at >= 0; at--)
        {
            if (_newest[at] == None) continue;
            var arcs = _arcs.AsSpan(_firstArc[at].._firstArc[at + 1]);
            foreach (ref var arc in arcs)
            {
                arc = arc with { Score = arc.Score + _after[arc.Node] };
                if (arc.Into + arc.Score >= least && arc.End > at + 1) _rivals.Add(arc);
            }

            for (int node = _newest[at]; node != None; node = _nodes[node].Older)
            {
                int row = _nodes[node].Class * WordClass.Count, most = int.MinValue / 2;
                foreach (ref readonly var arc in arcs) most = Math.Max(most, _sequence[row + arc.Class] + arc.Score);
                _after[node] = most;
            }
        }
    }

    /// <summary>
    /// Cuts the tokens that a nearly as good way crosses at the places where it does: who is in doubt between 會集|中 and
    /// 會|集中 says 會|集|中, which joins nothing that does not belong together.
    /// </summary>
    private Token[] Divide(Token[] tokens)
    {
        var divided = new List<Token>(tokens.Length + 8);
        foreach (var token in tokens)
        {
            ulong cuts = 0;
            bool isSure = token.IsHeadword && token.Span.Length >= SureLength;
            if (!isSure && token.Span.Length is > 1 and < 64 && token.Kind is TokenKind.Word or TokenKind.Name)
                foreach (var rival in _rivals) cuts |= CutBy(token.Span, rival);
            if (cuts == 0) divided.Add(token);
            else AddPieces(token.Span, cuts, divided);
        }

        return [.. divided];
    }

    /// <summary>A bit for the place in the token, counted from its start, where a token that crosses it begins or ends.</summary>
    private static ulong CutBy(TextSpan token, Arc rival)
    {
        if (rival.Start < token.Start && rival.End > token.Start && rival.End < token.End) return 1UL << (rival.End - token.Start);
        if (rival.Start > token.Start && rival.Start < token.End && rival.End > token.End) return 1UL << (rival.Start - token.Start);
        return 0;
    }

    private void AddPieces(TextSpan token, ulong cuts, List<Token> divided)
    {
        int start = token.Start;
        for (int end = start + 1; end <= token.End; end++)
        {
            if (end < token.End && (cuts >> (end - token.Start) & 1) == 0) continue;
            AddPiece(start, end, divided);
            start = end;
        }
    }

    /// <summary>A piece is a headword, or its characters.</summary>
    private void AddPiece(int start, int end, List<Token> divided)
    {
        while (start < end)
        {
            var longest = new Candidate(1, Token.NoHeadword, TokenKind.Unknown);
            foreach (var candidate in _lattice.At(start))
                if (candidate.Headword >= 0 && (candidate.Length == end - start || (candidate.Length == 1 && longest.Length == 1))) longest = candidate;
            divided.Add(new(new TextSpan(start, start + longest.Length), longest.Kind, longest.Headword));
            start += longest.Length;
        }
    }

    /// <summary>Of the path found last.</summary>
    public int Score { get; private set; }

    private void AddCandidates(ReadOnlySpan<char> text, int at)
    {
        foreach (var candidate in _lattice.At(at))
        {
            int length = candidate.Length;
            int score;
            byte wordClass;
            if (candidate.Headword >= 0)
            {
                (score, wordClass) = scores.Of(candidate.Headword, _lattice.View.From(at)[..length]);
                if (length > 1 && NumberGrammar.Cost(text, at, length, _lattice.IsHeadword(at + length - 1, 2)) is > 0 and var cost)
                    score += scores.FromCost(cost);
            }
            else
            {
                (score, wordClass) = scores.Of(candidate.Kind, length);
            }

            var (before, total) = Best(wordClass);
            Reach(before, total, new(at, at + length, candidate.Headword, score + _places.Boundary(at + length), total, None, candidate.Kind, wordClass));
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
            Reach(before, total, new(at, end, Token.NoHeadword, score, total, None, TokenKind.Name, wordClass));
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

    private void Reach(int before, int total, Arc arc)
    {
        if (_arcCount == _arcs.Length) Array.Resize(ref _arcs, _arcCount * 2);
        int score = total + arc.Score, number = _arcCount++;
        for (int node = _newest[arc.End]; node != None; node = _nodes[node].Older)
        {
            ref var known = ref _nodes[node];
            if (known.Class != arc.Class) continue;
            _arcs[number] = arc with { Node = node };
            if (score > known.Score) known = known with { Score = score, Before = before, Arc = number };
            return;
        }

        _arcs[number] = arc with { Node = _count };
        Append(arc.End, new(score, before, _newest[arc.End], number, arc.Class));
    }

    private void Append(int end, Node node)
    {
        if (_count == _nodes.Length) Array.Resize(ref _nodes, _count * 2);
        _nodes[_count] = node;
        _newest[end] = _count++;
    }

    private Token[] Collect(int last)
    {
        int count = 0;
        for (int node = last; _nodes[node].Before != None; node = _nodes[node].Before) count++;
        var tokens = new Token[count];
        for (int node = last; _nodes[node].Before != None; node = _nodes[node].Before)
        {
            ref var arc = ref _arcs[_nodes[node].Arc];
            tokens[--count] = new(new TextSpan(arc.Start, arc.End), arc.Kind, arc.Headword);
        }

        return tokens;
    }

    /// <summary>The best path to a place whose last token is of a class.</summary>
    /// <param name="Before">The node before the last token.</param>
    /// <param name="Older">Another node at the same place.</param>
    /// <param name="Arc">The last token.</param>
    private readonly record struct Node(int Score, int Before, int Older, int Arc, byte Class);

    /// <summary>A token that could be taken.</summary>
    /// <param name="Into">The score of the best way to where it begins.</param>
    /// <param name="Node">Where it leads to.</param>
    private readonly record struct Arc(int Start, int End, int Headword, int Score, int Into, int Node, TokenKind Kind, byte Class);
}
