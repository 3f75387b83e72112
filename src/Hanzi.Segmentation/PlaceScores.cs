namespace Hanzi.Segmentation;

/// <summary>What the model says of every place of a text. Working memory, as <see cref="Lattice"/>.</summary>
internal sealed class PlaceScores
{
    private int[] _boundary = [];
    private int[] _begin = [];
    private int[] _end = [];
    private int[] _insideBefore = [];

    public void Fill(TextView view, PlaceWeights weights)
    {
        int length = view.Length;
        if (_boundary.Length < length + 2)
        {
            int room = length * 3 / 2 + 64;
            (_boundary, _begin, _end, _insideBefore) = (new int[room], new int[room], new int[room], new int[room]);
        }

        if (weights.IsEmpty)
        {
            foreach (int[] scores in (ReadOnlySpan<int[]>)[_boundary, _begin, _end, _insideBefore]) scores.AsSpan(0, length + 1).Clear();
            return;
        }

        var walk = new PlaceWeights.Walk(weights, view);
        int inside = 0;
        for (int at = 0; at <= length; at++)
        {
            var (boundary, inner, begin, end) = walk.Next(at);
            _boundary[at] = boundary;
            _begin[at] = begin;
            _end[at] = end;
            _insideBefore[at] = inside += inner;
        }
    }

    /// <summary>For a token that ends at a place, or begins there.</summary>
    public int Boundary(int at) => _boundary[at];

    /// <summary>For a name that begins at a place.</summary>
    public int Begin(int at) => _begin[at];

    /// <summary>For the characters of a name that begins at a place and goes on to another.</summary>
    public int Inside(int start, int end) => _insideBefore[end - 1] - _insideBefore[start];

    /// <summary>For a name besides what any token there has.</summary>
    public int Name(int start, int end) => _begin[start] + _end[end] + _insideBefore[end - 1] - _insideBefore[start];
}
