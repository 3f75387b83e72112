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
    public void Reviews_never_seen_are_predicted_within_a_hundredth_of_the_learners_own_parameters(int mind, ulong seed)
    {
        double[] truth = SimulatedLearner.Minds[mind];
        // The learner of the defaults begins with those of another, for there is nothing to better otherwise.
        var options = new OptimizerOptions { Current = SimulatedLearner.Minds[mind == 0 ? 1 : 0] };
        Fit fit = Optimizer.Learn(SimulatedLearner.Study(truth, 1500, seed), options);
        List<List<PastReview>> unseen = SimulatedLearner.Study(truth, 3000, seed + 1000);

        Assert.Equal(FitOutcome.Learned, fit.Outcome);
        double best = FitScore.Of(unseen, truth).LogLoss;
        Assert.InRange(FitScore.Of(unseen, fit.Parameters).LogLoss, 0, best * 1.01);
        Assert.True(FitScore.Of(unseen, options.Current).LogLoss > best * 1.01, "the parameters before are as good");
    }

    [Fact]
    public void A_fit_tells_what_it_was_learnt_from_and_passes_the_scheduler()
    {
        List<List<PastReview>> cards = [[], .. SimulatedLearner.Study(SimulatedLearner.Minds[2], 300, seed: 1)];
        Fit fit = Optimizer.Learn(cards, new OptimizerOptions());

        Assert.Equal(FitOutcome.Learned, fit.Outcome);
        Assert.Equal(300, fit.Cards);
        Assert.Equal(cards.Sum(card => card.Count(review => review.ElapsedDays > 0)), fit.After.Reviews);
        Assert.Equal(FitScore.Of(cards, ParameterTable.Defaults), fit.Before);
        Assert.Equal(FitScore.Of(cards, fit.Parameters), fit.After);
        Assert.True(fit.After.LogLoss < fit.Before.LogLoss && fit.After.RmseBins < fit.Before.RmseBins);
        Assert.Empty(new SchedulerOptions { Parameters = fit.Parameters }.Faults());
    }

    [Fact]
    public void The_same_reviews_and_seed_give_the_same_parameters_and_another_seed_others()
    {
        List<List<PastReview>> cards = SimulatedLearner.Study(SimulatedLearner.Minds[1], 200, seed: 1);
        Fit first = Optimizer.Learn(cards, new OptimizerOptions { Seed = 7 });
        Assert.Equal(first.Parameters, Optimizer.Learn(cards, new OptimizerOptions { Seed = 7 }).Parameters);
        Assert.NotEqual(first.Parameters, Optimizer.Learn(cards, new OptimizerOptions { Seed = 8 }).Parameters);
    }

    [Fact]
    public void With_few_reviews_only_the_first_four_parameters_are_learnt()
    {
        // Cards rated Good and forgotten by half after three days.
        List<PastReview[]> cards = [.. Enumerable.Range(0, 40).Select(i => (PastReview[])
            [new(Rating.Good, 0), new(i % 2 == 0 ? Rating.Again : Rating.Good, 3)])];
        Fit fit = Optimizer.Learn(cards, new OptimizerOptions());

        Assert.Equal(FitOutcome.LearnedFirstStabilities, fit.Outcome);
        Assert.Equal(ParameterTable.Defaults.Skip(4), fit.Parameters.Skip(4));
        Assert.InRange(fit.Parameters[2], 0.1, 0.3);
        Assert.Equal(fit.Parameters.Take(4).Order(), fit.Parameters.Take(4));
        Assert.True(fit.After.LogLoss < fit.Before.LogLoss);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Too_few_reviews_are_a_case(int reviews)
    {
        List<PastReview[]> cards = [[new(Rating.Good, 0), new(Rating.Good, 0)],
            .. Enumerable.Repeat((PastReview[])[new(Rating.Again, 0), new(Rating.Good, 5)], reviews)];
        Fit fit = Optimizer.Learn(cards, new OptimizerOptions { Current = SimulatedLearner.Minds[2] });

        Assert.Equal(FitOutcome.TooFewReviews, fit.Outcome);
        Assert.Equal(SimulatedLearner.Minds[2], fit.Parameters);
        Assert.Equal(fit.Before, fit.After);
        Assert.Equal(reviews, fit.After.Reviews);
    }

    [Fact]
    public void Parameters_that_are_not_bettered_stay()
    {
        // Learning again finds the same parameters, which are no better than themselves.
        List<List<PastReview>> cards = SimulatedLearner.Study(SimulatedLearner.Minds[3], 30, seed: 3);
        double[] current = [.. Optimizer.Learn(cards, new OptimizerOptions()).Parameters];
        Fit again = Optimizer.Learn(cards, new OptimizerOptions { Current = current });

        Assert.Equal(FitOutcome.NotBetter, again.Outcome);
        Assert.Equal(current, again.Parameters);
        Assert.Equal(again.Before, again.After);
    }

    [Theory]
    [InlineData(Rating.Again)]
    [InlineData(Rating.Easy)]
    public void A_learner_who_always_gives_one_rating_gets_parameters_within_the_bounds(Rating rating)
    {
        List<PastReview[]> cards = [.. Enumerable.Range(0, 100).Select(card => (PastReview[])
            [new(rating, 0), .. Enumerable.Range(1, 8).Select(i => new PastReview(rating, i * (card % 50)))])];
        Fit fit = Optimizer.Learn(cards, new OptimizerOptions { RelearningSteps = 3 });

        Assert.Equal(FitOutcome.Learned, fit.Outcome);
        Assert.Empty(ParameterTable.Faults(fit.Parameters));
        Assert.Equal(fit.Parameters, ParameterTable.HeldDown(fit.Parameters, 3));
        Assert.True(double.IsFinite(fit.After.LogLoss) && fit.After.LogLoss < fit.Before.LogLoss);
    }

    [Fact]
    public void A_clock_that_went_back_counts_as_the_same_day()
    {
        List<PastReview[]> cards = [.. Enumerable.Repeat((PastReview[])[new(Rating.Good, 0), new(Rating.Good, -3), new(Rating.Hard, 4)], 10)];
        Assert.Equal(10, FitScore.Of(cards, ParameterTable.Defaults).Reviews);
        Assert.Equal(10, Optimizer.Learn(cards, new OptimizerOptions()).After.Reviews);
    }

    [Fact]
    public void Learning_stops_when_asked()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            Optimizer.Learn(SimulatedLearner.Study(SimulatedLearner.Minds[0], 50, seed: 1), new OptimizerOptions(), cancellation.Token));
    }

    [Fact]
    public void What_is_wrong_is_named()
    {
        var bad = new OptimizerOptions { Current = [.. ParameterTable.Defaults.Select((value, i) => i is 4 or 20 ? 11 : value)] };
        string message = Assert.Throws<ArgumentException>(() => Optimizer.Learn([], bad)).Message;
        Assert.Contains("parameter 4 is 11, 1 to 10 is allowed; parameter 20 is 11, 0.1 to 0.8 is allowed", message);
        message = Assert.Throws<ArgumentException>(() => FitScore.Of([[new(Rating.Good, 0)], [new(Rating.Good, 0), new(0, 1)]], ParameterTable.Defaults)).Message;
        Assert.Contains("Review 1 of card 1 has the rating 0", message);
    }
}
