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
    /// A token is divided where a way that crosses it is behind by less; by what crosses it. Chosen by cross-validation: a
    /// headword of so little lead over another is wrong every second time, one of more hardly ever; names found by their
    /// look are less sure of themselves, the shortest most of all.
    /// </summary>
    private const int WordRisk = 3 * SegmentationModel.Unit, NameRisk = 5 * SegmentationModel.Unit, ShortNameRisk = 8 * SegmentationModel.Unit;

    /// <summary>Headwords of so many characters hardly ever stand somewhere by chance: 科學家用 is never 科學|家用.</summary>
    private const int SureLength = 3, SureBesideName = 4;

    private const int None = -1;

    /// <summary>The score of a way that is not there.</summary>
    private const int Never = int.MinValue / 2;
    private readonly int[] _sequence = model.Sequence;
    private readonly (int Node, int Score, int Row)[] _open = new (int, int, int)[WordClass.Count];
    private int _openCount;
    private readonly Lattice _lattice = new();
    private readonly PlaceScores _places = new();

    /// <summary>Of the lattice's candidates; see <see cref="WordScores.Fill"/>.</summary>
    private int[] _scores = [];
    private int[] _newest = [];
    private int[] _firstArc = [];
    private Node[] _nodes = new Node[256];
    private Arc[] _arcs = new Arc[512];
    private int[] _after = new int[256];
    private int _count;
    private int _arcCount;

    /// <summary>Places that every way worth following passes, each by one node; with the end of the text.</summary>
    private (int Place, int Node)[] _necks = new (int, int)[64];
    private int _neckCount;
    private int _reach;

    /// <summary>For each place the token of the best path that it lies in or begins.</summary>
    private int[] _tokenAt = [];

    /// <param name="marks">What a user fixed, or null.</param>
    /// <param name="divides">Whether tokens in doubt are divided; else the best path as it is.</param>
    public Token[] Find(string text, WordMarks? marks = null, bool divides = true)
    {
        var tokens = FindPath(text, marks);
        return model.FindsNames && divides ? Divide(tokens) : tokens;
    }

    /// <summary>The best path as it is, and with the tokens in doubt divided.</summary>
    public (Token[] Best, Token[] Divided) FindBoth(string text, WordMarks? marks)
    {
        var tokens = FindPath(text, marks);
        return (tokens, model.FindsNames ? Divide(tokens) : tokens);
    }

    private Token[] FindPath(string text, WordMarks? marks)
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
        if (_newest.Length < text.Length + 2)
        {
            int room = text.Length * 3 / 2 + 64;
            (_newest, _firstArc, _tokenAt) = (new int[room], new int[room], new int[room]);
        }

        _newest.AsSpan(0, text.Length + 1).Fill(None);
        _count = _arcCount = _neckCount = _reach = 0;
        Append(0, new(0, None, None, None, WordClass.Edge));

        for (int at = 0; at < text.Length; at++)
        {
            _firstArc[at] = _arcCount;
            if (_newest[at] == None) continue;
            Open(at);
            if (_openCount == 1 && _reach <= at) AddNeck(at, _open[0].Node);
            AddCandidates(text, at);
            if (model.FindsNames && _places.Begin(at) > LeastBegin) AddNames(at, marks);
        }

        _firstArc[text.Length] = _arcCount;
        Open(text.Length);
        AddNeck(text.Length, None);
    }

    private void AddNeck(int place, int node)
    {
        if (_neckCount == _necks.Length) Array.Resize(ref _necks, _neckCount * 2);
        _necks[_neckCount++] = (place, node);
    }

    /// <summary>
    /// Cuts the tokens that a nearly as good way crosses at the places where it does: who is in doubt between 會集|中 and
    /// 會|集中 says 會|集|中, which joins nothing that does not belong together.
    /// </summary>
    private Token[] Divide(Token[] tokens)
    {
        ulong[]? cuts = null;
        for (int i = 0; i < tokens.Length; i++) _tokenAt.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length).Fill(i);
        _tokenAt[_necks[_neckCount - 1].Place] = tokens.Length;
        for (int i = 1; i < _neckCount; i++)
        {
            var arcs = _arcs.AsSpan(_firstArc[_necks[i - 1].Place].._firstArc[_necks[i].Place]);
            if (!MayCross(arcs)) continue;
            GoBack(_necks[i - 1].Place, _necks[i]);
            int best = _necks[i].Node == None ? Score : _nodes[_necks[i].Node].Score;
            foreach (ref readonly var arc in arcs)
                if (arc.Into + arc.Score + _after[arc.Node] >= best - RiskOf(arc)) AddCuts(arc, tokens, ref cuts);
        }

        if (cuts is null) return tokens;
        var divided = new List<Token>(tokens.Length + 8);
        for (int i = 0; i < tokens.Length; i++)
        {
            if (cuts[i] == 0) divided.Add(tokens[i]);
            else AddPieces(tokens[i].Span, cuts[i], divided);
        }

        return [.. divided];
    }

    /// <summary>Whether some token crosses the best path that is not too far behind where it ends.</summary>
    private bool MayCross(ReadOnlySpan<Arc> arcs)
    {
        foreach (ref readonly var arc in arcs)
            if (arc.End > arc.Start + 1 && !(BeginsToken(arc.Start) && BeginsToken(arc.End)) && arc.Into + arc.Score >= _nodes[arc.Node].Score - RiskOf(arc)) return true;
        return false;
    }

    private static int RiskOf(in Arc arc) =>
        arc.Headword >= 0 ? WordRisk : arc.Kind == TokenKind.Name && arc.End - arc.Start == NameLimits.Shortest ? ShortNameRisk : NameRisk;

    /// <summary>Also true of the end of the text.</summary>
    private bool BeginsToken(int place) => place == 0 || _tokenAt[place] != _tokenAt[place - 1];

    /// <summary>Works out for every node behind a place the best way from it to a neck, as a score.</summary>
    private void GoBack(int start, (int Place, int Node) neck)
    {
        if (_after.Length < _count) _after = new int[_nodes.Length];
        for (int node = _newest[neck.Place]; node != None; node = _nodes[node].Older)
            _after[node] = neck.Node == None ? _sequence[_nodes[node].Class * WordClass.Count + WordClass.Edge] : node == neck.Node ? 0 : Never;
        for (int at = neck.Place - 1; at > start; at--)
        {
            if (_newest[at] == None) continue;
            var arcs = _arcs.AsSpan(_firstArc[at].._firstArc[at + 1]);
            for (int node = _newest[at]; node != None; node = _nodes[node].Older)
            {
                int row = _nodes[node].Class * WordClass.Count, most = Never;
                foreach (ref readonly var arc in arcs) most = Math.Max(most, _sequence[row + arc.Class] + arc.Score + _after[arc.Node]);
                _after[node] = most;
            }
        }
    }

    /// <summary>Notes where a token that crosses others begins or ends in them: a bit for the place, counted from their start.</summary>
    private void AddCuts(in Arc rival, Token[] tokens, ref ulong[]? cuts)
    {
        if (!BeginsToken(rival.Start) && _tokenAt[rival.Start] is var first && rival.End > tokens[first].Span.End)
            AddCut(first, rival.Start, rival, tokens, ref cuts);
        if (!BeginsToken(rival.End) && _tokenAt[rival.End] is var last && rival.Start < tokens[last].Span.Start)
            AddCut(last, rival.End, rival, tokens, ref cuts);
    }

    private static void AddCut(int number, int place, in Arc rival, Token[] tokens, ref ulong[]? cuts)
    {
        var token = tokens[number];
        bool isSure = token.IsHeadword && token.Span.Length >= (rival.Headword >= 0 ? SureLength : SureBesideName);
        if (isSure || token.Span.Length >= 64 || token.Kind is not (TokenKind.Word or TokenKind.Name)) return;
        cuts ??= new ulong[tokens.Length];
        cuts[number] |= 1UL << (place - token.Span.Start);
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
            Reach(before, new(at, at + length, candidate.Headword, score + _places.Boundary(at + length), total, None, candidate.Kind, wordClass));
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
            int score = scores.OfLength(wordClass, length) + _places.Name(at, end) + _places.Boundary(end);
            Reach(before, new(at, end, Token.NoHeadword, score, total, None, TokenKind.Name, wordClass));
        }
    }

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

    private void Reach(int before, Arc arc)
    {
        if (_arcCount == _arcs.Length) Array.Resize(ref _arcs, _arcCount * 2);
        _reach = Math.Max(_reach, arc.End);
        int score = arc.Into + arc.Score, number = _arcCount++, node = _newest[arc.End];
        while (node != None && _nodes[node].Class != arc.Class) node = _nodes[node].Older;
        if (node == None)
        {
            arc.Node = _count;
            Append(arc.End, new(score, before, _newest[arc.End], number, arc.Class));
        }
        else
        {
            arc.Node = node;
            ref var known = ref _nodes[node];
            if (score > known.Score) (known.Score, known.Before, known.Arc) = (score, before, number);
        }

        _arcs[number] = arc;
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
    private record struct Node(int Score, int Before, int Older, int Arc, byte Class);

    /// <summary>A token that could be taken.</summary>
    /// <param name="Into">The score of the best way to where it begins.</param>
    /// <param name="Node">Where it leads to.</param>
    private record struct Arc(int Start, int End, int Headword, int Score, int Into, int Node, TokenKind Kind, byte Class);
}
