namespace FlashBuilder.Decks;

/// <summary>What is known of the learner's memory of a card: a row of the table <c>memories</c>.</summary>
public sealed record CardProgress
{
    /// <summary>Of a card that was never touched.</summary>
    public static CardProgress New { get; } = new()
    {
        Stage = 0,
        Step = 0,
        Stability = 0,
        Difficulty = 0,
        LastReview = 0,
        Due = 0,
        DueDay = 0,
        Reviews = 0,
        Lapses = 0,
        IsSuspended = false,
        BuriedOn = null,
        Flag = 0,
    };

    /// <summary>0 new, 1 learning, 2 review, 3 relearning.</summary>
    public required int Stage { get; init; }

    /// <summary>Index, from 0, of the step the card waits on.</summary>
    public required int Step { get; init; }

    /// <summary>Days; 0 for a new card.</summary>
    public required double Stability { get; init; }

    /// <summary>1 to 10; 0 for a new card.</summary>
    public required double Difficulty { get; init; }

    /// <summary>Unix milliseconds; says nothing for a new card, as <see cref="Due"/> and <see cref="DueDay"/>.</summary>
    public required long LastReview { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long Due { get; init; }

    /// <summary>The study day of <see cref="Due"/> where the learner is, counted from 1970-01-01.</summary>
    public required int DueDay { get; init; }

    /// <summary>How often it was answered.</summary>
    public required int Reviews { get; init; }

    /// <summary>How often it was forgotten in review.</summary>
    public required int Lapses { get; init; }

    public required bool IsSuspended { get; init; }

    /// <summary>The study day on which it is not asked.</summary>
    public required int? BuriedOn { get; init; }

    /// <summary>0 none, 1 to 7 a colour.</summary>
    public required int Flag { get; init; }
}
