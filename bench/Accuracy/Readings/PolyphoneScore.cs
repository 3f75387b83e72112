using Hanzi.Pinyin;

namespace Accuracy.Readings;

/// <summary>How many marked characters are read right, by themselves and inside longer tokens, and which are not.</summary>
internal sealed class PolyphoneScore
{
    private const int ContextLength = 10; // UTF-16 units on either side

    private readonly int[] _all = new int[2];
    private readonly int[] _right = new int[2];
    private readonly SortedDictionary<char, (int All, int Right)> _characters = [];
    private readonly List<(string Group, string Line)> _wrong = [];

    public void Add(Chain chain, ReaderPair readers, Polyphone polyphone)
    {
        var reader = readers.Of(polyphone.Text);
        var tokens = reader.Read(polyphone.Text, chain.Segmenter.Segment(polyphone.Text));
        var token = tokens.First(t => t.Token.Span.End > polyphone.At);
        int at = polyphone.At - token.Token.Span.Start, kind = token.Token.Span.Length == 1 ? 0 : 1;
        string read = ReadAt(token, at);
        bool isRight = read == polyphone.Reading.ToString();
        char c = polyphone.Text[polyphone.At];
        var (all, right) = _characters.GetValueOrDefault(c);
        _characters[c] = (all + 1, isRight ? right + 1 : right);
        _all[kind]++;
        if (isRight)
        {
            _right[kind]++;
            return;
        }

        string before = polyphone.Text[Math.Max(0, polyphone.At - ContextLength)..polyphone.At];
        string behind = polyphone.Text[(polyphone.At + 1)..Math.Min(polyphone.Text.Length, polyphone.At + 1 + ContextLength)];
        _wrong.Add(($"{token.Token.Span.Of(polyphone.Text)}\t{c}\t{read}\t{polyphone.Reading}", $"{before}[{c}]{behind}"));
    }

    /// <summary>The reading of a token's character; <c>-</c> where it has not a syllable for each, which tells nothing.</summary>
    private static string ReadAt(ReadToken token, int at) =>
        token.Reading.Count == token.Token.Span.Length ? token.Reading[at].ToLower().ToString() : "-";

    /// <param name="errors">How many kinds of mistake to print, the most frequent first, and how many characters.</param>
    public void Print(TextWriter output, int errors)
    {
        Line("all", _right.Sum(), _all.Sum());
        Line("single", _right[0], _all[0]);
        Line("in words", _right[1], _all[1]);
        if (errors == 0) return;

        output.Write("\nwrong\tof\tcharacter\n");
        foreach (var (c, (all, right)) in _characters.OrderByDescending(c => c.Value.All - c.Value.Right).ThenBy(c => c.Key).Take(errors))
            if (right < all) output.Write($"{all - right}\t{all}\t{c}\n");
        output.Write("\ntimes\ttoken\tcharacter\tread\tgold\tfirst seen in\n");
        foreach (var group in _wrong.GroupBy(w => w.Group).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(errors))
            output.Write($"{group.Count()}\t{group.Key}\t{group.First().Line}\n");

        void Line(string what, int right, int all) =>
            output.Write($"{what,-10}{(double)right / Math.Max(1, all),9:P2}  {right} of {all}\n");
    }
}
