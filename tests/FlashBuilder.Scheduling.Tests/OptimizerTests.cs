using FlashBuilder.Scheduling;

namespace FlashBuilder.Tests;

public sealed class OptimizerTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(1, 3)]
    [InlineData(1, 4)]
    [InlineData(2, 5)]
    [InlineData(2, 6)]
    [InlineData(3, 7)]
    [InlineData(3, 8)]
    public void Reviews_never_seen_are_predicted_as_by_the_learners_own_parameters(int mind, ulong seed)
    {
        double[] truth = SimulatedLearner.Minds[mind];
        Fit fit = Optimizer.Learn(SimulatedLearner.Study(truth, 1500, seed), new OptimizerOptions());
        List<List<PastReview>> unseen = SimulatedLearner.Study(truth, 3000, seed + 1000);
        FitScore best = FitScore.Of(unseen, truth), learnt = FitScore.Of(unseen, fit.Parameters);
        FitScore usual = FitScore.Of(unseen, ParameterTable.Defaults);
        Assert.Fail($"{fit.Outcome} {fit.Before} {fit.After} unseen {best} {learnt} ratio {learnt.LogLoss / best.LogLoss} usual {usual.LogLoss / best.LogLoss} {usual.RmseBins} {string.Join(' ', fit.Parameters)}");
    }
}
