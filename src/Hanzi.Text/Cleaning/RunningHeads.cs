namespace Hanzi.Text.Cleaning;

/// <summary>
/// Finds the short line that every page repeats, with or without a page number beside it. Where form feeds or page
/// numbers show the pages it must stand at their edges; else it must come at even distances and cut a sentence in two.
/// The very first line of a text stays if it is Chinese, because there it is the title.
/// </summary>
internal static class RunningHeads
{
    private const int MaxWidth = 60;

    /// <summary>Lines from one head to the next on the smallest page.</summary>
    private const int MinDistance = 10;

    private const string Dividers = " \u3000-–—|｜·";

    /// <summary>Keeps the words of numbered heads apart from the same words alone.</summary>
    private const char Numbered = '\n';

    /// <summary>For every line, whether it is a running head.</summary>
    public static bool[] Find(
        string text, IReadOnlyList<TextLine> lines, PageLayout layout, bool[] edges, bool[] pageMarks)
    {
        Dictionary<string, List<(int Line, int Number)>> repeated = [];
        for (int i = 0; i < lines.Count; i++)
        {
            TextLine line = lines[i];
            if (pageMarks[i] || line.Ending == LineEnding.Closed) continue;
            if (layout.HasFormFeeds && !edges[i]) continue;
            bool isShort = line.Width <= MaxWidth && !layout.IsFull(line);
            // A line as wide as the text may be text that stands twice, unless it is words, a wide gap, more words.
            string whole = line.Span.Of(text);
            if (isShort || (layout.HasFormFeeds && whole.Contains("   "))) Add(repeated, whole, (i, -1));
            (string words, int number) = Read(whole);
            bool isNumbered = number >= 0 && words.Length > 0 && (isShort || layout.HasFormFeeds);
            if (isNumbered) Add(repeated, words + Numbered, (i, number));
        }

        bool[] heads = new bool[lines.Count];
        foreach (List<(int Line, int Number)> places in repeated.Values)
        {
            bool found = layout.HasFormFeeds ? IsOncePerPage(places, lines)
                : IsBesidePageMarks(places, pageMarks) || IsRegular(places, lines, layout);
            if (!found || !CountsUp(places)) continue;
            foreach ((int line, int number) in places) heads[line] = line > 0 || number >= 0 || !HanCharacter.ContainsHan(lines[0].Span.In(text));
        }
        return heads;
    }

    private static void Add(
        Dictionary<string, List<(int Line, int Number)>> repeated, string key, (int Line, int Number) place)
    {
        if (!repeated.TryGetValue(key, out List<(int, int)>? places)) repeated[key] = places = [];
        places.Add(place);
    }

    /// <summary>
    /// The words of a line, and the page number before or behind them (<c>9 散文選</c>, <c>散文選 · 第 9 頁</c>,
    /// <c>散文選 9/12</c>); -1 without one.
    /// </summary>
    internal static (string Words, int Number) Read(ReadOnlySpan<char> line)
    {
        for (int i = line.Length - 1; i > 0 && line.Length - i <= 12; i--)
        {
            // Between the words and the number stands a space or a bar, or nothing but the change of script.
            if (!IsDivider(line[i - 1]) && !Glyph.IsUnspaced(line[i - 1])) continue;
            if (IsDivider(line[i]) || PageNumber(line[i..]) is not (int number and >= 0)) continue;
            return (line[..i].TrimEnd(Dividers).ToString(), number);
        }
        int first = 0;
        while (first < line.Length && !IsDivider(line[first])) first++;
        return first is > 0 and <= 4 && PageNumber(line[..first]) is int page and >= 0
            ? (line[first..].TrimStart(Dividers).ToString(), page)
            : (line.ToString(), -1);
    }

    private static int PageNumber(ReadOnlySpan<char> text) =>
        PageMark.Read(text) is { Kind: not (PageMarkKind.None or PageMarkKind.FootnoteMark) } mark ? mark.Number : -1;

    private static bool IsDivider(char c) => Dividers.Contains(c);

    private static bool IsOncePerPage(List<(int Line, int Number)> places, IReadOnlyList<TextLine> lines)
    {
        if (places.Count < 2) return false;
        for (int i = 1; i < places.Count; i++)
        {
            int pages = lines[places[i].Line].Page - lines[places[i - 1].Line].Page;
            if (pages == 0) return false;
            // Headings such as 練習 1, 練習 2 do not keep step with the pages.
            if (places[i].Number >= 0 && places[i].Number - places[i - 1].Number != pages) return false;
        }
        return true;
    }

    private static bool IsBesidePageMarks(List<(int Line, int Number)> places, bool[] pageMarks)
    {
        int beside = 0;
        foreach ((int line, _) in places)
        {
            if ((line > 0 && pageMarks[line - 1]) || (line + 1 < pageMarks.Length && pageMarks[line + 1])) beside++;
            else if (line > 0) return false;
        }
        return places.Count >= 2 && beside > 0;
    }

    private static bool IsRegular(
        List<(int Line, int Number)> places, IReadOnlyList<TextLine> lines, PageLayout layout)
    {
        if (places.Count < 3) return false;
        int least = int.MaxValue, most = 0;
        bool cuts = false;
        for (int i = 1; i < places.Count; i++)
        {
            int line = places[i].Line;
            least = Math.Min(least, line - places[i - 1].Line);
            most = Math.Max(most, line - places[i - 1].Line);
            cuts |= lines[line - 1].Ending == LineEnding.Open && layout.IsFull(lines[line - 1]);
        }
        return cuts && least >= MinDistance && most <= 2 * least;
    }

    private static bool CountsUp(List<(int Line, int Number)> places)
    {
        for (int i = 1; i < places.Count; i++)
            if ((places[i].Number < 0) != (places[0].Number < 0)
                || (places[i].Number >= 0 && places[i].Number <= places[i - 1].Number)) return false;
        return true;
    }
}
