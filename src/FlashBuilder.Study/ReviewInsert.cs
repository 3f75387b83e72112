using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>Appends many rows to the table <c>reviews</c>; <see cref="ReviewRow"/> appends one.</summary>
internal sealed class ReviewInsert(SqliteConnection connection) : IDisposable
{
    private readonly SqliteInsert rows = new(connection, $"reviews ({ReviewRow.Columns})", 19);

    public void Row(long card, Review review, AnswerMode mode, int took)
    {
        Memory before = review.Before, after = review.After;
        rows.Row(card, review.At.ToUnixTimeMilliseconds(), (long)review.Rating, (long)mode, (long)Math.Clamp(took, 0, (int)StudyDays.DayLength),
            (long)review.ElapsedDays, (long)review.Interval.TotalMilliseconds,
            (long)before.Stage, (long)before.Step, before.Stability, before.Difficulty, MemoryRow.LastReview(before), MemoryRow.Due(before),
            (long)after.Stage, (long)after.Step, after.Stability, after.Difficulty, MemoryRow.LastReview(after), MemoryRow.Due(after));
    }

    public void Dispose() => rows.Dispose();
}
