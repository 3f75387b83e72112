using FlashBuilder.Scheduling;

namespace FlashBuilder.Study;

/// <summary>How a learner studies. Change the defaults with <c>with</c>.</summary>
public sealed record StudyOptions
{
    /// <summary>Cards seen for the first time a study day, in all decks of the session together.</summary>
    public int NewPerDay { get; init; } = 20;

    /// <summary>Answers to cards in review a study day, in all decks of the session together.</summary>
    public int ReviewsPerDay { get; init; } = 200;

    /// <summary>A card in its learning steps is shown so long before its time when nothing else is left.</summary>
    public TimeSpan LearnAhead { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>A card forgotten so often is a leech: marked and suspended, and again after half as many more. 0: never.</summary>
    public int LeechLapses { get; init; } = 8;

    /// <summary>When a study day begins. The program takes the learner's time zone and 04:00.</summary>
    public StudyCalendar Calendar { get; init; } = StudyCalendar.Utc;

    public StudyFilter Filter { get; init; } = StudyFilter.All;

    /// <summary>Of the fuzz in intervals; the same seed and answers give the same intervals.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// Steps, fuzz and the longest interval. The calendar is <see cref="Calendar"/>; parameters and desired retention
    /// are the deck's own where it has any (<see cref="StudySettings"/>).
    /// </summary>
    public SchedulerOptions Scheduler { get; init; } = new();

    /// <summary>A longer time for one answer counts as this much in sums of time: the learner was elsewhere.</summary>
    public TimeSpan LongestAnswer { get; init; } = TimeSpan.FromMinutes(2);
}
