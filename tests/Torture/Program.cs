using System.Diagnostics;

namespace FlashBuilder.Torture;

/// <summary>Long runs: <c>dotnet run --project tests/Torture -c Release -- --runs 500 --seed 1 --parallel 2</c>.</summary>
internal static class Program
{
    private const int Steps = 10;

    /// <summary>What starts the program: the one built with the tests, or a published one that the environment names.</summary>
    public static string[] UnderTest => Environment.GetEnvironmentVariable("FLASHBUILDER_PROGRAM") is { Length: > 0 } published
        ? [published]
        : ["dotnet", Path.Combine(AppContext.BaseDirectory, "flashbuilder.dll")];

    public static int Main(string[] arguments)
    {
        int Number(string name, int usual) => Array.IndexOf(arguments, name) is >= 0 and var at ? int.Parse(arguments[at + 1]) : usual;
        int runs = Number("--runs", 100), first = Number("--seed", 1), points = Number("--points", 0);
        bool keeps = arguments.Contains("--keep");
        var counts = new RunCounts();
        var watch = Stopwatch.StartNew();
        using var fixtures = Fixtures.Make();
        double pace = Pace(fixtures);
        Console.WriteLine($"a build takes {pace:0} ms here; seeds {first} to {first + runs - 1}");
        Parallel.ForEach(Enumerable.Range(first, runs), new ParallelOptions { MaxDegreeOfParallelism = Number("--parallel", 1) }, seed =>
        {
            string? failure = Play(fixtures, seed, pace, Number("--steps", Steps), counts, keeps);
            lock (counts)
            {
                if (failure is not null) Console.WriteLine(failure);
                if (counts.Runs % 20 == 0 || runs < 10) Console.WriteLine($"{watch.Elapsed:hh\\:mm\\:ss} {counts.Runs} runs, {counts.Failed} failed");
            }
        });
        Console.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd HH:mm} {watch.Elapsed:hh\\:mm\\:ss} {counts}");
        int broken = points == 0 ? 0 : CrashPoints.EnumerateAll(fixtures, points, Console.Out);
        return counts.Failed + broken == 0 ? 0 : 1;
    }

    /// <summary>Plays one run. What went wrong, with the sequence; null where nothing did.</summary>
    public static string? Play(Fixtures fixtures, int seed, double pace, int steps, RunCounts counts, bool keeps = false)
    {
        var run = new TortureRun(fixtures, seed, pace);
        try
        {
            run.Play(steps);
            counts.Add(run.Counts);
            run.Dispose();
            return null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            run.Counts.Failed = 1;
            counts.Add(run.Counts);
            string kept = keeps ? run.Folder : "";
            if (!keeps) run.Dispose();
            return $"FAILED --seed {seed} --runs 1 --steps {steps}: {(fault is TortureFailure ? fault.Message : fault.ToString())}\n  {string.Join("\n  ", run.Log)}\n  {kept}";
        }
    }

    /// <summary>How long a build takes, in milliseconds.</summary>
    public static double Pace(Fixtures fixtures)
    {
        using var world = new World(fixtures);
        var steps = new ProgramSteps(world, new Random(1), new());
        world.LookAgain();
        var watch = Stopwatch.StartNew();
        steps.Build(Texts.All[0], Surroundings.Plain);
        return watch.Elapsed.TotalMilliseconds;
    }
}
