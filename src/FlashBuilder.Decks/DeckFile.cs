using Microsoft.Data.Sqlite;

namespace FlashBuilder.Decks;

/// <summary>
/// The deck file, a SQLite database. The same deck gives the same bytes; docs/formats.md describes the tables.
/// </summary>
public static class DeckFile
{
    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>
    /// A new file appears whole or not at all. An existing deck file is brought up to date in one transaction of its
    /// own, never replaced: tables of later versions stay, and a program that has it open for reviews keeps writing to
    /// the file that everyone sees. Where nothing changed, nothing is written.
    /// </summary>
    /// <exception cref="DeckFileException">
    /// The file is no deck file, of a later version, damaged, in use, cannot be written, or has notes of the same words
    /// with other ids: the deck was not built upon what <see cref="Read"/> gave.
    /// </exception>
    public static void Write(string path, Deck deck) => Guard(path, "written", () =>
    {
        if (!File.Exists(path))
        {
            AtomicFile.Write(path, Fresh(deck), overwrite: false);
            return;
        }
        using SqliteConnection connection = OpenDeck(path);
        SqliteDatabase.Run(connection, "PRAGMA synchronous = FULL; BEGIN IMMEDIATE");
        // Closing the connection takes back what was not committed.
        if (DeckRows.Read(connection).Equals(deck)) return;
        DeckRows.Write(connection, deck);
        SqliteDatabase.Run(connection, "COMMIT");
    });

    /// <exception cref="DeckFileException">No such file, no deck file, of a later version, damaged, or in use.</exception>
    public static Deck Read(string path)
    {
        Deck? deck = null;
        Guard(path, "read", () =>
        {
            using SqliteConnection connection = OpenDeck(path);
            deck = DeckRows.Read(connection);
        });
        return deck!;
    }

    private static byte[] Fresh(Deck deck)
    {
        using SqliteConnection connection = SqliteDatabase.OpenInMemory();
        SqliteDatabase.Run(connection, DeckSchema.Sql);
        SqliteDatabase.Run(connection, "BEGIN");
        DeckRows.Write(connection, deck);
        SqliteDatabase.Run(connection, "COMMIT");
        return SqliteDatabase.ToBytes(connection);
    }

    private static SqliteConnection OpenDeck(string path)
    {
        // Before SQLite sees the file: it would take an empty one for a new database and fill it.
        byte[] start = new byte[Magic.Length];
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
            file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (!start.AsSpan().SequenceEqual(Magic)) throw Foreign(path);
        SqliteConnection connection = SqliteDatabase.Open(path);
        try
        {
            if (SqliteDatabase.ReadInteger(connection, "PRAGMA application_id") != DeckSchema.ApplicationId)
                throw Foreign(path);
            long version = SqliteDatabase.ReadInteger(connection, "PRAGMA user_version");
            if (version > DeckSchema.Version)
                throw new DeckFileException(path, $"made by a newer FlashBuilder (deck file version {version})",
                    "install the newest FlashBuilder, or choose another output file");
            if (version < DeckSchema.Version) throw Damaged(path, null);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Guard(string path, string verb, Action action)
    {
        const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Full = 13, CannotOpen = 14, Constraint = 19;
        try
        {
            action();
        }
        catch (SqliteException fault)
        {
            throw fault.SqliteErrorCode switch
            {
                Busy or Locked => new DeckFileException(path, "another program is using the deck file",
                    "close it there and try again", fault),
                ReadOnly or CannotOpen or InputOutput or Full => new DeckFileException(path,
                    $"the deck file cannot be {verb}", "check the disk and the rights of the file and its folder", fault),
                Constraint => new DeckFileException(path, "the deck file holds other notes than the deck was built upon",
                    "build again", fault),
                _ => Damaged(path, fault),
            };
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DeckFileException(path, "no such file or folder", "check the path", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DeckFileException(path, $"the deck file cannot be {verb}",
                "check the disk and the rights of the file and its folder", fault);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or InvalidCastException
            or OverflowException)
        {
            throw Damaged(path, fault);
        }
    }

    private static DeckFileException Foreign(string path) =>
        new(path, "not a FlashBuilder deck file", "it was left as it is; choose another output file");

    private static DeckFileException Damaged(string path, Exception? fault) =>
        new(path, "the deck file is damaged", "it was left as it is; restore a copy, or move it away and build again", fault);
}
