using System.Text;
using FlashBuilder.Anki;
using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>The files that a build writes: either may be absent, not both.</summary>
internal sealed record DeckOutput(string? DeckPath, string? PackagePath)
{
    private const string DefaultFolder = "decks";

    /// <summary>Bytes of a name without its ending, in UTF-8: the names of files beside it are longer, and 255 is the most.</summary>
    private const int LongestName = 220;

    /// <summary>A deck in <c>decks/</c> and its package.</summary>
    public static DeckOutput InFolder(string stem) => new(Path.Combine(DefaultFolder, stem + ".db"), Path.Combine(DefaultFolder, stem + ".apkg"));

    /// <summary>The decks in <c>decks/</c>, and the packages that have lost theirs, in the order of their names.</summary>
    public static IReadOnlyList<string> StemsInFolder() => [.. DeckPaths.InFolder().Concat(Files("*.apkg").Where(path => !File.Exists(Path.ChangeExtension(path, ".db"))))
        .Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    /// <summary>Names that are taken in <c>decks/</c>, be it by the copy of a deck.</summary>
    public static IEnumerable<string> AnyInFolder() => Files("*.db").Concat(Files("*.apkg")).Select(path => Path.GetFileNameWithoutExtension(path)!);

    private static string[] Files(string pattern) => Directory.Exists(DefaultFolder) ? Directory.GetFiles(DefaultFolder, pattern) : [];

    /// <param name="output">As the user named it.</param>
    /// <exception cref="Failure">Another ending than <c>.apkg</c> or <c>.db</c>, no name, or a folder that is not there.</exception>
    public static DeckOutput For(string output)
    {
        if (output.Length == 0) throw new Failure("the name after -o is empty", "-o speech.apkg, or leave -o out", ExitCode.WrongUsage);
        string name = Path.GetFileNameWithoutExtension(output);
        string? folder = Path.GetDirectoryName(Path.GetFullPath(output));
        if (!Directory.Exists(folder)) throw new Failure($"{output}: the folder {folder} does not exist", "make it first, or choose another place");
        if (Directory.Exists(output)) throw new Failure($"{output} is a folder", "name a file in it that ends in .apkg or .db");
        if (name.Length == 0 && Path.GetExtension(output).Length > 0)
            throw new Failure($"{output} has no name before its ending", "-o speech.apkg, or leave -o out", ExitCode.WrongUsage);
        if (Encoding.UTF8.GetByteCount(name) > LongestName)
            throw new Failure($"the name after -o is too long: {Encoding.UTF8.GetByteCount(name)} bytes", $"at most {LongestName} ({LongestName / 3} Chinese characters), because files beside it have longer names", ExitCode.WrongUsage);
        return Path.GetExtension(output).ToLowerInvariant() switch
        {
            ".apkg" => new(null, output),
            ".db" => new(output, null),
            _ => throw new Failure($"{output} ends neither in .apkg nor in .db", "the ending says what to write", ExitCode.WrongUsage),
        };
    }

    /// <summary>The deck that stands there from an earlier build, to carry on.</summary>
    public Deck? ReadPrevious()
    {
        bool hasPackage = PackagePath is not null && AtomicFile.Exists(PackagePath) && !AtomicFile.IsStream(PackagePath);
        if (DeckPath is null || !AtomicFile.Exists(LeftFiles.Order(DeckPath))) return hasPackage ? Packaged(AnkiPackage.Read(PackagePath!)) : null;
        var deck = DeckFile.Read(DeckPath);
        // A deck of an earlier version does not know of its package.
        return deck.Origin.Packaged == 0 && hasPackage ? Packaged(deck) : deck;
    }

    /// <param name="previous">The deck that it was built upon.</param>
    /// <param name="form">Of the package, which has what the learner wrote over its notes, where there is a deck file too.</param>
    /// <returns>How many retired notes the package brings.</returns>
    public int Write(Deck deck, Deck? previous, PackageForm form)
    {
        if (DeckPath is not null && PackagePath is not null) Directory.CreateDirectory(DefaultFolder);
        if (DeckPath is not null) DeckFile.WriteUpon(DeckPath, previous, PackagePath is null ? deck : Packaged(deck));
        if (PackagePath is null) return 0;
        var whole = LeavingNotes.Of(DeckPath is null ? deck : DeckFile.WithEdits(DeckPath, deck), DeckPath ?? PackagePath);
        AnkiPackage.Write(PackagePath, whole, form);
        return whole.Leaving.Count;
    }

    private static Deck Packaged(Deck deck) => deck with { Origin = deck.Origin.WithPackage(deck) };
}
