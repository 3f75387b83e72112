namespace Hanzi.Segmentation;

/// <summary>What the model says of every place of a text. Working memory, as <see cref="Lattice"/>.</summary>
internal sealed class PlaceScores
{
    private int[] _boundary = [];
    private int[] _begin = [];
    private int[] _end = [];
    private int[] _insideBefore = [];
    private int _inside;
    private WeightSum[] _sums = [];
    private uint[] _numbers = [];
    private uint[] _rows = [];
    private byte[] _persons = [];

    public void Fill(TextView view, PlaceWeights weights)
    {
        int length = view.Length;
        if (_boundary.Length < length + 2)
        {
            int room = length * 3 / 2 + 64;
            (_boundary, _begin, _end, _insideBefore) = (new int[room], new int[room], new int[room], new int[room]);
            (_sums, _numbers, _rows, _persons) = (new WeightSum[room], new uint[room + 4], new uint[room + 4], new byte[room + 4]);
        }

        if (weights.IsEmpty)
        {
            foreach (int[] scores in (ReadOnlySpan<int[]>)[_boundary, _begin, _end, _insideBefore]) scores.AsSpan(0, length + 1).Clear();
            return;
        }

        _inside = 0;
        weights.SumUp(view, this);
    }

    /// <summary>Working memory of <see cref="PlaceWeights"/>, which may hold anything.</summary>
    public Span<WeightSum> Sums(int length) => _sums.AsSpan(0, length);

    /// <inheritdoc cref="Sums"/>
    public Span<uint> Numbers(int length) => _numbers.AsSpan(0, length);

    /// <inheritdoc cref="Sums"/>
    public Span<uint> Rows(int length) => _rows.AsSpan(0, length);

    /// <inheritdoc cref="Sums"/>
    public Span<byte> Persons(int length) => _persons.AsSpan(0, length);

    /// <summary>Takes the sums of a place; from the first place to the last.</summary>
    public void Set(int at, (int Boundary, int Inside, int Begin, int End) sums)
    {
        _boundary[at] = sums.Boundary;
        _begin[at] = sums.Begin;
        _end[at] = sums.End;
        _insideBefore[at] = _inside += sums.Inside;
    }

    /// <summary>For a token that ends at a place, or begins there.</summary>
    public int Boundary(int at) => _boundary[at];

    /// <summary>For a name that begins at a place.</summary>
    public int Begin(int at) => _begin[at];

    /// <summary>For a name that ends at a place.</summary>
    public int End(int at) => _end[at];

    /// <summary>For the middles of a name at all places up to one, from the text's beginning.</summary>
    public int InsideBefore(int at) => _insideBefore[at];

    /// <summary>For the characters of a name that begins at a place and goes on to another.</summary>
    public int Inside(int start, int end) => _insideBefore[end - 1] - _insideBefore[start];

    /// <summary>For a name besides what any token there has.</summary>
    public int Name(int start, int end) => _begin[start] + _end[end] + _insideBefore[end - 1] - _insideBefore[start];
}
