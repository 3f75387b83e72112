using System.Globalization;
using FlashBuilder.Scheduling;

namespace FlashBuilder.Cli;

/// <summary>What learning the learner's own parameters would change.</summary>
internal static class OptimizeText
{
    /// <param name="now">The parameters in use.</param>
    public static IReadOnlyList<Line> Of(Fit fit, IReadOnlyList<double> now)
    {
        string outcome = fit.Outcome switch
        {
            FitOutcome.Learned => "All 21 parameters were learnt, and predict your memory better.",
            FitOutcome.LearnedFirstStabilities =>
                $"The first four parameters were learnt, and predict your memory better; all of them take {Optimizer.FewestReviewsForAll} reviews on later days.",
            FitOutcome.NotBetter => "Nothing better was found: the parameters in use fit your reviews.",
            _ => $"These are too few reviews to learn from: it takes {Optimizer.FewestReviews} on later days than the card's first.",
        };
        var lines = new List<Line>
        {
            new("Your own parameters", Ink.Bold),
            new($"  from {NumberText.Of(fit.Before.Reviews)} reviews of {NumberText.Of(fit.Cards)} cards. {outcome}"),
        };
        if (fit.Outcome == FitOutcome.TooFewReviews) return lines;
        lines.Add(new("                        now   learnt", Ink.Faint));
        lines.Add(new($"  log loss         {Text(fit.Before.LogLoss)} {Text(fit.After.LogLoss)}"));
        lines.Add(new($"  RMSE (bins)      {Text(fit.Before.RmseBins)} {Text(fit.After.RmseBins)}"));
        for (int i = 0; i < now.Count; i++)
            if (now[i] != fit.Parameters[i]) lines.Add(new($"  parameter {i,-2}     {Text(now[i])} {Text(fit.Parameters[i])}"));
        return lines;
    }

    private static string Text(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture).PadLeft(8);
}
