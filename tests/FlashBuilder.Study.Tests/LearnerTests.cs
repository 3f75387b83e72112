using FlashBuilder.Scheduling;
using FlashBuilder.Study;
using Xunit.Abstractions;

namespace FlashBuilder.Tests;

/// <summary>A learner who remembers exactly as FSRS says, for a year, at 20 new words a day.</summary>
public sealed class LearnerTests(ITestOutputHelper output)
{
    private const int Words = 1_000, Days = 365;

    [Fact]
    public void A_year_of_study_keeps_the_desired_retention_and_loses_no_card()
    {
        Year year = Study(ParameterTable.Defaults, learnEvery: int.MaxValue);
        output.WriteLine(year.ToString());
        Assert.InRange(year.Retention(1, Days), 0.88, 0.92);
        Assert.Equal(20, year.Load[..50].Select(day => day.New).Distinct().Single());
        Assert.Equal(0, year.Load[50..].Sum(day => day.New));
    }

    [Fact]
    public void Who_forgets_sooner_is_brought_near_the_desired_retention_by_the_optimiser()
    {
        // After each recall a memory grows to two thirds of what the defaults say.
        double[] truth = [.. ParameterTable.Defaults];
        truth[8] = 1.2;
        Year without = Study(truth, learnEvery: int.MaxValue), with = Study(truth, learnEvery: 60);
        output.WriteLine($"without: {without}\nwith:    {with}");
        Assert.True(without.Retention(120, Days) < 0.88, $"{without.Retention(120, Days):P1} without the optimiser");
        Assert.InRange(with.Retention(120, Days), 0.88, 0.92);
    }

    private sealed record Day(int New, int Answers, int Passed, int Reviews);

    private sealed record Year(Day[] Load)
    {
        public double Retention(int from, int to) => (double)Load[from..to].Sum(day => day.Passed) / Load[from..to].Sum(day => day.Reviews);

        public override string ToString() => FormattableString.Invariant(
            $"retention {Retention(1, Days):P1}, from day 120 on {Retention(120, Days):P1}; answers {Load.Sum(day => day.Answers)}; a day: first 50 {Load[..50].Average(day => day.Answers):F0}, then {Load[50..].Average(day => day.Answers):F0}, at most {Load.Max(day => day.Answers)}, on the last {Load[^1].Answers}");
    }

    private static Year Study(IReadOnlyList<double> truth, int learnEvery)
    {
        using StudyDesk desk = new(Words);
        StudyOptions options = new() { ReviewsPerDay = int.MaxValue, LeechLapses = 0, Seed = 1 };
        var learner = new Scheduler(new SchedulerOptions { Parameters = truth });
        var minds = new Dictionary<long, Memory>();
        var random = new Random(1);
        var load = new Day[Days];
        for (int day = 0; day < Days; day++)
        {
            desk.Clock.Now = StudyDesk.Noon.AddDays(day);
            if (day > 0 && day % learnEvery == 0)
                new StudySettings { Parameters = Optimizer.Learn(StudyHistory.Read([desk.Path]), new OptimizerOptions()).Parameters }.Write(desk.Path);
            using StudySession session = desk.Open(options);
            var asked = new HashSet<long>();
            while (session.Current is { } card)
            {
                Memory mind = minds.GetValueOrDefault(card.CardId, Memory.New);
                Rating rating = Answer(random, mind.Stage == Stage.New ? null : learner.Retrievability(mind, desk.Clock.Now));
                if (card.Memory.Stage is Stage.New or Stage.Review) Assert.True(asked.Add(card.CardId), "a card was asked twice a day");
                Review review = session.Give(rating);
                Assert.True(review.Interval > TimeSpan.Zero);
                minds[card.CardId] = learner.Review(mind, rating, desk.Clock.Now, 0).Memory;
                desk.Clock.Pass(TimeSpan.FromSeconds(8));
                if (session.Current is null && session.NextDue is { } next)
                {
                    desk.Clock.Now = next;
                    session.Advance();
                }
            }
            SessionSummary summary = session.Summary;
            load[day] = new Day(summary.NewCards, summary.Answers, summary.Retention.Passed, summary.Retention.Total);
            Assert.Equal(DueCounts.None with { New = day < Words / 20 ? 0 : session.Remaining.New }, session.Remaining);
        }
        Assert.Equal(Words, desk.Number("SELECT count(*) FROM memories WHERE stage = 2 AND suspended = 0"));
        Assert.Equal(load.Sum(day => day.Answers), desk.Number("SELECT count(*) FROM reviews"));
        return new Year(load);
    }

    /// <param name="chance">Of recall; null for a word never seen.</param>
    private static Rating Answer(Random random, double? chance)
    {
        double luck = random.NextDouble(), ease = random.NextDouble();
        if (chance is null) return luck switch { < 0.3 => Rating.Again, < 0.4 => Rating.Hard, < 0.9 => Rating.Good, _ => Rating.Easy };
        if (luck >= chance) return Rating.Again;
        return ease switch { < 0.1 => Rating.Hard, < 0.9 => Rating.Good, _ => Rating.Easy };
    }
}
