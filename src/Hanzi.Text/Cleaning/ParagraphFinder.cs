using System.Buffers;

namespace Hanzi.Text.Cleaning;

/// <summary>Groups wrapped lines into paragraphs.</summary>
internal sealed class ParagraphFinder
{
    /// <summary>Columns; one space alone is left over from a page break, not an indent.</summary>
    private const int MinIndent = 2;

    private static readonly SearchValues<char> EndMarks = SearchValues.Create("。！？｡‼⁇⁈⁉…⋯.!?");

    private readonly string text;
    private readonly IReadOnlyList<TextLine> lines;
    private readonly PageLayout layout;
    private readonly int[] margins;
    private readonly bool blankLinesDivide;
    private readonly bool indentsBegin;

    private ParagraphFinder(string text, IReadOnlyList<TextLine> lines, PageLayout layout)
    {
        this.text = text;
        this.lines = lines;
        this.layout = layout;
        margins = Margins();
        blankLinesDivide = BlankLinesDivide();
        indentsBegin = IndentsBegin();
    }

    public static IReadOnlyList<LineGroup> Find(string text, IReadOnlyList<TextLine> lines, PageLayout layout)
    {
        if (lines.Count == 0) return [];
        ParagraphFinder finder = new(text, lines, layout);
        List<LineGroup> groups = [];
        int titles = TitleBlock.Count(text, lines, layout);
        for (int i = 0; i < titles; i++) groups.Add(new LineGroup(i, i + 1, ParagraphKind.Title));
        for (int first = titles; first < lines.Count;)
        {
            int end = finder.EndOf(first);
            groups.Add(new LineGroup(first, end, ParagraphKind.Body));
            first = end;
        }
        return groups;
    }

    /// <summary>
    /// Behind the last line of the paragraph that begins with a line. Lines without any end mark, as verses may be, are not joined
    /// to more than a sentence may be long: so it is a line that ends there.
    /// </summary>
    private int EndOf(int first)
    {
        int end = first, open = 0;
        do
        {
            open = OpenAfter(lines[end].Span.In(text), open);
            end++;
        }
        while (end < lines.Count && !Begins(end) && OpenAfter(lines[end].Span.In(text), open) <= SentenceBound.Longest);
        return end;
    }

    /// <summary>Characters behind the last mark that may end a sentence, when a line comes behind so many.</summary>
    private static int OpenAfter(ReadOnlySpan<char> line, int open)
    {
        int last = line.LastIndexOfAny(EndMarks);
        if (last >= 0) open = 0;
        foreach (char c in line[(last + 1)..])
            if (!Glyph.IsSpace(c)) open++;
        return open;
    }

    /// <summary>Whether a paragraph begins with a line that is not the first.</summary>
    private bool Begins(int index)
    {
        TextLine line = lines[index], before = lines[index - 1];
        bool full = layout.IsFull(text, before, line);
        bool closed = before.Ending == LineEnding.Closed;
        // The foot of a page is no paragraph's end by itself.
        if (blankLinesDivide && line.BlankLinesBefore > 0 && !(line.StartsPage && full && !closed)) return true;
        if (IsIndented(line) && (indentsBegin || closed)) return true;
        if (closed && (IsListItem(line) || IsHeading(index))) return true;
        if (full) return false;
        // Without indents a shorter last line is all that shows a paragraph's end; with them, only a heading, a
        // salutation or a line far too short stands alone.
        double share = closed && !indentsBegin ? 0.85 : 0.6;
        return before.Width < share * layout.WrapWidth;
    }

    private bool IsIndented(TextLine line) => line.Indent >= margins[line.Page] + MinIndent;

    /// <summary>Too short for a wrapped line and, ending in no mark and no bracket, no paragraph's last line either.</summary>
    private bool IsHeading(int index)
    {
        TextLine line = lines[index];
        return line.Ending == LineEnding.Open && line.Width < 0.6 * layout.WrapWidth
            && index + 1 < lines.Count && !layout.IsFull(text, line, lines[index + 1])
            && !Glyph.IsClosing(text[line.Span.End - 1]);
    }

    private bool IsListItem(TextLine line)
    {
        ReadOnlySpan<char> span = line.Span.In(text);
        if (span[0] is '•' or '●' or '○' or '■' or '□' or '◆' or '◇' or '▪' or '※') return true;
        int number = span.Length - span.TrimStart("一二三四五六七八九十").Length;
        if (number is > 0 and <= 3) return span.Length > number && span[number] == '、';
        number = span.Length - span.TrimStart("0123456789").Length;
        return number is > 0 and <= 2 && span.Length > number + 1
            && (span[number] == '、' || (span[number] is '.' or '．' && !Glyph.IsDigit(span[number + 1])));
    }

    /// <summary>For every page the left margin in columns: the least indent of a line that continues another.</summary>
    private int[] Margins()
    {
        int[] continued = new int[lines[^1].Page + 1];
        Array.Fill(continued, int.MaxValue);
        int[] any = (int[])continued.Clone();
        for (int i = 0; i < lines.Count; i++)
        {
            int page = lines[i].Page;
            any[page] = Math.Min(any[page], lines[i].Indent);
            if (i > 0 && lines[i - 1].Page == page && IsCut(i)) continued[page] = Math.Min(continued[page], lines[i].Indent);
        }
        for (int page = 0; page < any.Length; page++)
            if (continued[page] == int.MaxValue) continued[page] = any[page];
        return continued;
    }

    /// <summary>The sentence at the end of the line before goes on in this one.</summary>
    private bool IsCut(int index) =>
        lines[index - 1].Ending == LineEnding.Open && layout.IsFull(text, lines[index - 1], lines[index]);

    /// <summary>Not where most lines that cut a sentence have an empty one behind them.</summary>
    private bool BlankLinesDivide()
    {
        int apart = 0, together = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            if (!IsCut(i) || lines[i].StartsPage) continue;
            if (lines[i].BlankLinesBefore > 0) apart++;
            else together++;
        }
        return apart <= together;
    }

    /// <summary>Whether paragraphs of this text begin with an indent; not where indented lines continue sentences.</summary>
    private bool IndentsBegin()
    {
        int indents = 0, hanging = 0, flush = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            TextLine before = lines[i - 1];
            if (IsIndented(lines[i]))
            {
                if (IsCut(i)) hanging++;
                else indents++;
            }
            else if (before.Ending == LineEnding.Closed && before.Width < 0.85 * layout.WrapWidth && !lines[i].StartsPage)
            {
                flush++;
            }
        }
        return indents > flush && indents > 2 * hanging;
    }
}
