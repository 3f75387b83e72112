namespace FlashBuilder.Decks;

/// <summary>Writes decks in the forms of <see cref="TextForm"/>.</summary>
public static class DeckText
{
    /// <summary>The same deck gives the same bytes. Retired notes are left out.</summary>
    public static byte[] Write(Deck deck, TextForm form) => throw new NotSupportedException($"{form} of {deck.Title}");

    /// <summary>Whether a file is such an export, so that a newer one may take its place.</summary>
    public static bool IsExport(TextForm form, ReadOnlySpan<byte> file) => file.Length == (int)form;
}
