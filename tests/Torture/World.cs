using System.Security.Cryptography;

namespace FlashBuilder.Torture;

/// <summary>The folder of one run, and what the checker holds of its files.</summary>
internal sealed class World(Fixtures fixtures) : IDisposable
{
    private static readonly string[] Companions = ["-wal", "-shm", "-journal"];

    private readonly string scratch = Directory.CreateTempSubdirectory("torture-look").FullName;
    private readonly Dictionary<string, Stranger> strangers = [];

    /// <summary>Where the program runs.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("torture").FullName;

    public Fixtures Fixtures => fixtures;

    public Ledger Ledger { get; } = new();

    /// <summary>What stood in each deck file when it was looked at last, by path from the root. Decks that the learner broke are left out.</summary>
    public Dictionary<string, DeckFacts> Decks { get; } = [];

    /// <summary>What was done, a line a step.</summary>
    public List<string> Log { get; } = [];

    /// <summary>All that the program said.</summary>
    public string Said { get; private set; } = "";

    /// <summary>Names of files that may lie about: everything that was there after the last step.</summary>
    public HashSet<string> Names { get; private set; } = [];

    /// <summary>Files beside decks that are not of the deck that lies there now, by their place.</summary>
    public IReadOnlyDictionary<string, Stranger> Strangers => strangers;

    public string At(string path) => Path.Combine(Root, path);

    public bool Has(string path) => File.Exists(At(path));

    public void Hear(Talk talk) => Said += talk.Output + talk.Errors;

    public IEnumerable<string> DeckPaths() => Files().Where(path => path.EndsWith(".db", StringComparison.Ordinal));

    public IEnumerable<string> Files() => Directory.GetFiles(Root, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal);

    public IEnumerable<string> CompanionsOf(string path) => Companions.Select(end => path + end).Where(Has);

    public static string HashOf(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));

    /// <summary>Reads a copy of a deck file, with the files beside it that belong to it.</summary>
    public DeckFacts Look(string path) => Look(path, CompanionsOf(path).Where(other => !IsStranger(other)));

    /// <summary>Reads a copy of a deck file as if it stood alone, or with a log from elsewhere.</summary>
    public DeckFacts Look(string path, IEnumerable<string> companions)
    {
        foreach (string old in Directory.GetFiles(scratch)) File.Delete(old);
        string copy = Path.Combine(scratch, "x.db");
        File.Copy(At(path), copy);
        foreach (string other in companions)
            File.Copy(At(other), copy + (other.Contains("-journal", StringComparison.Ordinal) ? "-journal" : other.Contains("-shm", StringComparison.Ordinal) ? "-shm" : "-wal"), overwrite: true);
        return DeckFacts.Read(copy);
    }

    /// <summary>What lies beside a deck's place is from now on of no deck there: the learner took the deck away, or put another there.</summary>
    /// <param name="lines">What it alone holds of the deck that was there.</param>
    public void Estrange(string path, IReadOnlyList<string> lines)
    {
        foreach (string other in CompanionsOf(path).Where(other => !other.EndsWith("-shm", StringComparison.Ordinal)))
            if (new FileInfo(At(other)).Length > 0 && !IsStranger(other)) strangers[other] = new(HashOf(At(other)), lines);
    }

    /// <summary>A file that the learner moves or copies: what is a stranger here is one there.</summary>
    public void Carry(string from, string to, bool isMove)
    {
        if (IsStranger(from)) strangers[to] = strangers[from];
        if (!isMove)
        {
            File.Copy(At(from), At(to));
            return;
        }

        strangers.Remove(from);
        File.Move(At(from), At(to));
    }

    private bool IsStranger(string path) => strangers.TryGetValue(path, out var stranger) && stranger.Hash == HashOf(At(path));

    /// <summary>After something that the learner did: what is there now is what counts.</summary>
    public void LookAgain()
    {
        Decks.Clear();
        foreach (string path in DeckPaths())
            if (Look(path) is { Damage: "" } facts) Decks[path] = facts;
        Names = [.. Files()];
    }

    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        Directory.Delete(scratch, recursive: true);
    }
}

/// <summary>A file beside a deck that belongs to another.</summary>
/// <param name="Lines">What it alone holds: it must not get lost without a word.</param>
internal sealed record Stranger(string Hash, IReadOnlyList<string> Lines);
