using System.Text;

namespace FlashBuilder.Decks;

/// <summary>Writes decks in the forms of <see cref="TextForm"/>.</summary>
public static class DeckText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The notes in use, in UTF-8. The same deck gives the same bytes.</summary>
    public static byte[] Write(Deck deck, TextForm form) => Utf8.GetBytes(form switch
    {
        TextForm.Anki => AnkiTable.Write(deck),
        TextForm.Csv => CsvTable.Write(deck),
        TextForm.JsonLines => JsonLines.Write(deck),
        TextForm.Pleco => PlecoList.Write(deck),
        TextForm.Markdown => MarkdownSheet.Write(deck),
        TextForm.Quizlet => QuizletList.Write(deck),
        TextForm.Sheet => PrintedCards.Write(deck),
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    });

    /// <summary>Whether a file is such an export, or empty, so that a newer one may take its place.</summary>
    public static bool IsExport(TextForm form, ReadOnlySpan<byte> file)
    {
        if (file.Length == 0) return true;
        if (form == TextForm.Quizlet) return QuizletList.Is(Utf8.GetString(file));
        return file.StartsWith(Utf8.GetBytes(form switch
        {
            TextForm.Anki => AnkiTable.Start,
            TextForm.Csv => CsvTable.Start,
            TextForm.JsonLines => JsonLines.Start,
            TextForm.Pleco => PlecoList.Start,
            TextForm.Markdown => MarkdownSheet.Start,
            TextForm.Sheet => PrintedCards.Start,
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        }));
    }
}
