using FlashBuilder.Scheduling;

namespace FlashBuilder.Tests;

public sealed class FitScoreTests
{
    private static readonly double[] Even = [.. ParameterTable.Defaults.Select((value, i) => i < 4 ? 3.0 : value)];

    [Fact]
    public void Log_loss_is_the_mean_surprise()
    {
        // Three days at a stability of three: 90 %.
        FitScore score = FitScore.Of([[new(Rating.Good, 0), new(Rating.Good, 3)], [new(Rating.Good, 0), new(Rating.Again, 3)]], Even);
        Assert.Equal(2, score.Reviews);
        Assert.Equal(-(Math.Log(0.9) + Math.Log(0.1)) / 2, score.LogLoss, 1e-7);
    }

    [Fact]
    public void Alike_reviews_are_compared_together()
    {
        // 90 % predicted, half of them true: off by 0.4, as one group.
        FitScore score = FitScore.Of([[new(Rating.Good, 0), new(Rating.Good, 3)], [new(Rating.Good, 0), new(Rating.Again, 3)]], Even);
        Assert.Equal(0.4, score.RmseBins, 1e-7);
    }

    [Fact]
    public void Reviews_after_other_times_are_compared_apart()
    {
        // 3 days and 4 days lie on two sides of 3.62, so each is off by itself.
        FitScore score = FitScore.Of([[new(Rating.Good, 0), new(Rating.Good, 3)], [new(Rating.Good, 0), new(Rating.Again, 4)]], Even);
        double four = new MemoryModel(Even).Retrievability(4, 3);
        Assert.Equal(Math.Sqrt((0.1 * 0.1 + four * four) / 2), score.RmseBins, 1e-7);
    }

    [Fact]
    public void Reviews_of_cards_forgotten_before_are_compared_apart()
    {
        PastReview[] lapsed = [new(Rating.Good, 0), new(Rating.Again, 3), new(Rating.Good, 3)];
        PastReview[] kept = [new(Rating.Good, 0), new(Rating.Good, 3), new(Rating.Again, 3)];
        var model = new MemoryModel(Even);
        double After(Rating rating)
        {
            (double stability, double difficulty) = model.First(Rating.Good);
            return model.Retrievability(3, model.Next(stability, difficulty, 3, rating).Stability);
        }

        // Second and third reviews lie between the same powers of 1.89; the one after a lapse is apart.
        double squares = Math.Pow(0.9 + 0.9 + After(Rating.Good) - 1, 2) / 3 + Math.Pow(After(Rating.Again) - 1, 2);
        Assert.Equal(Math.Sqrt(squares / 4), FitScore.Of([lapsed, kept], Even).RmseBins, 1e-7);
    }

    [Fact]
    public void The_first_review_and_those_of_the_same_day_are_not_predicted() =>
        Assert.Equal(new FitScore(0, 0, 0), FitScore.Of([[], [new(Rating.Again, 9)], [new(Rating.Good, 0), new(Rating.Again, 0)]], Even));

    // The numbers of tests/conformance/fsrs/score.mjs, which has the formulas of ts-fsrs.
    [Fact]
    public void Twelve_thousand_random_histories_score_as_with_ts_fsrs()
    {
        PastReview[][] cards = [.. Histories.Read().Select(Days)];
        FitScore score = FitScore.Of(cards, ParameterTable.Defaults);
        Assert.Equal(53_294, score.Reviews);
        Assert.Equal(0.4722139753114951, score.LogLoss, 1e-9);
        Assert.Equal(0.11939561216677659, score.RmseBins, 1e-9);
    }

    private static PastReview[] Days(Histories.History history)
    {
        DateTimeOffset at = history.Start;
        List<PastReview> reviews = [];
        foreach (Histories.Expected review in history.Reviews)
        {
            int before = StudyCalendar.Utc.DayOf(at).DayNumber;
            at += review.Elapsed;
            reviews.Add(new(review.Rating, StudyCalendar.Utc.DayOf(at).DayNumber - before));
        }
        return [.. reviews];
    }
}
