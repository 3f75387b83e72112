namespace FlashBuilder.Scheduling;

/// <summary>The waits before days are counted, as Anki 26.9 gives them: decks go there and come back.</summary>
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
            (_, Rating.Hard) => (step == 0 ? FirstHard(steps) : steps[step], step),
            (_, Rating.Good) when step + 1 < steps.Count => (steps[step + 1], step + 1),
            _ => default,
        };
    }

    /// <summary>Between Again and Good; of a single step half as much again, but not more than a day.</summary>
    private static TimeSpan FirstHard(IReadOnlyList<TimeSpan> steps)
    {
        TimeSpan day = TimeSpan.FromDays(1);
        TimeSpan wait = steps.Count > 1 ? (steps[0] + steps[1]) / 2 : steps[0] + (steps[0] / 2 < day ? steps[0] / 2 : day);
        if (wait > day) return day * Math.Floor(wait / day + 0.5);
        // Anki knows whole seconds only; shorter steps stay as they are.
        return wait < TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(Math.Floor(wait.TotalSeconds));
    }
}
