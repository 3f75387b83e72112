namespace Hanzi.Text;

/// <summary>What a paragraph is in its text.</summary>
public enum ParagraphKind
{
    /// <summary>A short line above the first real paragraph: title, subtitle, author, date and place.</summary>
    Title,
    Body,
}

/// <summary>One paragraph.</summary>
/// <param name="Span">Its place in the clean text, without white space at either end; never empty.</param>
/// <param name="Kind">A title line or not.</param>
public readonly record struct Paragraph(TextSpan Span, ParagraphKind Kind);
