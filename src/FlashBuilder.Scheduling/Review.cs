namespace FlashBuilder.Scheduling;

/// <summary>The log entry of one review.</summary>
public sealed record Review
{
    public required DateTimeOffset At { get; init; }

    public required Rating Rating { get; init; }

    public required Memory Before { get; init; }

    public required Memory After { get; init; }

    /// <summary>Study days since the review before; 0 for the first one and where the clock went back.</summary>
    public required int ElapsedDays { get; init; }

    /// <summary>From this review to the next: whole days in <see cref="Stage.Review"/>, else the step's time.</summary>
    public TimeSpan Interval => After.Due - At;
}
