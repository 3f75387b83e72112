using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>The deck files that a user names, or those in <c>decks/</c>.</summary>
internal static class DeckPaths
{
    private const string Folder = "decks";

    /// <param name="named">Paths, or the names of decks in <c>decks/</c>; none for all that are there.</param>
    /// <exception cref="Failure">No such deck, or none at all.</exception>
    /// <exception cref="DeckFileException">Files of another deck lie beside one of them and cannot be set aside.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> named)
    {
        if (named.Count > 0) return [.. named.Select(Find).Distinct().Select(LeftFiles.Order)];
        var all = InFolder();
        return all.Count > 0 ? [.. all.Select(LeftFiles.Order)] : throw new Failure($"there are no decks in {Folder}/", "build one: flashbuilder build speech.txt");
    }

    /// <summary>In the order of their names, without the copies of older versions; none where there is no such folder.</summary>
    public static IReadOnlyList<string> InFolder() =>
        Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder, "*.db").Where(path => !DeckBackup.Is(path)).Order(StringComparer.Ordinal)] : [];

    private static string Find(string name)
    {
        if (File.Exists(name))
            return DeckSource.IsPackage(name)
                ? throw new Failure($"{name} is a package for Anki", "the quiz wants the .db file that build makes beside it", ExitCode.WrongUsage)
                : name;
        string inFolder = Path.Combine(Folder, name + ".db");
        if (File.Exists(inFolder)) return inFolder;
        if (Directory.Exists(name)) throw new Failure($"{name} is a folder", "name a deck file in it, which ends in .db", ExitCode.WrongUsage);
        string there = string.Join(", ", InFolder().Select(path => Path.GetFileNameWithoutExtension(path)).Take(8));
        throw new Failure($"{name}: there is no such deck", there.Length > 0 ? $"there are: {there}" : "build one: flashbuilder build speech.txt");
    }
}
