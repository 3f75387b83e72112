namespace FlashBuilder.Torture;

/// <summary>
/// Kills the program at each of its calls that change the disk, one after the other, over whole operations; and looks each time
/// what is there, and whether the next session goes on.
/// </summary>
internal static class CrashPoints
{
    private const int Calls = 400;

    /// <summary>The calls by which files change. A name that this machine's kernel lacks is none of them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["pwrite64", "fsync", "fdatasync", "ftruncate", "rename", "renameat2", "link", "unlink"];

    private sealed record Operation(string Name, Action<World, UserSteps> Prepare, Action<ProgramSteps, Surroundings> Run);

    private static readonly Operation[] Operations =
    [
        new("build, a new deck", (_, _) => { }, (program, place) => program.Build(Texts.All[0], place)),
        new("build, over a deck that was studied", (_, user) => user.PutOld("decks/shore.db", 3), (program, place) => program.Build(Texts.All[1], place)),
        new("build, over a deck of version 1", (_, user) => user.PutOld("decks/shore.db", 1), (program, place) => program.Build(Texts.All[0], place)),
        new("quiz", (_, user) => user.PutBuilt("decks/shore.db", Texts.All[0]), (program, place) => program.Quiz("decks/shore.db", 3, place)),
        new("quiz, a deck of version 1", (_, user) => user.PutOld("decks/shore.db", 1), (program, place) => program.Quiz("decks/shore.db", 2, place)),
        new("quiz, a deck of version 2", (_, user) => user.PutOld("decks/shore.db", 2), (program, place) => program.Quiz("decks/shore.db", 2, place)),
        new("import --history", (_, user) => user.PutBuilt("decks/shore.db", Texts.All[0]), (program, place) => program.ImportHistory("decks/shore.db", place)),
        new("known add", (_, _) => { }, (program, place) =>
        {
            program.AddKnown(["市場", "學生"], Surroundings.Plain);
            program.AddKnown(["老師", "電腦"], place);
        }),
        new("known import", (_, _) => { }, (program, place) =>
        {
            program.AddKnown(["市場"], Surroundings.Plain);
            program.ImportList(["老師", "電腦", "飛機"], place);
        }),
    ];

    /// <summary>Each point, or each so-manieth of them.</summary>
    /// <returns>How many points showed a fault.</returns>
    public static int EnumerateAll(Fixtures fixtures, int each, TextWriter report)
    {
        int points = 0;
        var faults = new List<string>();
        foreach (var operation in Operations)
        {
            int before = points;
            foreach (string kind in Kinds)
                for (int at = 1; at <= Calls; at += each)
                {
                    var (wasKilled, fault) = Try(fixtures, operation, kind, at);
                    if (wasKilled) points++;
                    if (fault is not null)
                    {
                        faults.Add(fault);
                        report.WriteLine(fault);
                    }

                    if (!wasKilled) break;
                }

            report.WriteLine($"{operation.Name}: {points - before} points");
        }

        report.WriteLine($"{points} points of a crash, {faults.Count} with a fault");
        return faults.Count;
    }

    /// <summary>Kills one operation at one point.</summary>
    public static (bool WasKilled, string? Fault) Try(Fixtures fixtures, string operation, string kind, int at) =>
        Try(fixtures, Operations.Single(one => one.Name == operation), kind, at);

    private static (bool WasKilled, string? Fault) Try(Fixtures fixtures, Operation operation, string kind, int at)
    {
        var counts = new RunCounts();
        using var world = new World(fixtures);
        var random = new Random(5);
        var program = new ProgramSteps(world, random, counts);
        try
        {
            world.LookAgain();
            operation.Prepare(world, new UserSteps(world, random));
            operation.Run(program, Surroundings.Crash(kind, at));
            bool wasKilled = counts.Kills > 0;
            if (wasKilled)
            {
                foreach (string deck in world.Decks.Keys.Where(path => path == "decks/shore.db").ToList()) program.Quiz(deck, 1, Surroundings.Plain);
                operation.Run(program, Surroundings.Plain);
                if (world.Log.Any(line => line.Contains("ended with 1", StringComparison.Ordinal) && !line.Contains("137", StringComparison.Ordinal)))
                    throw new TortureFailure("after the crash it does not go on");
            }

            return (wasKilled, null);
        }
        catch (TortureFailure fault)
        {
            return (counts.Kills > 0, $"FAILED {operation.Name}, killed at {kind} {at}: {fault.Message}\n  {string.Join("\n  ", world.Log)}");
        }
    }
}
