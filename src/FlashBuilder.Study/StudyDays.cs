using FlashBuilder.Scheduling;

namespace FlashBuilder.Study;

/// <summary>
/// Study days of many instants: each day's start is asked of the calendar once, because time zones are slow. Instants
/// are Unix milliseconds, days count from 1970-01-01.
/// </summary>
internal sealed class StudyDays(StudyCalendar calendar)
{
    public const long DayLength = 86_400_000;
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>9000-01-01: behind every time that a card can have.</summary>
    public const long Latest = 221_845_392_000_000;

    private readonly Dictionary<int, long> starts = [];

    public static DateOnly DateOf(int day) => DateOnly.FromDayNumber(day + Epoch);

    /// <summary>The first millisecond of a day.</summary>
    public long StartOf(int day)
    {
        if (!starts.TryGetValue(day, out long start))
            starts[day] = start = calendar.StartOf(DateOf(day)).ToUnixTimeMilliseconds();
        return start;
    }

    public int DayOf(long milliseconds)
    {
        long at = Math.Clamp(milliseconds, 0, Latest);
        int day = (int)(at / DayLength);
        while (at < StartOf(day)) day--;
        while (at >= StartOf(day + 1)) day++;
        return day;
    }
}
