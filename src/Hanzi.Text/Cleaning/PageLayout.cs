namespace Hanzi.Text.Cleaning;

/// <summary>
/// How a text lies on its page: the one place that decides whether a text is broken, and how.
/// A text is broken where one of three things is seen: its lines end inside sentences, and nearly all of those at the
/// same width (it was wrapped); it has pages; a space divides thousands before a Chinese word. Anything else is
/// <see cref="IsIntact"/> and is left as its author wrote it, spaces around Latin words included.
/// </summary>
internal sealed record PageLayout
{
    /// <summary>Narrower columns (of a terminal: a Chinese character has 2) are verse or lists, not wrapped prose.</summary>
    private const int MinWrapWidth = 24;

    /// <summary>So wide a line that even one that ends inside a sentence says that lines are wrapped.</summary>
    private const int WidePage = 50;

    private const int MaxWrapWidth = 240;

    /// <summary>At the top a text may have this many lines that say nothing about wrapping.</summary>
    private const int MaxTitleLines = 8;

    /// <summary>The width at which lines are wrapped, in columns; 0 where they are not.</summary>
    public int WrapWidth { get; private init; }

    /// <summary>The text has form feeds, or lines that count its pages.</summary>
    public bool IsPaged { get; private init; }

    public bool HasFormFeeds { get; private init; }

    /// <summary>A space divides thousands.</summary>
    public bool HasSplitNumbers { get; private init; }

    public bool IsWrapped => WrapWidth > 0;

    public bool IsIntact => !IsWrapped && !IsPaged && !HasSplitNumbers;

    public static PageLayout Detect(string text, IReadOnlyList<TextLine> lines)
    {
        bool formFeeds = text.Contains('\f');
        return new PageLayout
        {
            WrapWidth = FindWrapWidth(text, lines),
            HasFormFeeds = formFeeds,
            IsPaged = formFeeds || CountsPages(text, lines),
            HasSplitNumbers = SplitNumber.IsIn(text),
        };
    }

    /// <summary>As wide as wrapped lines are; false for all lines where none is wrapped.</summary>
    public bool IsFull(TextLine line) => IsWrapped && line.Width >= WrapWidth - Slack(WrapWidth);

    /// <summary>Full, or too wide for the first word of the next line: a long Latin word or an address.</summary>
    public bool IsFull(string text, TextLine line, TextLine next)
    {
        if (!IsWrapped || IsFull(line)) return IsWrapped;
        int word = 0;
        for (int i = next.Span.Start; i < next.Span.End && text[i] is > ' ' and < '\u1100' && word < WrapWidth; i++) word++;
        return word > 2 && line.Width + 1 + word > WrapWidth;
    }

    /// <summary>By how much wrapped lines differ: little in narrow columns, by a Latin word in wide ones.</summary>
    private static int Slack(int width) => width < WidePage ? 4 : width / 8;

    private static int FindWrapWidth(string text, IReadOnlyList<TextLine> lines)
    {
        int[] open = new int[MaxWrapWidth + 1];
        int[] all = new int[MaxWrapWidth + 1];
        int openCount = 0, tooLong = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            TextLine line = lines[i];
            if (line.Width > MaxWrapWidth) tooLong++;
            else all[line.Width]++;
            if (!IsOpen(text, lines, i) || line.Width > MaxWrapWidth) continue;
            open[line.Width]++;
            openCount++;
        }
        int wrap = FullestWindow(open, out int joints);
        if (joints == 0) return 0;
        for (int width = wrap + Slack(wrap) + 1; width <= MaxWrapWidth; width++) tooLong += all[width];
        int others = openCount - joints - TitleLines(text, lines, wrap) + tooLong;
        bool enough = joints >= 3 || (wrap >= WidePage && !AnyBlankAfterFull(text, lines, wrap));
        return enough && joints >= (wrap < WidePage ? 4 : 2) * others ? wrap : 0;
    }

    /// <summary>
    /// A line that ends inside a sentence, with a line behind it; page marks do not count, nor the first and the last line
    /// of a page, which may be running heads.
    /// </summary>
    private static bool IsOpen(string text, IReadOnlyList<TextLine> lines, int index)
    {
        TextLine line = lines[index];
        return line.Ending == LineEnding.Open && index + 1 < lines.Count && lines[index + 1].Page == line.Page
            && (index == 0 || lines[index - 1].Page == line.Page)
            && (line.Width > MinWrapWidth || PageMark.Read(line.Span.In(text)).Kind == PageMarkKind.None);
    }

    /// <summary>The least width whose window, from itself down by its slack, holds the most lines.</summary>
    private static int FullestWindow(int[] open, out int most)
    {
        int best = most = 0;
        for (int width = MinWrapWidth; width < open.Length; width++)
        {
            int count = 0;
            for (int i = width - Slack(width); i <= width; i++) count += open[i];
            if (count > most) (best, most) = (width, count);
        }
        return best;
    }

    private static int TitleLines(string text, IReadOnlyList<TextLine> lines, int wrap)
    {
        int count = 0;
        for (int i = 0; i < Math.Min(MaxTitleLines, lines.Count); i++)
        {
            if (lines[i].Width >= wrap - Slack(wrap)) break;
            if (IsOpen(text, lines, i)) count++;
        }
        return count;
    }

    private static bool AnyBlankAfterFull(string text, IReadOnlyList<TextLine> lines, int wrap)
    {
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (IsOpen(text, lines, i) && lines[i].Width >= wrap - Slack(wrap) && lines[i + 1].BlankLinesBefore > 0)
                return true;
        }
        return false;
    }

    /// <summary>Two lines that are nothing but page numbers, the second one more than the first.</summary>
    private static bool CountsPages(string text, IReadOnlyList<TextLine> lines)
    {
        int last = -1;
        foreach (TextLine line in lines)
        {
            if (line.Width > MinWrapWidth) continue;
            PageMark mark = PageMark.Read(line.Span.In(text));
            if (mark.Kind != PageMarkKind.PageNumber) continue;
            if (last >= 0 && mark.Number == last + 1) return true;
            last = mark.Number;
        }
        return false;
    }
}
