using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>What a learner wrote over a note in another program.</summary>
internal static class ReturnedEdit
{
    /// <summary>
    /// Meaning and own notes become own edits where their text is another and the note was changed there later than here. Own notes are
    /// also taken where there are none here: no build writes any, whenever it changed the note. Only the text comes back: HTML from
    /// elsewhere may hold anything.
    /// </summary>
    /// <returns>How many there were.</returns>
    public static int Take(SqliteConnection connection, long id, NoteHistory note)
    {
        (long modified, string meaning, string ownNotes, bool isEdited) = Sql.Query(connection,
            """
            SELECT n.modified, coalesce(m.value, n.meaning), coalesce(o.value, n.own_notes), o.value IS NOT NULL FROM notes n
            LEFT JOIN own_edits m ON m.note = n.id AND m.field = 'meaning'
            LEFT JOIN own_edits o ON o.note = n.id AND o.field = 'own_notes' WHERE n.id = $note
            """,
            row => (row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3) == 1), ("$note", id)).Single();
        bool isLater = note.Modified > modified;
        // An own edit that is empty was emptied here on purpose.
        if (!isLater && (ownNotes.Length > 0 || isEdited)) return 0;
        return (isLater ? Take(connection, id, CardReader.OwnMeaning, note.Meaning, meaning, note.Modified) : 0)
            + Take(connection, id, CardReader.OwnNotes, note.OwnNotes, ownNotes, note.Modified);
    }

    private static int Take(SqliteConnection connection, long id, string field, string there, string here, long modified)
    {
        string text = Text(there);
        // An emptied field is rather a mishap than an opinion.
        if (text.Length == 0 || text == Text(here)) return 0;
        OwnEdit.Write(connection, id, field, OwnEdit.Html(text), DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(modified, 0, StudyDays.Latest / 1000)));
        return 1;
    }

    private static string Text(string html) => HtmlText.CleanPlain(string.Join('\n', PlainText.Lines(html))).Trim();
}
