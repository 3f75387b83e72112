using FlashBuilder.Scheduling;

namespace FlashBuilder.Tests;

public sealed class StudyCalendarTests
{
    [Fact]
    public void Utc_counts_the_days_of_utc()
    {
        Assert.Equal(new DateOnly(2026, 3, 1), StudyCalendar.Utc.DayOf(new(2026, 3, 1, 23, 59, 59, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2026, 3, 2), StudyCalendar.Utc.DayOf(new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2026, 3, 1), StudyCalendar.Utc.DayOf(new(2026, 3, 2, 1, 0, 0, TimeSpan.FromHours(8))));
    }

    [Fact]
    public void A_day_begins_at_four_where_the_learner_is()
    {
        StudyCalendar taipei = Zones.At(8, 4);
        Assert.Equal(new DateOnly(2026, 3, 1), taipei.DayOf(new(2026, 3, 1, 19, 59, 59, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2026, 3, 2), taipei.DayOf(new(2026, 3, 1, 20, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 4, 0, 0, TimeSpan.FromHours(8)), taipei.StartOf(new DateOnly(2026, 3, 2)));
    }

    [Theory]
    [InlineData(2, 4)]
    [InlineData(2, 2)]
    [InlineData(2, 2.5)]
    [InlineData(2, 3)]
    [InlineData(1, 1.25)]
    [InlineData(0, 0)]
    [InlineData(0, 0.75)]
    [InlineData(2, 23.75)]
    public void Day_follows_day_over_every_shift_of_the_clocks(int shift, double dayStart)
    {
        StudyCalendar calendar = Zones.Shifting(shift, dayStart);
        for (DateOnly day = new(2025, 3, 1); day < new DateOnly(2026, 11, 15); day = day.AddDays(1))
        {
            DateTimeOffset start = calendar.StartOf(day), next = calendar.StartOf(day.AddDays(1));
            Assert.InRange((next - start).TotalHours, 22.9, 25.1);
            Assert.Equal(day, calendar.DayOf(start));
            Assert.Equal(day.AddDays(-1), calendar.DayOf(start.AddTicks(-1)));
            for (DateTimeOffset at = start; at < next; at = at.AddMinutes(15)) Assert.Equal(day, calendar.DayOf(at));
        }
    }

    [Fact]
    public void Where_the_clocks_skip_the_hour_the_day_begins_at_the_jump() =>
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero), Zones.Shifting(2, 2.5).StartOf(new DateOnly(2026, 3, 29)));

    [Fact]
    public void Where_the_clocks_show_the_hour_twice_the_day_begins_at_the_first() =>
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), Zones.Shifting(2, 2.5).StartOf(new DateOnly(2026, 10, 25)));

    [Theory]
    [InlineData(-1)]
    [InlineData(24)]
    public void A_day_begins_within_a_day(int hours) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new StudyCalendar(TimeZoneInfo.Utc, TimeSpan.FromHours(hours)));
}
