using Microsoft.Data.Sqlite;

namespace FlashBuilder.Torture;

/// <summary>What all runs begin with, made once by the program under test: decks of the texts, of old versions, and a package with answers.</summary>
internal sealed class Fixtures : IDisposable
{
    private static readonly DateTimeOffset Elsewhere = new(2026, 5, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly string[] ToVersion2 = ["DROP TABLE media", "PRAGMA user_version = 2", "VACUUM"];

    private static readonly string[] ToVersion1 =
    [
        "DROP TABLE media", "DROP TABLE memories", "DROP TABLE undone", "DROP TABLE reviews", "DROP TABLE own_edits", "DROP TABLE note_marks", "DROP TABLE settings",
        "DROP INDEX cards_new", "DROP INDEX notes_position", "ALTER TABLE cards DROP COLUMN seen", "PRAGMA user_version = 1", "VACUUM",
    ];

    /// <summary>The text of the decks of old versions.</summary>
    private const string OldText = "shore";

    private readonly string root = Directory.CreateTempSubdirectory("torture-fixtures").FullName;
    private readonly Dictionary<string, DeckFacts> facts = [];
    private readonly Dictionary<int, DeckFacts> factsOfOld = [];

    private Fixtures() => SQLitePCL.Batteries_V2.Init();

    /// <summary>A package of the text <c>shore</c> with these answers in it.</summary>
    public string Package => Path.Combine(root, "history.apkg");

    public IReadOnlyList<string> Imported { get; private set; } = [];

    public static Fixtures Make()
    {
        var made = new Fixtures();
        try
        {
            Parallel.ForEach(Texts.All, new ParallelOptions { MaxDegreeOfParallelism = 3 }, made.Build);
            made.Study();
            made.Age();
            for (int version = 1; version <= 3; version++) made.factsOfOld[version] = made.Read(made.Old(version));
            foreach (var state in Texts.All) made.facts[state.Name] = made.Read(made.Deck(state));
            return made;
        }
        catch
        {
            made.Dispose();
            throw;
        }
    }

    /// <summary>A deck file that the program built of a text, never opened since.</summary>
    public string Deck(TextState state) => Path.Combine(root, state.Name, "decks", Path.ChangeExtension(Path.GetFileName(state.File), ".db"));

    public DeckFacts FactsOf(TextState state) => facts[state.Name];

    /// <summary>A deck of the text <c>shore</c> as an earlier program left it; from version 2 on with three answers.</summary>
    public string Old(int version) => Path.Combine(root, $"shore.v{version}.db");

    public DeckFacts FactsOfOld(int version) => factsOfOld[version];

    /// <summary>Whether notes are all of one text, in whichever of its states. An earlier program may have cut a text into other words.</summary>
    public bool AreOfOneText(IEnumerable<string> guids) =>
        Texts.All.GroupBy(state => state.Text).Any(text => guids.All(text.SelectMany(state => facts[state.Name].Active)
            .Concat(text.Key == OldText ? factsOfOld.Values.SelectMany(old => old.Active) : []).ToHashSet().Contains));

    public void Dispose() => Directory.Delete(root, recursive: true);

    private void Build(TextState state)
    {
        string folder = Path.Combine(root, state.Name), text = Path.Combine(folder, state.File);
        Directory.CreateDirectory(Path.GetDirectoryName(text)!);
        File.WriteAllText(text, state.Content);
        File.SetLastWriteTimeUtc(text, new DateTime(2026, 3, 1, 12, state.State, 0, DateTimeKind.Utc));
        Run(folder, null, [], "build", state.File, "--all");
    }

    private void Study()
    {
        string folder = Path.Combine(root, "elsewhere");
        Directory.CreateDirectory(folder);
        File.Copy(Deck(Texts.All[0]), Path.Combine(folder, "shore.db"));
        // A time for each answer: a package for Anki has no two at the same.
        for (int i = 0; i < 5; i++) Run(folder, Elsewhere.AddHours(i), ["", $"{1 + i % 4}", "q", "q"], "quiz", "shore.db", "--plain");
        Imported = Read(Path.Combine(folder, "shore.db")).Learnt;
        if (Imported.Count != 5) throw new TortureFailure($"five answers were given, and the deck has {Imported.Count}");
        Run(folder, null, [], "export", "shore.db", "-o", Package, "--with-progress");
    }

    private void Age()
    {
        string dump = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Decks", "shore.v3.sql"));
        Change(Old(3), dump);
        File.Copy(Old(3), Old(2));
        Change(Old(2), ToVersion2);
        File.Copy(Old(3), Old(1));
        Change(Old(1), ToVersion1);
    }

    private static void Change(string path, params string[] statements)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False");
        connection.Open();
        foreach (string statement in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    private DeckFacts Read(string path)
    {
        string copy = Path.Combine(root, "read.db");
        File.Copy(path, copy, overwrite: true);
        return DeckFacts.Read(copy);
    }

    private static void Run(string folder, DateTimeOffset? clock, string[] input, params string[] arguments)
    {
        using var talk = Talk.Start(folder, Surroundings.Plain, clock, arguments);
        foreach (string line in input) talk.Say(line);
        int code = talk.End();
        if (code != 0) throw new TortureFailure($"flashbuilder {string.Join(' ', arguments)} ended with {code}: {talk.Errors}");
    }
}
