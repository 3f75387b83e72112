namespace FlashBuilder.Scheduling;

/// <summary>Spreads intervals: the ranges of FSRS (as in ts-fsrs 5.4.2), a random number of our own.</summary>
internal static class Fuzz
{
    /// <summary>Intervals below this many days stay as they are.</summary>
    public const double Lowest = 2.5;

    /// <summary>First and last day, both inclusive, that an interval may become.</summary>
    public static (int First, int Last) Range(int interval, int elapsedDays, int maximum)
    {
        double delta = 1 + 0.15 * Part(interval, 2.5, 7) + 0.1 * Part(interval, 7, 20) + 0.05 * Part(interval, 20, double.PositiveInfinity);
        interval = Math.Min(interval, maximum);
        int last = Math.Min((int)Math.Floor(interval + delta + 0.5), maximum);
        int first = Math.Max(2, (int)Math.Floor(interval - delta + 0.5));
        // What was remembered for so long is not asked again after less.
        if (interval > elapsedDays) first = Math.Max(first, elapsedDays + 1);
        return (Math.Min(first, last), last);
    }

    /// <param name="unit">0 inclusive to 1 exclusive.</param>
    public static int Spread(int interval, int elapsedDays, int maximum, double unit)
    {
        if (interval < Lowest) return interval;
        (int first, int last) = Range(interval, elapsedDays, maximum);
        return (int)(unit * (last - first + 1)) + first;
    }

    /// <summary>0 inclusive to 1 exclusive, the same for the same seed everywhere.</summary>
    public static double Unit(ulong seed) => new SplitMix64(seed).NextUnit();

    private static double Part(double interval, double from, double to) => Math.Max(Math.Min(interval, to) - from, 0);
}
