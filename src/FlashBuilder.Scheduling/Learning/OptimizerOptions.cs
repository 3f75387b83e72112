namespace FlashBuilder.Scheduling;

/// <summary>How <see cref="Optimizer"/> learns. The defaults are good for any learner.</summary>
public sealed record OptimizerOptions
{
    /// <summary>The parameters in use now, which the learnt ones must beat.</summary>
    public IReadOnlyList<double> Current { get; init; } = ParameterTable.Defaults;

    /// <summary>Number of relearning steps the scheduler works with; two or more bound parameters 17 and 18 closer.</summary>
    public int RelearningSteps { get; init; } = 1;

    /// <summary>Of the order in which cards are looked at. The same seed gives the same parameters.</summary>
    public ulong Seed { get; init; }
}
