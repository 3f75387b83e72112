using FlashBuilder.Scheduling;

namespace FlashBuilder.Tests;

public sealed class FuzzTests
{
    [Theory]
    [InlineData(3, 0, 36500, 2, 4)]
    [InlineData(10, 0, 36500, 8, 12)]
    [InlineData(10, 9, 36500, 10, 12)]
    [InlineData(100, 0, 36500, 93, 107)]
    [InlineData(100, 200, 36500, 93, 107)]
    [InlineData(100, 0, 100, 93, 100)]
    [InlineData(100, 99, 100, 100, 100)]
    public void The_ranges_are_those_of_fsrs(int interval, int elapsed, int maximum, int first, int last) =>
        Assert.Equal((first, last), Fuzz.Range(interval, elapsed, maximum));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Short_intervals_stay(int interval) =>
        Assert.All(Enumerable.Range(0, 100), seed => Assert.Equal(interval, Fuzz.Spread(interval, 0, 36500, Fuzz.Unit((ulong)seed))));

    [Fact]
    public void Seeds_reach_every_day_of_the_range_and_no_other()
    {
        HashSet<int> days = [.. Enumerable.Range(0, 1000).Select(seed => Fuzz.Spread(100, 0, 36500, Fuzz.Unit((ulong)seed)))];
        Assert.Equal(Enumerable.Range(93, 15), days.Order());
    }

    [Fact]
    public void A_schedulers_intervals_lie_around_the_plain_one()
    {
        var plain = new Scheduler(new SchedulerOptions { Fuzz = false });
        var spread = new Scheduler(new SchedulerOptions());
        DateTimeOffset at = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        Memory memory = plain.Review(Memory.New, Rating.Easy, at, 0).Memory;
        at = memory.Due;
        int days = plain.Review(memory, Rating.Easy, at, 0).Review.Interval.Days;
        (int first, int last) = Fuzz.Range(days, 8, 36500);

        int[] fuzzed = [.. Enumerable.Range(0, 1000).Select(seed => spread.Review(memory, Rating.Easy, at, (ulong)seed).Review.Interval.Days)];
        Assert.All(fuzzed, interval => Assert.InRange(interval, first, last));
        Assert.Equal(last - first + 1, fuzzed.Distinct().Count());
    }

    // The numbers of Vigna's splitmix64.c for the seed 1234567.
    [Fact]
    public void The_random_numbers_are_those_of_splitmix64()
    {
        var random = new SplitMix64(1234567);
        Assert.Equal([6457827717110365317, 3203168211198807973, 9817491932198370423], (ulong[])[random.Next(), random.Next(), random.Next()]);
    }
}
