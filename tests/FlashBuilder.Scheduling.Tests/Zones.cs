using FlashBuilder.Scheduling;

namespace FlashBuilder.Tests;

/// <summary>Time zones made here, for a machine may have none.</summary>
internal static class Zones
{
    /// <summary>An hour east of UTC; on the last Sundays of March and October the clocks move an hour at that hour.</summary>
    public static StudyCalendar Shifting(int hour, double dayStart)
    {
        TimeZoneInfo.TransitionTime In(int month, int at) =>
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, at, 0, 0), month, 5, DayOfWeek.Sunday);
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1),
            In(3, hour), In(10, hour + 1));
        return new(TimeZoneInfo.CreateCustomTimeZone("shifting", TimeSpan.FromHours(1), null, null, null, [rule]), TimeSpan.FromHours(dayStart));
    }

    public static StudyCalendar At(int offset, double dayStart) =>
        new(TimeZoneInfo.CreateCustomTimeZone("fixed", TimeSpan.FromHours(offset), null, null), TimeSpan.FromHours(dayStart));
}
