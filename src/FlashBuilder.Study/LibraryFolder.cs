using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>Finds the decks that belong together: those in one folder.</summary>
public static class LibraryFolder
{
    /// <summary>Deck files that lie beside some, in the order of their names, without copies of older versions. A folder that cannot be read has none.</summary>
    public static IReadOnlyList<string> Beside(IReadOnlyList<string> paths)
    {
        var seen = paths.Select(RealPath).ToHashSet();
        return
        [
            .. paths.Select(path => Path.GetDirectoryName(Path.GetFullPath(path))!).Distinct().SelectMany(FilesOf)
                .Where(path => !DeckBackup.Is(path) && IsDeck(path) && seen.Add(RealPath(path))),
        ];
    }

    private static string[] FilesOf(string folder)
    {
        try
        {
            return [.. Directory.GetFiles(folder, "*.db").Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsDeck(string path)
    {
        try
        {
            return DeckConnection.IsDeck(path);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string RealPath(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Path.GetFullPath(path);
        }
    }
}
