namespace FlashBuilder.Scheduling;

/// <summary>What came of learning.</summary>
public enum FitOutcome
{
    /// <summary>All parameters were learnt, and predict better than the ones before.</summary>
    Learned,

    /// <summary>From so few reviews only the first four parameters were learnt. They predict better than before.</summary>
    LearnedFirstStabilities,

    /// <summary>Nothing better was found: the parameters are the ones before.</summary>
    NotBetter,

    /// <summary>Too few reviews to learn anything from: the parameters are the ones before.</summary>
    TooFewReviews,
}

/// <summary>Learnt parameters, and how well they predict the reviews they were learnt from.</summary>
public sealed record Fit
{
    public required FitOutcome Outcome { get; init; }

    /// <summary>21 numbers within their bounds; the ones before, unless something was learnt.</summary>
    public required IReadOnlyList<double> Parameters { get; init; }

    /// <summary>Of the parameters before.</summary>
    public required FitScore Before { get; init; }

    /// <summary>Of <see cref="Parameters"/>; its log loss is never above the one before.</summary>
    public required FitScore After { get; init; }

    /// <summary>Cards with a review at all.</summary>
    public required int Cards { get; init; }
}
