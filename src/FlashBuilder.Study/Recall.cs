using FlashBuilder.Scheduling;

namespace FlashBuilder.Study;

/// <summary>
/// The chance of recall of many cards on one day. Days are counted here, each asked of the calendar once, and told to the
/// scheduler in UTC, where counting is quick.
/// </summary>
internal sealed class Recall(Scheduler scheduler, StudyDays days, int today)
{
    private readonly Scheduler utc = new(scheduler.Options with { Calendar = StudyCalendar.Utc });
    private readonly Memory any = new() { Stage = Stage.Review, Difficulty = 5, LastReview = DateTimeOffset.UnixEpoch, Due = DateTimeOffset.UnixEpoch };

    /// <summary>0 to 1.</summary>
    public double Of(WaitingCard card)
    {
        int elapsed = Math.Max(0, today - days.DayOf(card.LastReview));
        double stability = card.Stability > 0 ? Math.Min(card.Stability, MemoryRow.HighestStability) : MemoryRow.LowestStability;
        return utc.Retrievability(any with { Stability = stability }, DateTimeOffset.UnixEpoch.AddDays(elapsed));
    }
}
