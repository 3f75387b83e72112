namespace FlashBuilder.Scheduling;

/// <summary>
/// The formulas of FSRS-6, rounded to eight digits where ts-fsrs 5.4.2 rounds, so that an interval falls on the same
/// day there and here. docs/scheduling.md has them with their source. Times are days.
/// </summary>
internal sealed class MemoryModel
{
    public const double LowestStability = 0.001;
    public const double HighestStability = 36_500;
    public const double LowestFirstStability = 0.1;

    private readonly double[] w;
    private readonly double decay;
    private readonly double factor;
    private readonly double easiest;

    /// <param name="w">21 parameters within their bounds.</param>
    public MemoryModel(double[] w)
    {
        this.w = w;
        decay = -w[20];
        factor = Round(Math.Exp(Math.Log(0.9) / decay) - 1);
        easiest = FirstDifficulty(Rating.Easy);
    }

    public double Retrievability(double days, double stability) => Round(Math.Pow(1 + factor * days / stability, decay));

    /// <summary>How many times the stability it takes to forget down to a retention.</summary>
    public double IntervalModifier(double retention) => Round((Math.Pow(retention, 1 / decay) - 1) / factor);

    public (double Stability, double Difficulty) First(Rating rating) =>
        (Math.Max(w[(int)rating - 1], LowestFirstStability), Math.Clamp(FirstDifficulty(rating), 1, 10));

    public (double Stability, double Difficulty) Next(double stability, double difficulty, int days, Rating rating)
    {
        stability = Math.Clamp(stability, LowestStability, HighestStability);
        double next = days == 0 ? SameDay(stability, rating)
            : rating == Rating.Again ? Forgotten(stability, difficulty, Retrievability(days, stability))
            : Recalled(stability, difficulty, Retrievability(days, stability), rating);
        return (next, NextDifficulty(difficulty, rating));
    }

    /// <summary>Halves go up, as in JavaScript.</summary>
    public static double Round(double value) => Math.Floor(value * 1e8 + 0.5) / 1e8;

    private double FirstDifficulty(Rating rating) => Round(w[4] - Math.Exp(((int)rating - 1) * w[5]) + 1);

    private double NextDifficulty(double difficulty, Rating rating)
    {
        double damped = Round(-w[6] * ((int)rating - 3) * (10 - difficulty) / 9);
        return Math.Clamp(Round(w[7] * easiest + (1 - w[7]) * (difficulty + damped)), 1, 10);
    }

    private double Recalled(double s, double d, double r, Rating rating)
    {
        double bonus = rating == Rating.Hard ? w[15] : rating == Rating.Easy ? w[16] : 1;
        double growth = Math.Exp(w[8]) * (11 - d) * Math.Pow(s, -w[9]) * (Math.Exp((1 - r) * w[10]) - 1) * bonus;
        return Bounded(s * (1 + growth));
    }

    private double Forgotten(double s, double d, double r)
    {
        double after = w[11] * Math.Pow(d, -w[12]) * (Math.Pow(s + 1, w[13]) - 1) * Math.Exp((1 - r) * w[14]);
        double most = Round(s / Math.Exp(w[17] * w[18]));
        return Math.Min(Math.Max(most, LowestStability), Bounded(after));
    }

    private double SameDay(double s, Rating rating)
    {
        double growth = Math.Pow(s, -w[19]) * Math.Exp(w[17] * ((int)rating - 3 + w[18]));
        return Bounded(s * (rating == Rating.Again ? growth : Math.Max(growth, 1)));
    }

    private static double Bounded(double stability) => Round(Math.Clamp(stability, LowestStability, HighestStability));
}
