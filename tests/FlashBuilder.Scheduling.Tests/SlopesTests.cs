using FlashBuilder.Scheduling;

namespace FlashBuilder.Tests;

public sealed class SlopesTests
{
    public static TheoryData<int> Minds => [0, 1, 2, 3];

    [Theory]
    [MemberData(nameof(Minds))]
    public void Slopes_are_those_of_small_steps(int mind)
    {
        double[] w = SimulatedLearner.Minds[mind];
        var table = new ReviewTable(SimulatedLearner.Study(w, 60, seed: 9));
        double[] gradient = new double[w.Length];
        Loss(table, w, gradient);
        for (int k = 0; k < w.Length; k++)
        {
            double step = 1e-6 * Math.Max(w[k], 0.01);
            double[] less = [.. w], more = [.. w];
            less[k] -= step;
            more[k] += step;
            double expected = (Loss(table, more, new double[w.Length]) - Loss(table, less, new double[w.Length])) / (2 * step);
            Assert.True(Math.Abs(expected - gradient[k]) <= 1e-4 * Math.Max(1, Math.Abs(expected)), $"{k}: {gradient[k]}, expected {expected}");
        }
    }

    [Theory]
    [MemberData(nameof(Minds))]
    public void The_loss_is_that_of_the_scheduler(int mind)
    {
        double[] w = SimulatedLearner.Minds[mind];
        var table = new ReviewTable(SimulatedLearner.Study(w, 60, seed: 10));
        Assert.Equal(FitScore.Of(table, w).LogLoss, Loss(table, w, new double[w.Length]) / table.Predicted, 1e-7);
    }

    private static double Loss(ReviewTable table, double[] w, double[] gradient)
    {
        var slopes = new Slopes(w);
        double loss = 0;
        for (int card = 0; card < table.Cards; card++) loss += slopes.Add(table[card], gradient);
        return loss;
    }
}
