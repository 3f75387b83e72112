using Microsoft.Data.Sqlite;

namespace FlashBuilder.Decks;

/// <summary>Turns what can go wrong with a deck file into a <see cref="DeckFileException"/>.</summary>
public static class DeckFault
{
    internal const int Constraint = 19;

    /// <param name="path">The deck file.</param>
    /// <param name="verb">What could not be done to it: <c>read</c> or <c>written</c>.</param>
    /// <param name="action">Works on the file.</param>
    /// <exception cref="DeckFileException">Whatever the file, its disk or its rows did wrong.</exception>
    public static T Guard<T>(string path, string verb, Func<T> action)
    {
        const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Full = 13, CannotOpen = 14;
        try
        {
            return action();
        }
        catch (SqliteException fault)
        {
            throw fault.SqliteErrorCode switch
            {
                Busy or Locked => new DeckFileException(path, "another program is using the deck file",
                    "close it there and try again", fault),
                Full => new DeckFileException(path, $"the deck file cannot be {verb}: the disk is full",
                    "make room on the disk and try again", fault),
                ReadOnly or CannotOpen or InputOutput => Denied(path, verb, fault),
                _ => Damaged(path, fault),
            };
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DeckFileException(path, "no such file or folder", "check the path", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Denied(path, verb, fault);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or InvalidCastException
            or OverflowException or FormatException)
        {
            throw Damaged(path, fault);
        }
    }

    /// <summary>Some file, but no deck file.</summary>
    public static DeckFileException Foreign(string path) =>
        new(path, "not a FlashBuilder deck file", "it was left as it is; name a deck file, which ends in .db, or move this file away");

    /// <summary>A deck file that holds what none can hold.</summary>
    public static DeckFileException Damaged(string path, Exception? fault) =>
        new(path, "the deck file is damaged", "it was left as it is; restore a copy, or move it away and build again", fault);

    private static DeckFileException Denied(string path, string verb, Exception fault) =>
        DiskTrouble.Describe(fault) is { } trouble ? new(path, $"the deck file cannot be {verb}: {trouble}", "make room, or choose another place, and try again", fault)
            : new(path, $"the deck file cannot be {verb}", "check the disk and the rights of the file and its folder", fault);
}
