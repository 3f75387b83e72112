namespace FlashBuilder.Scheduling;

/// <summary>All choices of a scheduler with their defaults, changed with <c>with</c> and checked by <see cref="Scheduler"/>.</summary>
public sealed record SchedulerOptions
{
    /// <summary>The 21 numbers of FSRS-6; <see cref="Optimizer"/> learns a learner's own.</summary>
    public IReadOnlyList<double> Parameters { get; init; } = ParameterTable.Defaults;

    /// <summary>Probability of remembering for which a review is due: above 0, at most 1. More asks for more reviews.</summary>
    public double DesiredRetention { get; init; } = 0.9;

    /// <summary>Waits of a new card, each above zero. Without any, the first review already counts days.</summary>
    public IReadOnlyList<TimeSpan> LearningSteps { get; init; } = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10)];

    /// <summary>Waits of a card that was forgotten in a review, each above zero; may be none.</summary>
    public IReadOnlyList<TimeSpan> RelearningSteps { get; init; } = [TimeSpan.FromMinutes(10)];

    /// <summary>
    /// Days, 1 to 36,500. Where two ratings would meet there, the better one is a day longer: see docs/scheduling.md.
    /// </summary>
    public int MaximumInterval { get; init; } = 36_500;

    /// <summary>Spreads intervals of three days or more a little, so that cards learnt together part.</summary>
    public bool Fuzz { get; init; } = true;

    /// <summary>Which days are counted between two reviews.</summary>
    public StudyCalendar Calendar { get; init; } = StudyCalendar.Utc;

    /// <summary>What is wrong, each fault with its place, value and bounds; empty where nothing is.</summary>
    public IReadOnlyList<string> Faults() =>
    [
        .. ParameterTable.Faults(Parameters),
        .. DesiredRetention is > 0 and <= 1 ? (string[])[] : [$"desired retention is {DesiredRetention}, above 0 and at most 1 is allowed"],
        .. StepFaults(nameof(LearningSteps), LearningSteps),
        .. StepFaults(nameof(RelearningSteps), RelearningSteps),
        .. MaximumInterval is >= 1 and <= 36_500 ? (string[])[] : [$"maximum interval is {MaximumInterval} days, 1 to 36500 is allowed"],
        .. Calendar is null ? ["the calendar is missing"] : (string[])[],
    ];

    private static IEnumerable<string> StepFaults(string name, IReadOnlyList<TimeSpan> steps)
    {
        if (steps is null) return [$"{name} is missing; a list without steps is allowed"];
        return steps.Select((step, index) => (step, index))
            .Where(at => at.step <= TimeSpan.Zero || at.step.TotalDays > 36_500)
            .Select(at => $"{name}[{at.index}] is {at.step}, above 0 and at most 36500 days is allowed");
    }
}
