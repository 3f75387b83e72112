namespace Hanzi.Dictionary;

/// <summary>
/// Where the entries stand in the loaded files. Lines are kept as text and taken apart when somebody asks, because a
/// text uses one entry in a hundred. A link is an entry's number times two, plus one for its Simplified form.
/// </summary>
internal sealed class LexiconIndex
{
    private readonly List<(char[] Text, int FirstEntry, bool IsUser)> _layers = [];
    private readonly HashSet<int> _replaced = [];
    private int[] _start = new int[1 << 17];
    private int[] _length = new int[1 << 17];
    private int[] _next = new int[1 << 18];
    private int[] _first = new int[1 << 17];
    private int[] _last = new int[1 << 17];

    public HeadwordTable Table { get; } = new(1 << 17);

    public int LineCount { get; private set; }

    public int HeadwordCount { get; private set; }

    public int EntryCount => LineCount - _replaced.Count;

    public static int EntryOf(int link) => link >> 1;

    public int First(int headword) => _first[headword];

    public int Next(int link) => _next[link];

    public bool IsReplaced(int entry) => _replaced.Contains(entry);

    public bool IsUserDefined(int entry) => LayerOf(entry).IsUser;

    public IEnumerable<int> UserEntryIds() => Enumerable.Range(0, _layers.Count).Where(l => _layers[l].IsUser).SelectMany(l =>
        Enumerable.Range(_layers[l].FirstEntry, (l + 1 < _layers.Count ? _layers[l + 1].FirstEntry : LineCount) - _layers[l].FirstEntry));

    public IEnumerable<int> EntryIds() => Enumerable.Range(0, LineCount).Where(id => !_replaced.Contains(id));

    public ReadOnlySpan<char> Line(int entry) => LayerOf(entry).Text.AsSpan(_start[entry], _length[entry]);

    /// <summary>The Traditional or Simplified form that a link stands for.</summary>
    public ReadOnlySpan<char> Form(int link)
    {
        var line = Line(EntryOf(link));
        int space = line.IndexOf(' ');
        if ((link & 1) == 0) return line[..space];
        line = line[(space + 1)..];
        return line[..line.IndexOf(' ')];
    }

    public ReadOnlySpan<char> RawReading(int entry)
    {
        var line = Line(entry);
        int open = line.IndexOf(" [");
        return line[(open + 2)..(open + 2 + line[(open + 2)..].IndexOf(']'))];
    }

    public void AddLayer(char[] text, bool isUser) => _layers.Add((text, LineCount, isUser));

    /// <summary>Adds the line of the newest layer that stands at <paramref name="start"/>.</summary>
    public int AddLine(int start, int length)
    {
        if (LineCount == _start.Length)
        {
            Array.Resize(ref _start, LineCount * 2);
            Array.Resize(ref _length, LineCount * 2);
            Array.Resize(ref _next, LineCount * 4);
        }

        _start[LineCount] = start;
        _length[LineCount] = length;
        return LineCount++;
    }

    /// <summary>Puts an entry behind the others of its headword, which is new where it has no number yet.</summary>
    public void Link(ref int headword, int link)
    {
        _next[link] = -1;
        if (headword >= 0)
        {
            _next[_last[headword]] = link;
            _last[headword] = link;
            return;
        }

        if (HeadwordCount == _first.Length)
        {
            Array.Resize(ref _first, HeadwordCount * 2);
            Array.Resize(ref _last, HeadwordCount * 2);
        }

        headword = HeadwordCount++;
        _first[headword] = _last[headword] = link;
    }

    public void Replace(int entry) => _replaced.Add(entry);

    private (char[] Text, int FirstEntry, bool IsUser) LayerOf(int entry)
    {
        int layer = _layers.Count - 1;
        while (_layers[layer].FirstEntry > entry) layer--;
        return _layers[layer];
    }
}
