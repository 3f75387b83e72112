using System.Buffers;

namespace FlashBuilder.Cli;

/// <summary>The lines of a text, whatever ends them: LF, CR, both, NEL, U+2028, U+2029, form feed. For <c>foreach</c>.</summary>
internal ref struct LineReading(string text)
{
    private static readonly SearchValues<char> s_ends = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    private int _at;
    private int _number;

    public Line Current { get; private set; }

    public readonly LineReading GetEnumerator() => this;

    public static bool IsEnd(char c) => s_ends.Contains(c);

    /// <summary>The place of the next line end, or the length of the text.</summary>
    public static int EndOf(string text, int at) => text.AsSpan(at).IndexOfAny(s_ends) is >= 0 and var length ? at + length : text.Length;

    /// <summary>The place behind a line end.</summary>
    public static int Behind(string text, int end) => end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;

    public bool MoveNext()
    {
        if (_at > text.Length || _at == text.Length && (text.Length == 0 || IsEnd(text[^1]))) return false;
        int end = EndOf(text, _at);
        Current = new(++_number, text.AsSpan(_at, end - _at).TrimStart('\uFEFF'));
        _at = Behind(text, end);
        return true;
    }

    /// <summary>Numbered from 1.</summary>
    public readonly ref struct Line(int number, ReadOnlySpan<char> text)
    {
        public int Number => number;

        public ReadOnlySpan<char> Text { get; } = text;
    }
}
