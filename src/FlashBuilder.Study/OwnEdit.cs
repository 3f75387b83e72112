using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>What a learner writes over a field of a note: rows of the table <c>own_edits</c>.</summary>
internal static class OwnEdit
{
    /// <summary>Plain text with line feeds, as such an edit is kept.</summary>
    public static string Html(string plain) => HtmlText.Escape(plain).Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>The note's time moves on, so that Anki takes the next package's note for newer.</summary>
    /// <param name="field">Of <see cref="CardReader"/>.</param>
    /// <param name="value">HTML; null: the deck's own again.</param>
    public static void Write(SqliteConnection connection, long note, string field, string? value, DateTimeOffset at)
    {
        if (value is null)
            Sql.Run(connection, "DELETE FROM own_edits WHERE note = $note AND field = $field", ("$note", note), ("$field", field));
        else
            Sql.Run(connection, "INSERT INTO own_edits (note, field, value) VALUES ($note, $field, $value) ON CONFLICT (note, field) DO UPDATE SET value = excluded.value",
                ("$note", note), ("$field", field), ("$value", value));
        NoteChange.Add(connection, note, field, at.ToUnixTimeMilliseconds());
        Sql.Run(connection, "UPDATE notes SET modified = max(modified + 1, $at) WHERE id = $note", ("$note", note), ("$at", at.ToUnixTimeSeconds()));
    }
}
