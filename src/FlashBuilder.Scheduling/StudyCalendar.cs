namespace FlashBuilder.Scheduling;

/// <summary>
/// Which study day an instant belongs to. Day follows day without a gap or an overlap, whatever the zone's clocks do:
/// each begins at the first instant at which they show its date and <paramref name="dayStart"/>, or, where they skip
/// that hour, at the jump.
/// </summary>
/// <param name="zone">Where the learner is.</param>
/// <param name="dayStart">Time of the clock at which a day begins: 0 or more, less than 24 hours.</param>
/// <exception cref="ArgumentOutOfRangeException">A day begins within a day.</exception>
public sealed class StudyCalendar(TimeZoneInfo zone, TimeSpan dayStart)
{
    private readonly TimeSpan start = dayStart >= TimeSpan.Zero && dayStart < TimeSpan.FromDays(1) ? dayStart
        : throw new ArgumentOutOfRangeException(nameof(dayStart), dayStart, "A study day begins at 00:00 to 23:59.");

    /// <summary>UTC's own days, from midnight: what other implementations of the scheduler count.</summary>
    public static StudyCalendar Utc { get; } = new(TimeZoneInfo.Utc, TimeSpan.Zero);

    public TimeZoneInfo Zone => zone;

    public TimeSpan DayStart => start;

    public DateOnly DayOf(DateTimeOffset at)
    {
        DateTime clock = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        DateOnly day = DateOnly.FromDateTime(clock.TimeOfDay < start ? Before(clock) : clock);
        // Clocks that were turned back show an hour again whose day has begun.
        if (day < DateOnly.MaxValue && at >= StartOf(day.AddDays(1))) return day.AddDays(1);
        return day > DateOnly.MinValue && at < StartOf(day) ? day.AddDays(-1) : day;
    }

    /// <summary>The first instant of a study day, with the zone's offset then.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        DateTime clock = day.ToDateTime(TimeOnly.FromTimeSpan(start));
        if (zone.IsAmbiguousTime(clock)) return At(clock, zone.GetAmbiguousTimeOffsets(clock).Max());
        if (!zone.IsInvalidTime(clock)) return At(clock, zone.GetUtcOffset(clock));
        DateTime last = clock;
        while (zone.IsInvalidTime(last)) last = last.AddMinutes(-1);
        // The clocks jump at a whole minute, after the last one they show.
        DateTime jump = last.AddTicks(-(last.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(1);
        return TimeZoneInfo.ConvertTime(At(jump, zone.GetUtcOffset(last)), zone);
    }

    private static DateTime Before(DateTime clock) => clock.Date == DateTime.MinValue ? clock : clock.AddDays(-1);

    // The first and the last day that can be written begin at a time that cannot, in some zones.
    private static DateTimeOffset At(DateTime clock, TimeSpan offset)
    {
        long utc = clock.Ticks - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks) return DateTimeOffset.MinValue;
        return utc > DateTime.MaxValue.Ticks ? DateTimeOffset.MaxValue : new DateTimeOffset(clock, offset);
    }
}
