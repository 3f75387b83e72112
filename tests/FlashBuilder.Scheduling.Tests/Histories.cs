using System.Globalization;
using System.IO.Compression;
using FlashBuilder.Scheduling;

namespace FlashBuilder.Tests;

/// <summary>The review histories of tests/conformance/fsrs, whose README describes the file.</summary>
internal static class Histories
{
    /// <param name="Line">Of the unpacked file, from 1.</param>
    internal sealed record History(int Line, SchedulerOptions Options, DateTimeOffset Start, IReadOnlyList<Expected> Reviews);

    internal sealed record Expected(TimeSpan Elapsed, Rating Rating, double Stability, double Difficulty, TimeSpan Interval, Stage Stage, int Step);

    public static IEnumerable<History> Read()
    {
        using FileStream packed = File.OpenRead(Path.Combine(Repository.Root, "tests", "conformance", "fsrs", "histories.txt.gz"));
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        SchedulerOptions options = new();
        for (int line = 1; reader.ReadLine() is string text; line++)
        {
            string[] fields = text.Split(' ');
            if (fields[0] == "set") options = Options(fields);
            else if (fields[0] != "#")
                yield return new(line, options, DateTimeOffset.FromUnixTimeSeconds(Whole(fields[0])), [.. fields.Skip(1).Select(Review)]);
        }
    }

    private static SchedulerOptions Options(string[] fields) => new()
    {
        DesiredRetention = Number(fields[1]),
        MaximumInterval = (int)Whole(fields[2]),
        LearningSteps = Minutes(fields[3]),
        RelearningSteps = Minutes(fields[4]),
        Parameters = [.. fields[5].Split(',').Select(Number)],
        Fuzz = false,
    };

    private static Expected Review(string field)
    {
        string[] parts = field.Split(',');
        return new(TimeSpan.FromSeconds(Whole(parts[0])), (Rating)Whole(parts[1]), Whole(parts[2]) / 1e8, Whole(parts[3]) / 1e8,
            TimeSpan.FromMinutes(Whole(parts[4])), (Stage)Whole(parts[5]), (int)Whole(parts[6]));
    }

    private static TimeSpan[] Minutes(string list) =>
        list == "-" ? [] : [.. list.Split(',').Select(minutes => TimeSpan.FromMinutes(Whole(minutes)))];

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
