using FlashBuilder.Scheduling;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>
/// Brings memories to new parameters: a stability that was counted with the old ones would go on being wrong for months.
/// When a card is due next stays as it is.
/// </summary>
internal static class MemoryReplay
{
    /// <summary>Counts each card's stability and difficulty anew from its answers, in the caller's transaction.</summary>
    public static void Run(SqliteConnection connection, SchedulerOptions options)
    {
        // The log has the days between answers, so that no calendar is asked.
        var scheduler = new Scheduler(options with { Calendar = StudyCalendar.Utc, Fuzz = false });
        foreach ((long card, List<List<PastReview>> histories) in StudyHistory.Of(connection))
        {
            Memory memory = Memory.New;
            DateTimeOffset at = DateTimeOffset.UnixEpoch;
            foreach (PastReview review in histories[^1])
            {
                at = at.AddDays(Math.Clamp(review.ElapsedDays, 0, 36_500));
                memory = scheduler.Review(memory, review.Rating, at, 0).Memory;
            }
            Sql.Run(connection, "UPDATE memories SET stability = $stability, difficulty = $difficulty WHERE card = $card AND stage > 0",
                ("$stability", memory.Stability), ("$difficulty", memory.Difficulty), ("$card", card));
        }
    }
}
