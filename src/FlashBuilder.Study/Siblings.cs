using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>The other cards of a note: one gives away the answer of another.</summary>
internal static class Siblings
{
    /// <summary>Puts them off to the next study day; cards on their steps, which are minutes apart, are not put off.</summary>
    public static void Bury(SqliteConnection connection, DeckChange change, StudyCard card, int today)
    {
        List<(long Id, MemoryRow? Row)> others = Sql.Query(connection,
            $"""
            SELECT c.id, m.card IS NOT NULL, {MemoryRow.Columns} FROM cards c LEFT JOIN memories m ON m.card = c.id
            WHERE c.note = $note AND c.id <> $card AND coalesce(m.stage, 0) IN (0, 2) AND m.buried_on IS NOT $today
            """,
            row => (row.GetInt64(0), row.GetInt64(1) == 1 ? MemoryRow.Read(row, 2, out _) : null),
            ("$note", card.NoteId), ("$card", card.CardId), ("$today", (long)today));
        foreach ((long id, MemoryRow? row) in others)
            change.Set(id, row, (row ?? MemoryRow.New) with { BuriedOn = today });
    }
}
