namespace FlashBuilder.Scheduling;

/// <summary>
/// Says when a card is due: FSRS-6, with the results of ts-fsrs 5.4.2. Pure: neither clock nor chance of its own, and
/// safe for many threads.
/// </summary>
public sealed class Scheduler
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly MemoryModel model;
    private readonly double modifier;

    /// <exception cref="ArgumentException">Names every fault of the options with its place, value and bounds.</exception>
    public Scheduler(SchedulerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Faults() is { Count: > 0 } faults)
            throw new ArgumentException($"The scheduler cannot work with these options (new SchedulerOptions() has good ones): {string.Join("; ", faults)}.", nameof(options));
        // The lists are the caller's, who may change them.
        Options = options with
        {
            Parameters = [.. options.Parameters],
            LearningSteps = [.. options.LearningSteps],
            RelearningSteps = [.. options.RelearningSteps],
        };
        model = new MemoryModel(ParameterTable.HeldDown(Options.Parameters, Options.RelearningSteps.Count));
        modifier = model.IntervalModifier(Options.DesiredRetention);
    }

    public SchedulerOptions Options { get; }

    /// <summary>The card after a review, and the log entry of it.</summary>
    /// <param name="at">When the card was rated. Where it lies before the last review, no day has passed.</param>
    /// <param name="seed">Of the fuzz; give another one for each card and review, and keep it for a preview of the same.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such rating.</exception>
    public (Memory Memory, Review Review) Review(Memory memory, Rating rating, DateTimeOffset at, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(memory);
        if (!Enum.IsDefined(rating)) throw new ArgumentOutOfRangeException(nameof(rating), rating, "A rating is 1 to 4.");
        int elapsed = ElapsedDays(memory, at);
        double unit = Fuzz.Unit(seed);
        (double stability, double difficulty) = NextState(memory, elapsed, rating);
        (Stage stage, int step, TimeSpan interval) = memory.Stage == Stage.Review && rating != Rating.Again
            ? (Stage.Review, 0, Day * Apart(memory, elapsed, rating, unit))
            : OnSteps(memory, elapsed, rating, stability, unit);
        var after = new Memory
        {
            Stage = stage,
            Step = step,
            Stability = stability,
            Difficulty = difficulty,
            LastReview = at,
            Due = DateTimeOffset.MaxValue - at < interval ? DateTimeOffset.MaxValue : at + interval,
        };
        return (after, new Review { At = at, Rating = rating, Before = memory, After = after, ElapsedDays = elapsed });
    }

    /// <summary>What each rating would lead to at that time, with that seed.</summary>
    public Preview Preview(Memory memory, DateTimeOffset at, ulong seed) => new(
        Review(memory, Rating.Again, at, seed).Review, Review(memory, Rating.Hard, at, seed).Review,
        Review(memory, Rating.Good, at, seed).Review, Review(memory, Rating.Easy, at, seed).Review);

    /// <summary>
    /// Probability, 0 to 1, of remembering the card at a time; falls from study day to study day. 0 for a card never
    /// reviewed.
    /// </summary>
    public double Retrievability(Memory memory, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(memory);
        return memory.IsBlank ? 0
            : model.Retrievability(ElapsedDays(memory, at), Math.Max(memory.Stability, MemoryModel.LowestStability));
    }

    private int ElapsedDays(Memory memory, DateTimeOffset at) => memory.Stage == Stage.New ? 0
        : Math.Max(0, Options.Calendar.DayOf(at).DayNumber - Options.Calendar.DayOf(memory.LastReview).DayNumber);

    private (double Stability, double Difficulty) NextState(Memory memory, int elapsed, Rating rating) =>
        memory.IsBlank ? model.First(rating) : model.Next(memory.Stability, memory.Difficulty, elapsed, rating);

    private (Stage Stage, int Step, TimeSpan Interval) OnSteps(Memory memory, int elapsed, Rating rating, double stability, double unit)
    {
        (TimeSpan wait, int step) = Steps.After(Options, memory.Stage, memory.Step, rating);
        if (wait == TimeSpan.Zero) return (Stage.Review, 0, Day * Days(stability, elapsed, unit));
        Stage stage = wait >= Day ? Stage.Review
            : memory.Stage switch { Stage.New => Stage.Learning, Stage.Review => Stage.Relearning, Stage same => same };
        return (stage, step, wait);
    }

    private int Days(double stability, int elapsed, double unit)
    {
        int days = (int)Math.Min(Math.Max(1, Math.Floor(stability * modifier + 0.5)), Options.MaximumInterval);
        return Options.Fuzz ? Fuzz.Spread(days, elapsed, Options.MaximumInterval, unit) : days;
    }

    // A better rating waits longer, by a day at least from Good on.
    private int Apart(Memory memory, int elapsed, Rating rating, double unit)
    {
        int Of(Rating other) => Days(NextState(memory, elapsed, other).Stability, elapsed, unit);
        int good = Of(Rating.Good);
        int hard = Math.Min(Of(Rating.Hard), good);
        if (rating == Rating.Hard) return hard;
        good = Math.Max(good, hard + 1);
        return rating == Rating.Good ? good : Math.Max(Of(Rating.Easy), good + 1);
    }
}
