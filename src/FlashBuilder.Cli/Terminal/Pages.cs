namespace FlashBuilder.Cli;

/// <summary>
/// Shows lines that are more than the terminal has, a page at a time, so that the first ones are seen: those above the
/// screen would be gone. Pages end where a section does.
/// </summary>
internal static class Pages
{
    /// <summary>All at once where they fit, or where nobody sits at a terminal that is drawn on.</summary>
    /// <exception cref="OperationCanceledException">The learner interrupted it.</exception>
    public static void Write(IReadOnlyList<Line> lines, Terminal terminal, LineReader input, CancellationToken cancellation)
    {
        lines = terminal.Wrapped(lines);
        // The shell writes its prompt below, and we ask ours.
        var pages = terminal is { IsPlain: false, IsInteractive: true } ? Of(lines, terminal.Height - 1) : [lines];
        for (int i = 0; i < pages.Count; i++)
        {
            terminal.Write(pages[i]);
            if (i + 1 == pages.Count) return;
            Console.Write("Enter for more, q to leave: ");
            if (input.Read(cancellation) is not { } line || line.Trim() is "q" or "Q" or "ｑ") return;
        }
    }

    /// <summary>As many whole sections as fit on each page; a section ends with an empty line. One that is higher than a page is cut.</summary>
    /// <param name="rows">Of a page; less than one counts as one.</param>
    public static IReadOnlyList<IReadOnlyList<Line>> Of(IReadOnlyList<Line> lines, int rows)
    {
        rows = Math.Max(1, rows);
        var pages = new List<IReadOnlyList<Line>>();
        for (int start = 0; start < lines.Count;)
        {
            int end = Math.Min(lines.Count, start + rows);
            if (end < lines.Count)
            {
                int border = end;
                while (border > start && lines[border].Text.Trim().Length > 0) border--;
                if (border > start) end = border;
            }

            pages.Add([.. lines.Skip(start).Take(end - start)]);
            start = end;
            while (start < lines.Count && lines[start].Text.Trim().Length == 0) start++;
        }

        return pages;
    }
}
