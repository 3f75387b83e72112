namespace Hanzi.Text;

/// <summary>A clean text, its paragraphs, and the way back to the input it was made from.</summary>
public sealed class SourceText
{
    private readonly OffsetMap _offsets;

    internal SourceText(
        string input, string text, OffsetMap offsets, IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<TextSpan> omitted)
    {
        int end = 0;
        foreach (Paragraph paragraph in paragraphs)
        {
            if (paragraph.Span.Length == 0 || paragraph.Span.Start < end || paragraph.Span.End > text.Length)
                throw new ArgumentException($"Paragraph {paragraph.Span} is empty, out of order or outside the text.");
            end = paragraph.Span.End;
        }
        Input = input;
        Text = text;
        _offsets = offsets;
        Paragraphs = paragraphs;
        Omitted = omitted;
    }

    /// <summary>What was cleaned, as it came.</summary>
    public string Input { get; }

    /// <summary>
    /// The clean text. A repaired text has one paragraph per line, divided by single <c>\n</c>; a text that needed no
    /// repair is the input, character for character.
    /// </summary>
    public string Text { get; }

    /// <summary>In order, not overlapping; together they hold all of <see cref="Text"/> that is not white space.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; }

    /// <summary>The lines of the input that are no text (page numbers, running heads, footnote marks), in order.</summary>
    public IReadOnlyList<TextSpan> Omitted { get; }

    /// <summary>
    /// The part of <see cref="Input"/> that a part of <see cref="Text"/> came from: from its first character to its last,
    /// with any spaces and line ends that cleaning took out between them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The span ends behind the text.</exception>
    public TextSpan ToInput(TextSpan clean)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(clean.End, Text.Length, nameof(clean));
        if (clean.Length == 0)
        {
            int at = clean.Start < Text.Length ? _offsets.ToInput(clean.Start) : Input.Length;
            return new TextSpan(at, at);
        }
        return FromFirstToLast(Input, _offsets.ToInput(clean.Start), _offsets.ToInput(clean.End - 1));
    }

    /// <summary>The span from one character to another, the whole of a last one that is a surrogate pair.</summary>
    internal static TextSpan FromFirstToLast(string input, int first, int last)
    {
        bool pair = char.IsHighSurrogate(input[last]) && last + 1 < input.Length && char.IsLowSurrogate(input[last + 1]);
        return new TextSpan(first, last + (pair ? 2 : 1));
    }
}
