using FlashBuilder.Scheduling;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>A row of the table <c>reviews</c>, the log of answers.</summary>
internal static class ReviewRow
{
    /// <summary>Condition that a row <c>r</c> was not undone.</summary>
    public const string Counts = "r.id NOT IN (SELECT review FROM undone)";

    public const string Columns =
        """
        card, at, rating, mode, took, elapsed_days, interval,
        before_stage, before_step, before_stability, before_difficulty, before_last_review, before_due,
        after_stage, after_step, after_stability, after_difficulty, after_last_review, after_due
        """;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <returns>The id of the new row.</returns>
    public static long Append(SqliteConnection connection, long card, Review review, AnswerMode mode, TimeSpan took)
    {
        TimeSpan time = took < TimeSpan.Zero ? TimeSpan.Zero : took > Longest ? Longest : took;
        Memory before = review.Before, after = review.After;
        return (long)Sql.Scalar(connection,
            $"""
            INSERT INTO reviews ({Columns})
            VALUES ($card, $at, $rating, $mode, $took, $elapsed, $interval, $bs, $bp, $bt, $bd, $bl, $bu, $as, $ap, $at2, $ad, $al, $au)
            RETURNING id
            """,
            ("$card", card), ("$at", review.At.ToUnixTimeMilliseconds()), ("$rating", (long)review.Rating), ("$mode", (long)mode),
            ("$took", (long)time.TotalMilliseconds), ("$elapsed", (long)review.ElapsedDays), ("$interval", (long)review.Interval.TotalMilliseconds),
            ("$bs", (long)before.Stage), ("$bp", (long)before.Step), ("$bt", before.Stability), ("$bd", before.Difficulty),
            ("$bl", MemoryRow.LastReview(before)), ("$bu", MemoryRow.Due(before)),
            ("$as", (long)after.Stage), ("$ap", (long)after.Step), ("$at2", after.Stability), ("$ad", after.Difficulty),
            ("$al", MemoryRow.LastReview(after)), ("$au", MemoryRow.Due(after)))!;
    }

    /// <param name="at">Unix milliseconds.</param>
    public static void Undo(SqliteConnection connection, long review, long at) =>
        Sql.Run(connection, "INSERT INTO undone (review, at) VALUES ($review, $at)", ("$review", review), ("$at", at));
}
