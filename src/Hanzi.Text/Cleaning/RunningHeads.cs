namespace Hanzi.Text.Cleaning;

/// <summary>
/// Finds the short line that every page repeats, with or without a page number beside it. Where form feeds or page
/// numbers show the pages it must stand at their edges; else it must come at even distances and cut a sentence in two.
/// The very first line of a text stays, because there it is the title.
/// </summary>
internal static class RunningHeads
{
    private const int MaxWidth = 60;

    /// <summary>Lines from one head to the next on the smallest page.</summary>
    private const int MinDistance = 10;

    /// <summary>For every line, whether it is a running head.</summary>
    public static bool[] Find(
        string text, IReadOnlyList<TextLine> lines, PageLayout layout, bool[] edges, bool[] pageMarks)
    {
        Dictionary<string, List<(int Line, int Number)>> repeated = [];
        for (int i = 0; i < lines.Count; i++)
        {
            TextLine line = lines[i];
            if (pageMarks[i] || line.Ending == LineEnding.Closed || line.Width > MaxWidth || layout.IsFull(line)) continue;
            if (layout.HasFormFeeds && !edges[i]) continue;
            (string key, int number) = Read(line.Span.In(text));
            if (key.Length == 0) continue;
            if (!repeated.TryGetValue(key, out List<(int, int)>? places)) repeated[key] = places = [];
            places.Add((i, number));
        }

        bool[] heads = new bool[lines.Count];
        foreach (List<(int Line, int Number)> places in repeated.Values)
        {
            bool found = layout.HasFormFeeds ? IsOncePerPage(places, lines)
                : IsBesidePageMarks(places, pageMarks) || IsRegular(places, lines, layout);
            if (!found || !CountsUp(places)) continue;
            foreach ((int line, int number) in places) heads[line] = line > 0 || number >= 0;
        }
        return heads;
    }

    /// <summary>The words of the line, and the page number before or behind them; -1 without one.</summary>
    internal static (string Words, int Number) Read(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> words = line.TrimEnd(" 頁页");
        bool ordinal = words.Length < line.Length;
        int digits = words.Length - words.TrimEnd("0123456789").Length;
        if (digits is > 0 and <= 4)
        {
            int number = int.Parse(words[^digits..]);
            words = words[..^digits].TrimEnd(" \u3000-–—|｜·");
            if (ordinal) words = words.TrimEnd("第 \u3000-–—|｜·");
            return (words.ToString(), number);
        }
        digits = line.Length - line.TrimStart("0123456789").Length;
        return digits is > 0 and <= 4
            ? (line[digits..].TrimStart(" \u3000-–—|｜·").ToString(), int.Parse(line[..digits]))
            : (line.ToString(), -1);
    }

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
