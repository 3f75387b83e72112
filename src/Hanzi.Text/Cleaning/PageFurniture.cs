namespace Hanzi.Text.Cleaning;

/// <summary>
/// The lines that are text, and those that belong to the page: page numbers, running heads, marks of footnotes.
/// An intact text has none of these, whatever its lines look like; nor has a text that would lose most of its lines.
/// </summary>
internal sealed record PageFurniture(IReadOnlyList<TextLine> Kept, IReadOnlyList<TextLine> Omitted)
{
    public static PageFurniture Find(string text, IReadOnlyList<TextLine> lines, PageLayout layout)
    {
        if (!layout.IsWrapped && !layout.IsPaged) return new PageFurniture(lines, []);
        bool[] edges = PageEdges(lines);
        bool[] marks = new bool[lines.Count];
        for (int i = 0; i < lines.Count; i++) marks[i] = IsPageMark(text, lines[i], layout, edges[i]);
        bool[] heads = RunningHeads.Find(text, lines, layout, edges, marks);

        int furniture = 0;
        for (int i = 0; i < lines.Count; i++)
            if (marks[i] || heads[i]) furniture++;
        if (furniture * 2 > lines.Count) return new PageFurniture(lines, []);

        List<TextLine> kept = [];
        List<TextLine> omitted = [];
        int blank = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            TextLine line = lines[i];
            bool leaves = i > 0 && (line.Page != lines[i - 1].Page || marks[i - 1] || heads[i - 1]);
            blank = Math.Max(leaves ? blank : 0, line.BlankLinesBefore);
            if (marks[i] || heads[i]) omitted.Add(line);
            else kept.Add(line with { StartsPage = leaves, BlankLinesBefore = blank });
        }
        return new PageFurniture(kept, omitted);
    }

    /// <summary>The first two lines and the last two of every page that form feeds divide.</summary>
    private static bool[] PageEdges(IReadOnlyList<TextLine> lines)
    {
        bool[] edges = new bool[lines.Count];
        for (int i = 0; i < lines.Count; i++)
        {
            int page = lines[i].Page;
            edges[i] = i < 2 || i + 2 >= lines.Count || lines[i - 2].Page != page || lines[i + 2].Page != page;
        }
        return edges;
    }

    private static bool IsPageMark(string text, TextLine line, PageLayout layout, bool atEdge) =>
        line.Width <= 24 && PageMark.Read(line.Span.In(text)).Kind switch
        {
            PageMarkKind.PageNumber or PageMarkKind.FootnoteMark => true,
            // A number alone may be a chapter: where pages are known it must stand at the edge of one.
            PageMarkKind.BareNumber or PageMarkKind.Fraction => layout.HasFormFeeds ? atEdge : layout.IsWrapped,
            _ => false,
        };
}
