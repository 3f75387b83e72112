namespace Hanzi.Segmentation;

/// <summary>The places of one text that <see cref="WordRules"/> fix: where tokens begin and end, and where none may.</summary>
internal sealed class WordMarks(int length)
{
    private const byte Cut = 1, Joined = 2;
    private readonly byte[] _places = new byte[length + 1];
    private readonly Dictionary<int, (int Length, TokenKind Kind)> _fixed = [];
    private readonly HashSet<(int Start, int End)> _noWords = [];

    /// <summary>Passes over a rule that contradicts what is fixed already.</summary>
    public void Add(WordRule rule, int start)
    {
        if (rule.Kind == WordRuleKind.NoWord)
        {
            Hide(start, start + rule.Pieces.Sum(p => p.Length));
            return;
        }

        int at = start;
        foreach (string piece in rule.Pieces)
        {
            if (!MayFix(at, at + piece.Length)) return;
            at += piece.Length;
        }

        at = start;
        foreach (string piece in rule.Pieces)
        {
            _places.AsSpan(at + 1, piece.Length - 1).Fill(Joined);
            _places[at] = _places[at + piece.Length] = Cut;
            _fixed.TryAdd(at, (piece.Length, rule.Kind == WordRuleKind.Name ? TokenKind.Name : TokenKind.Word));
            at += piece.Length;
        }
    }

    /// <summary>Keeps one token away.</summary>
    public void Hide(int start, int end) => _noWords.Add((start, end));

    /// <summary>The token that must begin at a place, or null.</summary>
    public (int Length, TokenKind Kind)? FixedAt(int start) => _fixed.TryGetValue(start, out var token) ? token : null;

    /// <summary>Whether a token other than a fixed one may not stand here.</summary>
    public bool Forbids(int start, int end) =>
        _places[start] == Joined || _places[end] == Joined || _fixed.ContainsKey(start)
        || _places.AsSpan(start + 1, end - start - 1).Contains(Cut) || _noWords.Contains((start, end));

    /// <summary>How much of a number or a Latin word remains: up to the next place where tokens must end.</summary>
    public int Shorten(int start, int length)
    {
        int cut = _places.AsSpan(start + 1, length - 1).IndexOf(Cut);
        if (cut >= 0) return cut + 1;
        return length > 1 && _noWords.Contains((start, start + length)) ? 1 : length;
    }

    private bool MayFix(int start, int end) =>
        _places[start] != Joined && _places[end] != Joined && !_places.AsSpan(start + 1, end - start - 1).Contains(Cut);
}
