namespace Hanzi.Text.Cleaning;

/// <summary>One look at a text and what came of it.</summary>
/// <param name="Text">The text after it; the same object where nothing was wrong.</param>
/// <param name="Paragraphs">Of <paramref name="Text"/>.</param>
/// <param name="Omitted">Lines left out, as spans of the text before.</param>
internal sealed record Repair(TracedText Text, IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<TextSpan> Omitted)
{
    public static Repair Of(TracedText before)
    {
        string text = before.Text;
        List<TextLine> lines = TextLine.Split(text);
        PageLayout layout = PageLayout.Detect(text, lines);
        PageFurniture page = PageFurniture.Find(text, lines, layout);
        return layout.IsIntact ? Keep(before, lines, layout)
            : layout.IsWrapped ? Join(before, page, layout)
            : Respace(before, page, layout);
    }

    private static Repair Keep(TracedText before, List<TextLine> lines, PageLayout layout)
    {
        int titles = TitleBlock.Count(before.Text, lines, layout);
        Paragraph[] paragraphs = new Paragraph[lines.Count];
        for (int i = 0; i < paragraphs.Length; i++) paragraphs[i] = new Paragraph(lines[i].Span, KindOf(i, titles));
        return new Repair(before, paragraphs, []);
    }

    /// <summary>A text whose lines are its paragraphs: they stay where they are, only what is on them is repaired.</summary>
    private static Repair Respace(TracedText before, PageFurniture page, PageLayout layout)
    {
        string text = before.Text;
        TracedText.Builder after = new(text.Length);
        List<Paragraph> paragraphs = [];
        int titles = TitleBlock.Count(text, page.Kept, layout);
        foreach (TextLine line in page.Kept)
        {
            CopyGap(before, GapBefore(text, line.Span.Start), after);
            int start = after.Length;
            Spacing.Repair(before, line.Span, isProse: false, after);
            paragraphs.Add(new Paragraph(new TextSpan(start, after.Length), KindOf(paragraphs.Count, titles)));
        }
        CopyGap(before, GapBefore(text, text.Length), after);
        return new Repair(after.Build(), paragraphs, Spans(page.Omitted));
    }

    private static Repair Join(TracedText before, PageFurniture page, PageLayout layout)
    {
        string text = before.Text;
        TracedText.Builder joined = new(text.Length);
        List<(Paragraph Paragraph, bool IsProse)> rough = [];
        foreach (LineGroup group in ParagraphFinder.Find(text, page.Kept, layout))
        {
            if (joined.Length > 0) joined.Append('\n', before.Origins[page.Kept[group.First - 1].Span.End]);
            int start = joined.Length;
            for (int i = group.First; i < group.End; i++)
            {
                TextSpan span = page.Kept[i].Span;
                LineJoin join = i + 1 == group.End ? LineJoin.Direct
                    : LineJoins.Between(span.In(text), page.Kept[i + 1].Span.In(text));
                joined.Append(before, join == LineJoin.Unhyphenated ? new TextSpan(span.Start, span.End - 1) : span);
                if (join == LineJoin.Space) joined.Append(' ', before.Origins[span.End]);
            }
            rough.Add((new Paragraph(new TextSpan(start, joined.Length), group.Kind), group.End - group.First > 1));
        }

        TracedText wide = joined.Build();
        TracedText.Builder after = new(wide.Text.Length);
        List<Paragraph> paragraphs = new(rough.Count);
        foreach ((Paragraph paragraph, bool isProse) in rough)
        {
            if (after.Length > 0) after.Append('\n', wide.Origins[paragraph.Span.Start - 1]);
            int start = after.Length;
            Spacing.Repair(wide, paragraph.Span, isProse, after);
            paragraphs.Add(paragraph with { Span = new TextSpan(start, after.Length) });
        }
        return new Repair(after.Build(), paragraphs, Spans(page.Omitted));
    }

    /// <summary>The white space that ends at an offset.</summary>
    private static TextSpan GapBefore(string text, int end)
    {
        int start = end;
        while (start > 0 && Glyph.IsSpace(text[start - 1])) start--;
        return new TextSpan(start, end);
    }

    /// <summary>Form feeds go, but where one alone divides two lines it leaves a line end.</summary>
    private static void CopyGap(TracedText before, TextSpan gap, TracedText.Builder after)
    {
        ReadOnlySpan<char> white = gap.In(before.Text);
        bool hasLineEnd = white.Contains('\n');
        for (int i = 0; i < white.Length; i++)
        {
            char c = white[i];
            if (c == '\f' && !hasLineEnd)
            {
                c = '\n';
                hasLineEnd = true;
            }
            // Above the first line nothing is left to divide.
            if (c != '\f' && (after.Length > 0 || c != '\n')) after.Append(c, before.Origins[gap.Start + i]);
        }
    }

    private static ParagraphKind KindOf(int index, int titles) =>
        index < titles ? ParagraphKind.Title : ParagraphKind.Body;

    private static TextSpan[] Spans(IReadOnlyList<TextLine> lines)
    {
        TextSpan[] spans = new TextSpan[lines.Count];
        for (int i = 0; i < spans.Length; i++) spans[i] = lines[i].Span;
        return spans;
    }
}
