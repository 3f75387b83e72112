namespace FlashBuilder.Scheduling;

/// <summary>The waits before days are counted, as the basic strategy of ts-fsrs 5.4.2 gives them.</summary>
internal static class Steps
{
    /// <summary>The wait that a rating leads to and the step the card is on then; no wait where days are counted next.</summary>
    public static (TimeSpan Wait, int Step) After(SchedulerOptions options, Stage stage, int step, Rating rating)
    {
        IReadOnlyList<TimeSpan> steps = stage is Stage.New or Stage.Learning ? options.LearningSteps : options.RelearningSteps;
        if (step >= steps.Count) return default;
        return (stage, rating) switch
        {
            (Stage.Review, Rating.Again) => (steps[step], 0),
            (Stage.Review, _) => default,
            (_, Rating.Again) => (steps[0], 0),
            (_, Rating.Hard) => (Hard(steps), step),
            (_, Rating.Good) when step + 1 < steps.Count => (steps[step + 1], step + 1),
            _ => default,
        };
    }

    private static TimeSpan Hard(IReadOnlyList<TimeSpan> steps)
    {
        TimeSpan wait = steps.Count == 1 ? 1.5 * steps[0] : (steps[0] + steps[1]) / 2;
        // ts-fsrs knows whole minutes only; steps of seconds stay seconds.
        TimeSpan unit = wait >= TimeSpan.FromMinutes(1) ? TimeSpan.FromMinutes(1) : TimeSpan.FromTicks(1);
        return unit * Math.Floor(wait / unit + 0.5);
    }
}
