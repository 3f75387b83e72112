using System.Diagnostics;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace StudyBench;

/// <summary>Times what a learner waits for.</summary>
internal static class Timing
{
    private static StudyOptions Options { get; } = new()
    {
        Calendar = new StudyCalendar(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), TimeSpan.FromHours(4)),
        // What was answered today does not stop the measuring.
        NewPerDay = 2_000,
        ReviewsPerDay = 100_000,
    };

    public static void Run(string path, int answers)
    {
        Time("due counts", () => DueCount.Of(path, Options, TimeProvider.System));
        Time("due counts, again", () => DueCount.Of(path, Options, TimeProvider.System));
        StudySession? session = null;
        Time("open, to the first card", () => (session = StudySession.Open([path], Options, TimeProvider.System)).Remaining);
        using StudySession open = session!;
        var times = new List<double>();
        while (open.Current is not null && times.Count < answers)
        {
            long start = Stopwatch.GetTimestamp();
            open.Answer((Rating)(times.Count % 4 + 1), AnswerMode.Recognition, TimeSpan.FromSeconds(3));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        double first = times[0];
        times.Sort();
        Console.WriteLine($"{"answer, to the next card",-28} first {first:F1} ms, median {times[times.Count / 2]:F1} ms, 99 % {times[times.Count * 99 / 100]:F1} ms, slowest {times[^1]:F1} ms");
        Time("undo", () => open.Undo());
        Time("statistics", () => StudyStatistics.Read([path], Options, TimeProvider.System).Answers);
        Time("statistics, again", () => StudyStatistics.Read([path], Options, TimeProvider.System).Streak);
        Time("distractors, first", () => Distractors.Read(path).Of(open.Current!, 3, 1).Count);
    }

    public static void Due(string path) => Console.WriteLine(DueCount.Of(path, Options, TimeProvider.System));

    private static void Time<T>(string what, Func<T> action)
    {
        long start = Stopwatch.GetTimestamp();
        T result = action();
        Console.WriteLine($"{what,-28} {Stopwatch.GetElapsedTime(start).TotalMilliseconds,8:F1} ms   {result}");
    }
}
