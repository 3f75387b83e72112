namespace FlashBuilder.Decks;

/// <summary>
/// Anki's text import (2.1.54 and later): header lines, then a row a note with all fields as they are. It matches notes by
/// their guid, makes their cards and decks, but no note type: that must be there.
/// </summary>
internal static class AnkiTable
{
    public const string Start = "#separator:Tab\n#html:true\n#notetype:" + NoteType.Name + "\n";

    public static string Write(Deck deck)
    {
        var rows = new SeparatedValues('\t', "\n");
        foreach (PlainNote note in PlainNote.Of(deck))
            rows.Row([note.Note.Guid, note.IsName ? DeckName.OfNames(deck.Name) : deck.Name, .. NoteType.Fields.Select(field => note.Note.Fields[field]), string.Join(' ', note.Note.Tags)]);
        // Columns are counted from 1.
        return $"{Start}#columns:guid\tdeck\t{string.Join('\t', NoteType.Fields)}\ttags\n"
            + $"#guid column:1\n#deck column:2\n#tags column:{NoteFields.Count + 3}\n{rows}";
    }
}
