using Hanzi.Text.Cleaning;

namespace Hanzi.Text;

/// <summary>
/// Makes clean paragraphs of a text that was copied out of a PDF file, and leaves any other text as it is.
/// <para>In every text: line ends become <c>\n</c>, invisible and control characters go, no-break spaces become spaces,
/// compatibility ideographs and radicals become ordinary characters (see <see cref="CharacterRepair"/>).</para>
/// <para>In a broken text only (<see cref="PageLayout"/> decides): wrapped lines are joined, page numbers and running
/// heads are left out, spaces around and inside numbers go, fullwidth letters and digits become ASCII.</para>
/// </summary>
public static class TextCleaner
{
    /// <summary>Clean text that still looks broken is repaired again, at most this often.</summary>
    private const int MaxRepairs = 8;

    /// <summary>
    /// Never throws, whatever the text. Time grows with the length only. Cleaning a clean text changes nothing.
    /// </summary>
    public static SourceText Clean(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        TracedText readable = CharacterRepair.Repair(input);
        if (TrySettle(input, readable) is { } clean) return clean;
        // A text that looks broken however often it is repaired (no real one does) is better left as it is.
        // Without form feeds, so that cleaning the result comes to the same end.
        TracedText plain = WithoutFormFeeds(readable);
        return TrySettle(input, plain) ?? Result(input, plain, Lines(plain), []);
    }

    /// <summary>
    /// Only the characters of a text put right: line ends become <c>\n</c>, invisible and control characters go, radicals and
    /// compatibility ideographs become ordinary characters. Layout stays.
    /// </summary>
    public static string RepairCharacters(string text) => CharacterRepair.IsClean(text) ? text : CharacterRepair.Repair(text).Text;

    private static SourceText? TrySettle(string input, TracedText start)
    {
        TracedText text = start;
        IReadOnlyList<Paragraph> paragraphs = [];
        List<TextSpan> omitted = [];
        for (int i = 0; i <= MaxRepairs; i++)
        {
            Repair repair = Repair.Of(text);
            // What the first repair knew of titles and indents the clean text no longer shows.
            if (i > 0 && repair.Text.Text == text.Text) return Result(input, text, paragraphs, omitted);
            foreach (TextSpan span in repair.Omitted)
                omitted.Add(SourceText.FromFirstToLast(input, text.Origins[span.Start], text.Origins[span.End - 1]));
            if (ReferenceEquals(repair.Text, text)) return Result(input, text, repair.Paragraphs, omitted);
            (text, paragraphs) = (repair.Text, repair.Paragraphs);
        }
        return null;
    }

    private static SourceText Result(
        string input, TracedText text, IReadOnlyList<Paragraph> paragraphs, List<TextSpan> omitted)
    {
        omitted.Sort((a, b) => a.Start.CompareTo(b.Start));
        // The caller's own string where nothing changed, so that it is kept once.
        string clean = text.Text == input ? input : text.Text;
        return new SourceText(input, clean, new OffsetMap(text.Origins), paragraphs, omitted);
    }

    private static TracedText WithoutFormFeeds(TracedText text)
    {
        TracedText.Builder plain = new(text.Text.Length);
        for (int i = 0; i < text.Text.Length; i++)
            plain.Append(text.Text[i] == '\f' ? '\n' : text.Text[i], text.Origins[i]);
        return plain.Build();
    }

    private static Paragraph[] Lines(TracedText text)
    {
        List<TextLine> lines = TextLine.Split(text.Text);
        Paragraph[] paragraphs = new Paragraph[lines.Count];
        for (int i = 0; i < paragraphs.Length; i++) paragraphs[i] = new Paragraph(lines[i].Span, ParagraphKind.Body);
        return paragraphs;
    }
}
