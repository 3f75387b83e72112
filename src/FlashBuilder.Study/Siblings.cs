using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>The other cards of a note: one gives away the answer of another.</summary>
internal static class Siblings
{
    /// <summary>Puts them off to the next study day; cards on their steps, which are minutes apart, are not put off.</summary>
    /// <param name="asked">Templates of the cards that are not put off.</param>
    /// <param name="until">Unix milliseconds: the end of this study day.</param>
    public static void Bury(SqliteConnection connection, DeckChange change, long note, IReadOnlyCollection<int> asked, long until)
    {
        List<(long Id, MemoryRow? Row)> others = Sql.Query(connection,
            $"""
            SELECT c.id, m.card IS NOT NULL, {MemoryRow.Columns} FROM cards c LEFT JOIN memories m ON m.card = c.id
            WHERE c.note = $note AND c.template NOT IN (SELECT value FROM json_each($asked)) AND coalesce(m.stage, 0) IN (0, 2) AND m.buried_until IS NOT $until
            """,
            row => (row.GetInt64(0), row.GetInt64(1) == 1 ? MemoryRow.Read(row, 2, out _) : null),
            ("$note", note), ("$asked", Sql.List(asked)), ("$until", until));
        foreach ((long id, MemoryRow? row) in others)
            change.Set(id, row, (row ?? MemoryRow.New) with { BuriedUntil = until });
    }
}
