namespace Hanzi.Segmentation;

/// <summary>What the model says of every place of a text. Working memory, as <see cref="Lattice"/>.</summary>
internal sealed class PlaceScores
{
    private int[] _boundary = [];
    private int[] _begin = [];
    private int[] _end = [];
    private int[] _insideBefore = [];

    public void Fill(TextView view, FeatureTable features)
    {
        int length = view.Length;
        if (_boundary.Length < length + 2)
        {
            int room = length * 3 / 2 + 64;
            (_boundary, _begin, _end, _insideBefore) = (new int[room], new int[room], new int[room], new int[room]);
        }

        Span<Feature> found = stackalloc Feature[ContextFeatures.Most];
        int inside = 0;
        for (int at = 0; at <= length; at++)
        {
            int boundary = 0, begin = 0, end = 0, inner = 0;
            if (ContextFeatures.Matter(view, at))
            {
                foreach (var feature in found[..ContextFeatures.Collect(view, at, found)])
                {
                    var weights = features.Find(feature);
                    boundary += weights.Boundary;
                    begin += weights.Begin;
                    end += weights.End;
                    inner += weights.Inside;
                }
            }

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

    /// <summary>For a name besides what any token there has.</summary>
    public int Name(int start, int end) => _begin[start] + _end[end] + _insideBefore[end - 1] - _insideBefore[start];
}
