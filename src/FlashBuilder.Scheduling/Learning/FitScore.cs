namespace FlashBuilder.Scheduling;

/// <summary>How well parameters predict whether cards are remembered.</summary>
/// <param name="Reviews">
/// How many reviews were predicted: all but the first of each card and those on the day of the review before.
/// </param>
/// <param name="LogLoss">Mean of -ln of the probability given to what happened; 0 where nothing was predicted.</param>
/// <param name="RmseBins">
/// Predicted against true rate of remembering, root of the mean square over groups of alike reviews; 0 where nothing was
/// predicted. The groups are those of fsrs-rs (dataset.rs, r_matrix_index) and srs-benchmark: days since the review
/// before, reviews and lapses so far, each by powers of a base.
/// </param>
public sealed record FitScore(int Reviews, double LogLoss, double RmseBins)
{
    /// <param name="cards">Of each card its reviews in order.</param>
    /// <exception cref="ArgumentException">Parameters outside their bounds, all named, or a rating that is none.</exception>
    public static FitScore Of(IReadOnlyList<IReadOnlyList<PastReview>> cards, IReadOnlyList<double> parameters)
    {
        if (ParameterTable.Faults(parameters) is { Count: > 0 } faults)
            throw new ArgumentException($"These parameters cannot be scored: {string.Join("; ", faults)}.", nameof(parameters));
        return Of(new ReviewTable(cards), [.. parameters]);
    }

    internal static FitScore Of(ReviewTable table, double[] w)
    {
        var model = new MemoryModel(w);
        var groups = new Dictionary<(int, int, int), (int Count, double Predicted, int Remembered)>();
        double loss = 0;
        for (int card = 0; card < table.Cards; card++)
        {
            ReadOnlySpan<PastReview> reviews = table[card];
            (double stability, double difficulty) = model.First(reviews[0].Rating);
            int number = 1, lapses = 0;
            foreach (PastReview review in reviews[1..])
            {
                bool remembered = review.Rating != Rating.Again;
                if (review.ElapsedDays > 0)
                {
                    double probability = model.Retrievability(review.ElapsedDays, stability);
                    loss -= Math.Log(Chance.Bounded(remembered ? probability : 1 - probability));
                    (int, int, int) group = (Power(review.ElapsedDays, 3.62), Power(++number, 1.89), lapses == 0 ? -1 : Power(lapses, 1.73));
                    (int count, double predicted, int kept) = groups.GetValueOrDefault(group);
                    groups[group] = (count + 1, predicted + probability, kept + (remembered ? 1 : 0));
                    if (!remembered) lapses++;
                }
                (stability, difficulty) = model.Next(stability, difficulty, review.ElapsedDays, review.Rating);
            }
        }
        if (table.Predicted == 0) return new(0, 0, 0);
        double squares = groups.Values.Sum(group => Math.Pow(group.Predicted - group.Remembered, 2) / group.Count);
        return new(table.Predicted, loss / table.Predicted, Math.Sqrt(squares / table.Predicted));
    }

    private static int Power(int value, double @base) => (int)Math.Floor(Math.Log(value) / Math.Log(@base));
}
