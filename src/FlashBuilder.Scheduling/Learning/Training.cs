namespace FlashBuilder.Scheduling;

/// <summary>
/// Brings the loss of a learner's reviews down: <see cref="Adam"/> over batches of cards, with a rate that falls to
/// nothing along a cosine, and a pull toward the start that few reviews cannot overcome. Loss, rate, batch and pull are
/// those of fsrs-rs (training.rs).
/// </summary>
internal static class Training
{
    private const double Rate = 0.04;
    private const int ReviewsABatch = 512;
    private const int FewestPasses = 20;
    private const int FewestSteps = 2000;

    // How far learners are from the defaults (fsrs-rs, PARAMS_STDDEV).
    private static ReadOnlySpan<double> Deviations =>
    [
        6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33,
        0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27,
    ];

    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public static double[] Run(ReviewTable table, double[] start, OptimizerOptions options, CancellationToken cancellation)
    {
        int[] cards = [.. Enumerable.Range(0, table.Cards).Where(card => PredictedOf(table[card]) > 0)];
        int batches = table.Predicted / ReviewsABatch + 1;
        int passes = Math.Max(FewestPasses, FewestSteps / batches);
        var random = new SplitMix64(options.Seed);
        var adam = new Adam(ParameterTable.Count);
        double[] w = [.. start], gradient = new double[w.Length], move = new double[w.Length];
        for (int pass = 0; pass < passes; pass++)
        {
            Shuffle(cards, ref random);
            for (int at = 0; at < cards.Length;)
            {
                cancellation.ThrowIfCancellationRequested();
                Array.Clear(gradient);
                var slopes = new Slopes(w);
                int reviews = 0;
                for (; at < cards.Length && reviews < ReviewsABatch; at++)
                {
                    slopes.Add(table[cards[at]], gradient);
                    reviews += PredictedOf(table[cards[at]]);
                }
                Pull(w, start, gradient, (double)reviews / table.Predicted);
                double done = (pass + (double)at / cards.Length) / passes;
                adam.Step(gradient, Rate * 0.5 * (1 + Math.Cos(Math.PI * done)), move);
                // Stabilities differ by their size; all others are of the order of 1.
                for (int k = 0; k < w.Length; k++) w[k] -= k < 4 ? w[k] * move[k] : move[k];
                Clip(w, options.RelearningSteps);
            }
        }
        return w;
    }

    /// <summary>Into the bounds of a scheduler that has so many relearning steps.</summary>
    public static void Clip(double[] w, int relearningSteps)
    {
        for (int k = 0; k < w.Length; k++)
        {
            double lowest = k < 4 ? MemoryModel.LowestFirstStability : ParameterTable.Lowest[k];
            w[k] = Math.Clamp(w[k], lowest, ParameterTable.Highest[k]);
        }
        ParameterTable.HeldDown(w, relearningSteps).CopyTo(w, 0);
    }

    private static void Pull(double[] w, double[] start, double[] gradient, double share)
    {
        for (int k = 0; k < w.Length; k++)
            gradient[k] += 2 * (w[k] - start[k]) / (Deviations[k] * Deviations[k]) * share;
    }

    private static int PredictedOf(ReadOnlySpan<PastReview> card)
    {
        int count = 0;
        foreach (PastReview review in card)
            if (review.ElapsedDays > 0) count++;
        return count;
    }

    private static void Shuffle(int[] cards, ref SplitMix64 random)
    {
        for (int i = cards.Length - 1; i > 0; i--)
        {
            int other = random.NextBelow(i + 1);
            (cards[i], cards[other]) = (cards[other], cards[i]);
        }
    }
}
