using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>What the day's limits have let in already.</summary>
internal static class AnsweredToday
{
    /// <param name="start">Unix milliseconds: the study day, half-open.</param>
    public static (int New, int Reviews) In(SqliteConnection connection, long start, long end) => Sql.Query(connection,
        $"""
        SELECT coalesce(sum(r.before_stage = 0), 0), coalesce(sum(r.before_stage = 2), 0)
        FROM reviews r WHERE r.at >= $start AND r.at < $end AND {ReviewRow.Counts}
        """,
        row => (row.GetInt32(0), row.GetInt32(1)), ("$start", start), ("$end", end))[0];
}
