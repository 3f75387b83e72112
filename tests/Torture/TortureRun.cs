namespace FlashBuilder.Torture;

/// <summary>One run: a fresh folder, and a random sequence of what learners, disks and accidents do.</summary>
internal sealed class TortureRun : IDisposable
{
    private readonly Random random;
    private readonly World world;
    private readonly RunCounts counts = new();
    private readonly ProgramSteps program;
    private readonly UserSteps user;
    private readonly Pairs pairs;
    private readonly Disturbances disturbances;
    private readonly double pace;

    /// <param name="pace">How long a build takes on this machine, in milliseconds: kills come within about that time.</param>
    public TortureRun(Fixtures fixtures, int seed, double pace)
    {
        random = new Random(seed);
        world = new(fixtures);
        program = new(world, random, counts);
        user = new(world, random);
        pairs = new(program, random);
        disturbances = new(world, program, user);
        this.pace = pace;
    }

    public RunCounts Counts => counts;

    public IReadOnlyList<string> Log => world.Log;

    public string Folder => world.Root;

    /// <exception cref="TortureFailure">A promise was not kept.</exception>
    public void Play(int steps)
    {
        counts.Runs = 1;
        Start();
        for (int i = 0; i < steps; i++) Step();
        Finish();
    }

    public void Dispose() => world.Dispose();

    private void Start()
    {
        world.LookAgain();
        switch (random.Next(5))
        {
            case 0: break;
            case 1: user.PutOld("decks/shore.db", 1 + random.Next(3)); break;
            case 2: user.PutBuilt("decks/text.db", State("left")); break;
            case 3: user.PutBuilt("decks/tea.db", State("tea")); user.PutBuilt("decks/shore.db", State("shore")); break;
            default: user.PutBuilt("decks/shore.db", State("shore")); break;
        }
    }

    private void Step()
    {
        string? deck = AnyDeck();
        int kind = random.Next(deck is null ? 5 : 30);
        switch (kind)
        {
            case 0 or 1: Did("build", () => program.Build(AnyState(), Place(), KillTime(pace))); break;
            case 2: Did("build without known words", () => program.Build(AnyState(), Surroundings.Plain, null, withKnownLeftOut: true)); break;
            case 3: Did("known add", () => program.AddKnown(AnyWords(), Place(), KillTime(pace / 2))); break;
            case 4: Did("known import", () => program.ImportList(AnyWords(), Place(), KillTime(pace / 2))); break;
            case 5 or 6 or 7: Did("quiz", () => program.Quiz(deck, 1 + random.Next(6), Place())); break;
            case 8 or 9: Did("quiz, killed after an answer", () => program.Quiz(deck, 5, Surroundings.Plain, 1 + random.Next(4))); break;
            case 10: Did("quiz, killed at any time", () => program.Quiz(deck, 8, Surroundings.Plain, int.MaxValue, TimeSpan.FromMilliseconds(random.Next((int)pace)))); break;
            case 11: Did("quiz of all decks", () => program.Quiz(InFolder() is null ? deck : null, 4, Surroundings.Plain)); break;
            case 12 or 13: Did("import --history", () => program.ImportHistory(deck!, Place(), KillTime(pace / 2))); break;
            case 14: Did("reading", () => program.Read(deck!)); break;
            case 15: Did("two quizzes", () => pairs.TwoQuizzes(deck!, 5)); break;
            case 16: Did("quiz and build", () => pairs.QuizAndBuild(deck!, AnyState(), 3)); break;
            case 17: Did("quiz and import", () => pairs.QuizAndImport(deck!, 3)); break;
            case 18: Did("two builds", () => pairs.TwoBuilds(AnyState(), AnyState(), Surroundings.Plain)); break;
            case 19: Did("two additions to the known words", () => pairs.TwoAdditions(AnyWords(), AnyWords(), Surroundings.Plain)); break;
            case 20 or 21: Did("deck copied", () => user.Copy(deck!, random.Next(2) == 0)); break;
            case 22 when Copies() is { Length: > 0 } copies:
                Did("deck restored", () => user.Replace(InFolder() ?? deck!, world.At(copies[random.Next(copies.Length)]), random.Next(2) == 0));
                break;
            case 23: Did("deck moved", () => user.Move(deck!, random.Next(2) == 0)); break;
            case 24: Did("deck deleted", () => user.Delete(deck!, random.Next(2) == 0)); break;
            case 25: Did("deck of an old version", () => user.PutOld("decks/shore.db", 1 + random.Next(3))); break;
            case 26: Did("known words changed by hand", user.ChangeKnown); break;
            case 27: Did("deck moved while it is open", () => disturbances.MoveAway(deck!, random.Next(3))); break;
            case 28: Did("deck deleted while it is open", () => disturbances.Delete(deck!, random.Next(3))); break;
            default: Did("deck replaced while it is open", () => disturbances.Replace(deck!, AnyFile(), random.Next(2) == 0, random.Next(3))); break;
        }
    }

    /// <summary>After all that, each deck can be studied and each text be built.</summary>
    private void Finish()
    {
        foreach (string deck in world.Decks.Keys.Where(path => path.StartsWith("decks/", StringComparison.Ordinal)).ToList())
            program.Quiz(deck, 1, Surroundings.Plain);
        program.Build(AnyState(), Surroundings.Plain);
        program.AddKnown(AnyWords(), Surroundings.Plain);
        // Where a log of another deck lies beside it still, the program has not opened the deck since, and SQLite alone must not.
        foreach (string path in world.Decks.Keys.Where(path => !world.CompanionsOf(path).Any()))
            if (DeckFacts.Read(world.At(path)) is { Damage.Length: > 0 } damaged) throw new TortureFailure($"{path} is damaged at the end: {damaged.Damage}");
    }

    private void Did(string step, Action act)
    {
        counts.Steps[step] = counts.Steps.GetValueOrDefault(step) + 1;
        act();
    }

    /// <summary>Mostly a sound disk.</summary>
    private Surroundings Place() => random.Next(8) switch
    {
        0 => Surroundings.FileLimit(4 + random.Next(300)),
        1 => Surroundings.FullDisk(random.Next(500)),
        2 => Surroundings.ReadOnly(random.Next(2) == 0 && Directory.Exists(world.At("decks")) ? world.At("decks") : world.Root),
        _ => Surroundings.Plain,
    };

    private TimeSpan? KillTime(double within) => random.Next(2) == 0 ? null : TimeSpan.FromMilliseconds(random.Next((int)(within * 1.2) + 1));

    private TextState AnyState() => Texts.All[random.Next(Texts.All.Count)];

    private static TextState State(string text) => Texts.All.First(state => state.Text == text);

    private string[] AnyWords() => [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Texts.ListWords[random.Next(Texts.ListWords.Count)]).Distinct()];

    private string? AnyDeck() => world.Decks.Keys.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } decks ? decks[random.Next(decks.Count)] : null;

    private string? InFolder() => world.Decks.Keys.Where(path => path.StartsWith("decks/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault();

    private string[] Copies() => [.. world.Files().Where(path => path.StartsWith("backup/", StringComparison.Ordinal) && path.EndsWith(".db", StringComparison.Ordinal))];

    /// <summary>A copy from before, or a deck of another text.</summary>
    private string AnyFile() => Copies() is { Length: > 0 } copies && random.Next(2) == 0
        ? world.At(copies[random.Next(copies.Length)])
        : world.Fixtures.Deck(AnyState());
}
