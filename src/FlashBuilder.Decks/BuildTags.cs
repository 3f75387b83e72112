using FlashBuilder.Vocabulary;

namespace FlashBuilder.Decks;

/// <summary>
/// The tags that a build gives a note: what kind of word it is, its level, and the text and paragraph of the sentence on its card.
/// Fields say the same, so that Anki updates no note for a tag alone.
/// </summary>
internal static class BuildTags
{
    private const string Root = "FlashBuilder";

    /// <summary>In the order of their code units.</summary>
    public static IReadOnlyList<string> Of(Word word, WordList words, NoteFields fields)
    {
        List<string> tags =
        [
            Root,
            $"{Root}::{(word.Kind == WordKind.Name ? "name" : "word")}",
            $"{Root}::source::{Level(words.Title)}",
            $"{Root}::paragraph::{words.Sentences[word.Example.Sentence].Paragraph}",
            .. PlainText.Of(fields[Field.Level]).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(level => $"{Root}::level::{Level(level)}"),
        ];
        tags.Sort(StringComparer.Ordinal);
        return tags;
    }

    /// <summary>A text as one level of a tag: as in the name of a deck, with low lines for spaces.</summary>
    private static string Level(string text) => DeckName.Of(text)[(DeckName.Parent.Length + 2)..].Replace(' ', '_');
}
