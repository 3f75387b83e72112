using FlashBuilder.Decks;
using FlashBuilder.Scheduling;

namespace FlashBuilder.Study;

/// <summary>The memory of a card as another program has it.</summary>
internal static class ReturnedMemory
{
    /// <param name="replayed">What the answers alone lead to.</param>
    /// <param name="interval">Milliseconds from the last answer to the next, as the log has it.</param>
    /// <returns>Null where nothing is told.</returns>
    public static MemoryRow? Of(CardHistory card, Memory replayed, long interval, StudyCalendar calendar)
    {
        bool isSeen = card.Stage > 0 && card.LastReview is not null && (card.Memory is not null || replayed.Stage != Stage.New);
        if (!isSeen)
            return card.IsSuspended || card.Flag > 0 || card.BuriedOn is not null
                ? MemoryRow.New with { Suspended = card.IsSuspended, Flag = card.Flag, BuriedUntil = EndOf(card.BuriedOn, calendar) } : null;
        // The log has milliseconds where the card has seconds.
        bool isLogged = replayed.Stage != Stage.New && replayed.LastReview.ToUnixTimeSeconds() == card.LastReview / 1000;
        long last = isLogged ? replayed.LastReview.ToUnixTimeMilliseconds() : Math.Clamp(card.LastReview!.Value, 0, StudyDays.Latest);
        long due = Math.Clamp(DueOf(card, isLogged ? last + interval : null, calendar), last, last + MemoryRow.LongestInterval * StudyDays.DayLength);
        int reviews = Math.Max(1, card.Reviews);
        return new MemoryRow(
            new Memory
            {
                Stage = (Stage)card.Stage,
                Step = card.Step,
                Stability = Math.Clamp(card.Memory?.Stability ?? replayed.Stability, MemoryRow.LowestStability, MemoryRow.HighestStability),
                Difficulty = Math.Clamp(card.Memory?.Difficulty ?? replayed.Difficulty, 1, 10),
                LastReview = DateTimeOffset.FromUnixTimeMilliseconds(last),
                Due = DateTimeOffset.FromUnixTimeMilliseconds(due),
            },
            reviews, Math.Min(card.Lapses, reviews), card.IsSuspended, EndOf(card.BuriedOn, calendar), card.Flag);
    }

    private static long? EndOf(int? studyDay, StudyCalendar calendar) =>
        studyDay is int day ? calendar.StartOf(StudyDays.DateOf(day + 1)).ToUnixTimeMilliseconds() : null;

    /// <summary>The exact time that the log tells, unless the card was put to another day since.</summary>
    private static long DueOf(CardHistory card, long? logged, StudyCalendar calendar)
    {
        if (card.DueTime is long time) return logged is long exact && exact / 1000 == time / 1000 ? exact : time;
        DateOnly day = StudyDays.DateOf(Math.Clamp(card.DueDay ?? 0, 0, (int)(StudyDays.Latest / StudyDays.DayLength)));
        if (logged is long at && calendar.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(at)) == day) return at;
        return calendar.StartOf(day).ToUnixTimeMilliseconds();
    }
}
