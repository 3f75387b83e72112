using FlashBuilder.Scheduling;

namespace FlashBuilder.Tests;

public sealed class SchedulerTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly SchedulerOptions NoSteps = new() { LearningSteps = [], RelearningSteps = [] };

    // A card after a seeded walk of so many reviews, and a time for the next one.
    private static (Memory Memory, DateTimeOffset At) Walk(Scheduler scheduler, ulong seed)
    {
        var random = new SplitMix64(seed);
        Memory memory = Memory.New;
        DateTimeOffset at = Monday;
        for (int left = random.NextBelow(12); left > 0; left--)
        {
            memory = scheduler.Review(memory, (Rating)(1 + random.NextBelow(4)), at, random.Next()).Memory;
            at = random.NextBelow(4) == 0 ? at.AddMinutes(random.NextBelow(3_000_000)) : memory.Due;
        }
        return (memory, at);
    }

    private static readonly Rating[] Ratings = Enum.GetValues<Rating>();

    public static TheoryData<bool, bool> StepsAndFuzz => new() { { false, false }, { false, true }, { true, false }, { true, true } };

    [Theory]
    [MemberData(nameof(StepsAndFuzz))]
    public void Intervals_are_positive_and_grow_with_the_rating(bool steps, bool fuzz)
    {
        var scheduler = new Scheduler((steps ? new SchedulerOptions() : NoSteps) with { Fuzz = fuzz });
        for (ulong seed = 0; seed < 2000; seed++)
        {
            (Memory memory, DateTimeOffset at) = Walk(scheduler, seed);
            Preview preview = scheduler.Preview(memory, at, seed);
            TimeSpan[] intervals = [.. Ratings.Select(rating => preview[rating].Interval)];
            Assert.True(intervals[0] > TimeSpan.Zero);
            Assert.Equal(intervals.Order(), intervals);
            if (memory.Stage == Stage.Review) Assert.True(intervals[1] < intervals[2] && intervals[2] < intervals[3]);
        }
    }

    [Fact]
    public void At_a_retention_of_ninety_hundredths_the_interval_is_the_rounded_stability()
    {
        var scheduler = new Scheduler(NoSteps with { Fuzz = false });
        for (ulong seed = 0; seed < 2000; seed++)
        {
            (Memory memory, DateTimeOffset at) = Walk(scheduler, seed);
            // A better rating may be moved away from a worse one.
            Review hard = scheduler.Review(memory, Rating.Hard, at, seed).Review;
            Assert.Equal(Math.Max(1, Math.Floor(hard.After.Stability + 0.5)), hard.Interval.TotalDays);
        }
    }

    [Fact]
    public void Less_retention_means_longer_intervals()
    {
        double[] days = [.. new[] { 0.97, 0.9, 0.8, 0.7 }.Select(retention =>
            new Scheduler(NoSteps with { Fuzz = false, DesiredRetention = retention }).Review(Memory.New, Rating.Easy, Monday, 0).Review.Interval.TotalDays)];
        Assert.Equal([2, 8, 28, 77], days);
    }

    [Fact]
    public void Retrievability_falls_from_one_toward_none()
    {
        var scheduler = new Scheduler(new SchedulerOptions());
        Memory memory = scheduler.Review(Memory.New, Rating.Good, Monday, 0).Memory;
        double[] daily = [.. Enumerable.Range(0, 4000).Select(day => scheduler.Retrievability(memory, Monday.AddDays(day)))];
        Assert.Equal(1, daily[0]);
        Assert.All(daily.Zip(daily.Skip(1)), pair => Assert.True(pair.First > pair.Second && pair.Second > 0));
        Assert.Equal(1, scheduler.Retrievability(memory, Monday.AddDays(-5)));
        Assert.Equal(0, scheduler.Retrievability(Memory.New, Monday));
    }

    [Fact]
    public void The_same_review_with_the_same_seed_comes_out_the_same_and_as_in_its_preview()
    {
        for (ulong seed = 0; seed < 200; seed++)
        {
            var scheduler = new Scheduler(new SchedulerOptions());
            (Memory memory, DateTimeOffset at) = Walk(scheduler, seed);
            foreach (Rating rating in Ratings)
            {
                Review review = scheduler.Review(memory, rating, at, seed).Review;
                Assert.Equal(review, new Scheduler(new SchedulerOptions()).Review(memory, rating, at, seed).Review);
                Assert.Equal(review, scheduler.Preview(memory, at, seed)[rating]);
            }
        }
    }

    [Fact]
    public void A_review_is_logged_with_the_memory_before_and_after()
    {
        var scheduler = new Scheduler(new SchedulerOptions { Fuzz = false });
        (Memory first, Review begun) = scheduler.Review(Memory.New, Rating.Easy, Monday, 0);
        (Memory second, Review review) = scheduler.Review(first, Rating.Again, Monday.AddDays(8).AddHours(2), 0);

        Assert.Equal(new Review { At = Monday, Rating = Rating.Easy, Before = Memory.New, After = first, ElapsedDays = 0 }, begun);
        Assert.Equal((first, second, 8, TimeSpan.FromMinutes(10)), (review.Before, review.After, review.ElapsedDays, review.Interval));
        Assert.Equal((Stage.Review, 0, Monday, Monday.AddDays(8)), (first.Stage, first.Step, first.LastReview, first.Due));
        Assert.Equal((Stage.Relearning, 0, review.At), (second.Stage, second.Step, second.LastReview));
        Assert.True(second.Stability < first.Stability && second.Difficulty > first.Difficulty);
    }

    [Theory]
    [InlineData(new double[] { }, 2.0 * 1440)]
    [InlineData(new double[] { 10 }, 15)]
    [InlineData(new double[] { 1, 10 }, 5.5)]
    [InlineData(new double[] { 0.5 }, 0.75)]
    [InlineData(new double[] { 0.5, 1 }, 0.75)]
    [InlineData(new double[] { 1440, 2880 }, 2880)]
    [InlineData(new double[] { 0.0001, 0.0003 }, 0.0002)]
    public void Hard_on_the_first_step_waits_between_Again_and_Good(double[] minutes, double expected)
    {
        var options = new SchedulerOptions { LearningSteps = [.. minutes.Select(TimeSpan.FromMinutes)], DesiredRetention = 0.85, Fuzz = false };
        Assert.Equal(expected, new Scheduler(options).Review(Memory.New, Rating.Hard, Monday, 0).Review.Interval.TotalMinutes);
    }

    [Fact]
    public void A_clock_that_went_back_is_no_days_wait()
    {
        var scheduler = new Scheduler(new SchedulerOptions());
        for (ulong seed = 0; seed < 500; seed++)
        {
            (Memory memory, _) = Walk(scheduler, seed);
            if (memory == Memory.New) continue;
            foreach (Rating rating in Ratings)
            {
                (Memory after, Review review) = scheduler.Review(memory, rating, memory.LastReview.AddDays(-400), seed);
                Assert.Equal(0, review.ElapsedDays);
                Assert.True(review.Interval > TimeSpan.Zero && after.Stability >= 0.001);
            }
        }
    }

    [Fact]
    public void The_ends_of_time_are_no_fault()
    {
        foreach (StudyCalendar calendar in (StudyCalendar[])[StudyCalendar.Utc, Zones.Shifting(2, 4), Zones.At(14, 4), Zones.At(-12, 0)])
        {
            var scheduler = new Scheduler(NoSteps with { Calendar = calendar });
            Memory last = scheduler.Review(Memory.New, Rating.Easy, DateTimeOffset.MaxValue, 0).Memory;
            Assert.Equal(DateTimeOffset.MaxValue, last.Due);
            (Memory _, Review review) = scheduler.Review(last with { LastReview = DateTimeOffset.MinValue }, Rating.Good, DateTimeOffset.MaxValue, 0);
            Assert.InRange(review.ElapsedDays, 3_652_057, 3_652_060);
            Assert.Equal(0, scheduler.Review(last, Rating.Good, DateTimeOffset.MinValue, 0).Review.ElapsedDays);
        }
    }

    [Fact]
    public void A_card_that_lost_its_numbers_begins_again()
    {
        var scheduler = new Scheduler(new SchedulerOptions());
        var lost = new Memory { Stage = Stage.Review, LastReview = Monday, Due = Monday.AddDays(3) };
        Assert.Equal(2.3065, scheduler.Review(lost, Rating.Good, Monday.AddDays(3), 0).Memory.Stability);
        Assert.Equal(0, scheduler.Retrievability(lost, Monday));
    }

    [Fact]
    public void A_memory_refuses_what_none_can_be()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Memory { Stability = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Memory { Stability = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Memory { Difficulty = 0.5 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Memory { Difficulty = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Memory { Step = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Memory { Stage = (Stage)4 });
    }

    [Fact]
    public void No_such_rating_is_a_fault_of_the_caller()
    {
        var scheduler = new Scheduler(new SchedulerOptions());
        Assert.Throws<ArgumentOutOfRangeException>(() => scheduler.Review(Memory.New, 0, Monday, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => scheduler.Preview(Memory.New, Monday, 0)[(Rating)5]);
    }
}
