namespace Hanzi.Text.Cleaning;

/// <summary>How a line ends.</summary>
internal enum LineEnding
{
    /// <summary>Inside a sentence, as far as one can see.</summary>
    Open,

    /// <summary>With a mark that ends a sentence, or a colon or semicolon, and the quotes or brackets closed behind it.</summary>
    Closed,
}

/// <summary>One line that has something on it.</summary>
/// <param name="Span">What is on it, without the white space around it.</param>
/// <param name="Indent">The white space before, in columns.</param>
/// <param name="Width">Of <paramref name="Span"/>, in columns.</param>
/// <param name="Ending">How it ends.</param>
/// <param name="BlankLinesBefore">Empty lines between the line before and this one.</param>
/// <param name="Page">0-based, counted by form feeds.</param>
internal readonly record struct TextLine(
    TextSpan Span, int Indent, int Width, LineEnding Ending, int BlankLinesBefore, int Page)
{
    /// <summary>A page ended before this line: a form feed, or a line that was left out, stood there.</summary>
    public bool StartsPage { get; init; }

    /// <summary>All lines of a text that are not empty; a line ends at <c>\n</c> or a form feed.</summary>
    public static List<TextLine> Split(string text)
    {
        List<TextLine> lines = [];
        int blank = 0, page = 0;
        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOfAny('\n', '\f');
            int end = length < 0 ? text.Length : start + length;
            if (Read(text, start, end, blank, page) is { } line)
            {
                lines.Add(line);
                blank = 0;
            }
            // A form feed right behind a line end closes no line of its own.
            else if (end == text.Length || text[end] == '\n')
            {
                blank++;
            }
            if (end < text.Length && text[end] == '\f') page++;
            start = end + 1;
        }
        return lines;
    }

    private static TextLine? Read(string text, int start, int end, int blank, int page)
    {
        int indent = 0;
        while (start < end && Glyph.IsSpace(text[start]))
            indent += text[start++] switch { '\u3000' => 2, '\t' => 4, _ => 1 };
        if (start == end) return null;
        while (Glyph.IsSpace(text[end - 1])) end--;
        int width = 0;
        for (int i = start; i < end; i++) width += Glyph.Width(text[i]);
        return new TextLine(new TextSpan(start, end), indent, width, EndingOf(text.AsSpan(start, end - start)), blank, page);
    }

    private static LineEnding EndingOf(ReadOnlySpan<char> line)
    {
        int last = line.Length - 1;
        while (last > 0 && (Glyph.IsClosing(line[last]) || line[last] is '"' or '\'')) last--;
        char c = line[last];
        return Glyph.IsFullStop(c) || Glyph.IsEllipsis(c) || c is '：' or '；' or ':' or ';' or '.' or '!' or '?'
            ? LineEnding.Closed
            : LineEnding.Open;
    }
}
