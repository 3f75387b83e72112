using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>When a mark or an own edit of a note was set or taken away last: rows of the table <c>note_changes</c>.</summary>
internal static class NoteChange
{
    /// <param name="what">The mark, or the field of the edit.</param>
    /// <param name="at">Unix milliseconds; where a clock went back, the change is still later than the one before.</param>
    public static void Add(SqliteConnection connection, long note, string what, long at) => Sql.Run(connection,
        "INSERT INTO note_changes (note, what, at) VALUES ($note, $what, $at) ON CONFLICT (note, what) DO UPDATE SET at = max(excluded.at, at + 1)",
        ("$note", note), ("$what", what), ("$at", at));

    /// <summary>The time that another deck has.</summary>
    public static void Put(SqliteConnection connection, long note, string what, long at) => Sql.Run(connection,
        "INSERT INTO note_changes (note, what, at) VALUES ($note, $what, $at) ON CONFLICT (note, what) DO UPDATE SET at = excluded.at",
        ("$note", note), ("$what", what), ("$at", at));
}
