namespace FlashBuilder.Scheduling;

/// <summary>Learns the parameters of a learner from the learner's own reviews.</summary>
public static class Optimizer
{
    /// <summary>With fewer predicted reviews nothing is learnt (as in fsrs-rs).</summary>
    public const int FewestReviews = 8;

    /// <summary>With fewer predicted reviews only the first four parameters are learnt (as in fsrs-rs).</summary>
    public const int FewestReviewsForAll = 64;

    /// <summary>
    /// The parameters under which the reviews were likeliest, not far from the defaults where the reviews say little.
    /// The same reviews and options give the same result; about a second for 100,000 reviews.
    /// </summary>
    /// <param name="cards">Of each card its reviews in order, from the first on.</param>
    /// <exception cref="ArgumentException">
    /// <see cref="OptimizerOptions.Current"/> has faults, all named, or a rating is none. Too few reviews are no
    /// exception but an outcome.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public static Fit Learn(IReadOnlyList<IReadOnlyList<PastReview>> cards, OptimizerOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (ParameterTable.Faults(options.Current) is { Count: > 0 } faults)
            throw new ArgumentException($"The current parameters are at fault (ParameterTable.Defaults are good): {string.Join("; ", faults)}.", nameof(options));
        var table = new ReviewTable(cards);
        double[] current = ParameterTable.HeldDown(options.Current, options.RelearningSteps);
        FitScore before = FitScore.Of(table, current);
        Fit Kept(FitOutcome outcome) =>
            new() { Outcome = outcome, Parameters = options.Current, Before = before, After = before, Cards = table.Cards };
        if (table.Predicted < FewestReviews) return Kept(FitOutcome.TooFewReviews);

        bool all = table.Predicted >= FewestReviewsForAll;
        double[] learnt = Learnt(table, all, options, cancellation);
        FitScore after = FitScore.Of(table, learnt);
        if (!(after.LogLoss < before.LogLoss)) return Kept(FitOutcome.NotBetter);
        return new()
        {
            Outcome = all ? FitOutcome.Learned : FitOutcome.LearnedFirstStabilities,
            Parameters = learnt,
            Before = before,
            After = after,
            Cards = table.Cards,
        };
    }

    private static double[] Learnt(ReviewTable table, bool all, OptimizerOptions options, CancellationToken cancellation)
    {
        (double[] first, int[] counts) = FirstStabilities.Of(table);
        double[] w = [.. first, .. ParameterTable.Defaults.Skip(first.Length)];
        Training.Clip(w, options.RelearningSteps);
        if (all)
        {
            w = Training.Run(table, w, options, cancellation);
            FirstStabilities.Ordered(w[..4], counts).CopyTo(w, 0);
        }
        // Four digits are more than reviews can tell, and read better.
        for (int k = 0; k < w.Length; k++) w[k] = Math.Round(w[k], 4);
        Training.Clip(w, options.RelearningSteps);
        return w;
    }
}
