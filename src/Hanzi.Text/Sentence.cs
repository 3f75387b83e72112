namespace Hanzi.Text;

/// <summary>One sentence of a text, without white space at either end.</summary>
public sealed record Sentence
{
    /// <exception cref="ArgumentException">
    /// A text whose length is not the span's, a paragraph below 1, or clauses that do not go from the span's start to its
    /// end in order.
    /// </exception>
    public Sentence(TextSpan span, TextSpan inputSpan, int paragraph, string text, IReadOnlyList<TextSpan> clauses)
    {
        if (text.Length == 0 || text.Length != span.Length) throw new ArgumentException($"The text does not fill {span}.");
        if (paragraph < 1) throw new ArgumentException("Paragraphs count from 1.");
        if (clauses.Count == 0 || clauses[0].Start != span.Start || clauses[^1].End != span.End)
            throw new ArgumentException($"The clauses do not fill {span}.");
        for (int i = 1; i < clauses.Count; i++)
            if (clauses[i].Start < clauses[i - 1].End) throw new ArgumentException("The clauses overlap.");
        Span = span;
        InputSpan = inputSpan;
        Paragraph = paragraph;
        Text = text;
        Clauses = clauses;
    }

    /// <summary>Its place in the clean text.</summary>
    public TextSpan Span { get; }

    /// <summary>Its place in the input, with the spaces and line ends there that cleaning took out.</summary>
    public TextSpan InputSpan { get; }

    /// <summary>1-based, into <see cref="SourceText.Paragraphs"/>.</summary>
    public int Paragraph { get; }

    public string Text { get; }

    /// <summary>
    /// Places in the clean text, in order; the first begins and the last ends with the sentence. A clause keeps the
    /// comma, semicolon or colon that ends it. A sentence without these is one clause.
    /// </summary>
    public IReadOnlyList<TextSpan> Clauses { get; }
}
