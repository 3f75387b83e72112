using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>A sentence of the text as the deck keeps it.</summary>
/// <param name="Text">Clean text.</param>
/// <param name="Span">Its place in the clean text.</param>
/// <param name="Paragraph">1-based number of its paragraph.</param>
public sealed record SourceSentence(string Text, TextSpan Span, int Paragraph);

/// <summary>What vocabulary extraction gives: the words of a text in learning order, and its sentences.</summary>
public sealed record WordList
{
    /// <summary>The text's first title line, or the input's name where it has none.</summary>
    public required string Title { get; init; }

    public required Script Script { get; init; }

    public required IReadOnlyList<SourceSentence> Sentences { get; init; }

    public required IReadOnlyList<Word> Words { get; init; }

    /// <summary>Names that are not learnt with the words, in the order of the text.</summary>
    public IReadOnlyList<Word> Names { get; init; } = [];
}
