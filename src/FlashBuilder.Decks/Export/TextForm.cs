namespace FlashBuilder.Decks;

/// <summary>The text forms that a deck can be written in. docs/formats.md describes each.</summary>
public enum TextForm
{
    /// <summary>Anki's text import, with all fields.</summary>
    Anki,

    /// <summary>A table for spreadsheets.</summary>
    Csv,

    /// <summary>One JSON object a line, for programs.</summary>
    JsonLines,

    /// <summary>Pleco's flashcard import.</summary>
    Pleco,

    /// <summary>A study sheet.</summary>
    Markdown,

    /// <summary>Quizlet's import: term and definition.</summary>
    Quizlet,

    /// <summary>HTML that prints to cards, fronts and backs in turn.</summary>
    Sheet,
}
