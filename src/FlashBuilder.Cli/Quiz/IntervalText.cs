using System.Globalization;

namespace FlashBuilder.Cli;

/// <summary>Times as short as a key's label can be: <c>1m</c>, <c>6h</c>, <c>4d</c>, <c>2.5mo</c>, <c>1.2y</c>.</summary>
internal static class IntervalText
{
    private const double Month = 30.44, Year = 365.25;

    public static string Of(TimeSpan interval)
    {
        double minutes = interval.TotalMinutes, days = interval.TotalDays;
        return minutes < 1 ? "<1m"
            : minutes < 60 ? $"{Whole(minutes)}m"
            : days < 1 ? $"{Whole(interval.TotalHours)}h"
            : days < 31 ? $"{Whole(days)}d"
            : days < Year ? $"{Tenth(days / Month)}mo"
            : $"{Tenth(days / Year)}y";
    }

    /// <summary>For sums: <c>12 s</c>, <c>3 min 20 s</c>, <c>1 h 5 min</c>.</summary>
    public static string Long(TimeSpan time) =>
        time.TotalMinutes < 1 ? $"{(int)time.TotalSeconds} s"
        : time.TotalHours < 1 ? $"{time.Minutes} min {time.Seconds} s"
        : $"{(int)time.TotalHours} h {time.Minutes} min";

    private static string Whole(double value) => Math.Round(value).ToString(CultureInfo.InvariantCulture);

    private static string Tenth(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
