using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>What a line of a corrections file asks for, by its first word.</summary>
public enum CorrectionKind
{
    /// <summary>A text is one word, or several.</summary>
    Word,
    /// <summary>A text is no word.</summary>
    Not,
    /// <summary>A text is a name.</summary>
    Name,
    /// <summary>A word is read so.</summary>
    Reading,
    /// <summary>A word means this.</summary>
    Meaning,
}

/// <summary>One line of a corrections file (docs/formats.md).</summary>
public sealed record Correction
{
    /// <summary>1-based.</summary>
    public required int Line { get; init; }

    public required CorrectionKind Kind { get; init; }

    /// <summary>The text, in the words it is to be cut into; one piece for all kinds but <see cref="CorrectionKind.Word"/>.</summary>
    public required IReadOnlyList<string> Pieces { get; init; }

    /// <summary>One syllable a character, empty where the line gives none.</summary>
    public IReadOnlyList<Syllable> Reading { get; init; } = [];

    /// <summary>Empty where the line gives none.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>The text in which it counts, empty for everywhere.</summary>
    public string Context { get; init; } = "";

    /// <summary>The line as it stands in the file.</summary>
    public required string Source { get; init; }

    public string Text => string.Concat(Pieces);
}
