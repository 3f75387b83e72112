using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>What holds for a note: rows of the table <c>note_marks</c>, whose values are those of <see cref="NoteMark"/>.</summary>
internal static class NoteMarks
{
    public static bool Has(SqliteConnection connection, long note, string mark) => Sql.Scalar(connection,
        "SELECT 1 FROM note_marks WHERE note = $note AND mark = $mark", ("$note", note), ("$mark", mark)) is not null;

    /// <param name="at">Unix milliseconds.</param>
    public static void Set(SqliteConnection connection, long note, string mark, bool holds, long at)
    {
        Put(connection, note, mark, holds);
        NoteChange.Add(connection, note, mark, at);
    }

    public static void Put(SqliteConnection connection, long note, string mark, bool holds) => Sql.Run(connection,
        holds ? "INSERT INTO note_marks (note, mark) VALUES ($note, $mark) ON CONFLICT DO NOTHING" : "DELETE FROM note_marks WHERE note = $note AND mark = $mark",
        ("$note", note), ("$mark", mark));
}
