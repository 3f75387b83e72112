using Microsoft.Data.Sqlite;

namespace FlashBuilder.Decks;

/// <summary>A deck file that is open, and what is at its path.</summary>
public static class OpenDeck
{
    /// <summary>Whether the file at the path is no longer the one that the connection has open.</summary>
    public static bool IsLost(SqliteConnection connection, string path) => PlaceOf(connection, path) != DeckPlace.Same;

    /// <summary>Looks at the disk, at a cost of less than a millisecond.</summary>
    internal static DeckPlace PlaceOf(SqliteConnection connection, string path)
    {
        if (new SqliteFile(connection).IsMoved) return DeckPlace.Moved;
        try
        {
            string file = LinkTarget.Of(path), log = file + CompanionFile.Log;
            return !File.Exists(log) || WriteAheadLog.KinOf(log, MainFile.Read(file)) != LogKin.Foreign ? DeckPlace.Same : DeckPlace.Overwritten;
        }
        catch (FileNotFoundException)
        {
            // A program that closed the file took the log in meanwhile.
            return new SqliteFile(connection).IsMoved ? DeckPlace.Moved : DeckPlace.Same;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SqliteException)
        {
            return DeckPlace.Overwritten;
        }
    }

    /// <summary>
    /// Writes the deck as the connection sees it, with all that was acknowledged, to a file of its own beside the lost one:
    /// <c>deck.saved-1.db</c>. The open file is still there, be it without a name.
    /// </summary>
    /// <returns>Its path; null where it could not be written.</returns>
    public static string? Save(SqliteConnection connection, string path)
    {
        try
        {
            byte[] image = SqliteDatabase.ToBytes(connection);
            // The copy has no write-ahead log: it holds what is in the log.
            image[18] = image[19] = 1;
            for (int number = 1; ; number++)
            {
                string copy = Path.ChangeExtension(path, $".saved-{number}.db");
                if (File.Exists(copy)) continue;
                AtomicFile.Write(copy, image, overwrite: false);
                return copy;
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SqliteException or InsufficientMemoryException)
        {
            return null;
        }
    }
}
