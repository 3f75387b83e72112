namespace FlashBuilder.Scheduling;

/// <summary>What is known of a learner's memory of one card. Values refuse what no memory can be.</summary>
public sealed record Memory
{
    /// <summary>A card never reviewed: stability and difficulty 0, no times.</summary>
    public static Memory New { get; } = new();

    /// <exception cref="ArgumentOutOfRangeException">No such stage.</exception>
    public Stage Stage
    {
        get;
        init => field = Enum.IsDefined(value) ? value
            : throw new ArgumentOutOfRangeException(nameof(Stage), value, "A stage is 0 to 3.");
    }

    /// <summary>Index, from 0, of the learning or relearning step the card waits on; 0 where there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int Step
    {
        get;
        init => field = value >= 0 ? value
            : throw new ArgumentOutOfRangeException(nameof(Step), value, "A step is counted from 0.");
    }

    /// <summary>Days after which the card is remembered with a probability of 90 %. 0 for a card never reviewed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    public double Stability
    {
        get;
        init => field = double.IsFinite(value) && value >= 0 ? value
            : throw new ArgumentOutOfRangeException(nameof(Stability), value, "A stability is a number of days, 0 or more.");
    }

    /// <summary>1 to 10. 0 for a card never reviewed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not such a number.</exception>
    public double Difficulty
    {
        get;
        init => field = value is 0 or >= 1 and <= 10 ? value
            : throw new ArgumentOutOfRangeException(nameof(Difficulty), value, "A difficulty is 1 to 10, or 0 for a card never reviewed.");
    }

    /// <summary>Says nothing for a card never reviewed.</summary>
    public DateTimeOffset LastReview { get; init; }

    /// <summary>
    /// The exact time. A card of <see cref="Stage.Review"/> may be shown from the start of the study day of this time.
    /// Says nothing for a card never reviewed.
    /// </summary>
    public DateTimeOffset Due { get; init; }

    /// <summary>Whether there is nothing to remember yet; so is a row that has lost its numbers.</summary>
    internal bool IsBlank => Stage == Stage.New || Stability == 0 || Difficulty == 0;
}
