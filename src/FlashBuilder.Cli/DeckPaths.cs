using FlashBuilder.Decks;
using FlashBuilder.Study;

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
        string[] paths = [.. named.Count > 0 ? named.Select(Find).Distinct() : InFolder()];
        if (paths.Length == 0) throw new Failure($"there are no decks in {Folder}/", "build one: flashbuilder build speech.txt");
        if (named.Count == 0)
            foreach (string path in Files().Except(paths))
                Console.Error.WriteLine($"flashbuilder: {CleanText.Of(path)} is no deck and is left out");
        foreach (string path in paths) LeftFiles.Order(path);
        OrderBeside(paths);
        return paths;
    }

    /// <summary>In the order of their names, without the copies of older versions and without what is no deck; none where there is no such folder.</summary>
    public static IReadOnlyList<string> InFolder() => [.. Files().Where(IsDeck)];

    private static IEnumerable<string> Files() =>
        Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.db").Where(path => !DeckBackup.Is(path)).Order(StringComparer.Ordinal) : [];

    /// <summary>What cannot be looked at is for those who open it to tell.</summary>
    private static bool IsDeck(string path)
    {
        try
        {
            return DeckConnection.IsDeck(path);
        }
        catch (Exception e) when (e is Microsoft.Data.Sqlite.SqliteException or UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>
    /// Decks beside that share words are written to as well. One that lost its log would no longer be known as the log's own after that.
    /// </summary>
    private static void OrderBeside(string[] paths)
    {
        foreach (string path in LibraryFolder.Beside(paths))
            try
            {
                // Told as the user named the others.
                LeftFiles.Order(paths.Any(Path.IsPathRooted) ? path : Path.GetRelativePath(".", path));
            }
            catch (DeckFileException)
            {
                // Another program has it open, and its log with it.
            }
    }

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
