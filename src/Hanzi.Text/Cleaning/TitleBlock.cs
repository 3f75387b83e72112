namespace Hanzi.Text.Cleaning;

/// <summary>
/// Counts the title lines at the top of a text: short, not ending like a sentence or a clause (or all in brackets, as a
/// date and place are), above a first line that is a real paragraph's.
/// </summary>
internal static class TitleBlock
{
    private const int MaxLines = 8;

    /// <summary>Columns; a wider line is a paragraph.</summary>
    private const int MaxWidth = 60;

    public static int Count(string text, IReadOnlyList<TextLine> lines, PageLayout layout)
    {
        for (int i = 0; i < Math.Min(lines.Count, MaxLines + 1); i++)
        {
            TextLine line = lines[i];
            bool full = i + 1 < lines.Count ? layout.IsFull(text, line, lines[i + 1]) : layout.IsFull(line);
            if (full || line.Width > MaxWidth || !IsTitle(line.Span.In(text), line.Ending)) return i;
        }
        // Nothing but short lines: a list, not titles.
        return 0;
    }

    private static bool IsTitle(ReadOnlySpan<char> line, LineEnding ending)
    {
        if (line[0] is '（' or '(' or '【' or '〔' && line[^1] is '）' or ')' or '】' or '〕') return true;
        return ending == LineEnding.Open && line[^1] is not ('，' or '、' or ',');
    }
}
