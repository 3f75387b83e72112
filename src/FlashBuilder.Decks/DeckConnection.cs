using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Decks;

/// <summary>What an open deck file is for.</summary>
public enum DeckAccess
{
    /// <summary>Nothing is written. In a file of an older version, the tables it lacks are there and empty.</summary>
    Read,

    /// <summary>A file of an older version is first copied and brought to this version.</summary>
    Write,
}

/// <summary>Opens deck files for those who work on their tables.</summary>
public static class DeckConnection
{
    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>
    /// A transaction on the connection is on the disk when its COMMIT returns, whatever then happens to the machine.
    /// Use it within <see cref="DeckFault.Guard"/>.
    /// </summary>
    /// <exception cref="DeckFileException">No deck file, of a later version or damaged.</exception>
    /// <exception cref="SqliteException">As SQLite tells.</exception>
    /// <exception cref="IOException">No such file, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SqliteConnection Open(string path, DeckAccess access)
    {
        string file = LinkTarget.Of(path);
        if (Directory.Exists(file)) throw new UnauthorizedAccessException();
        if (!File.Exists(file)) throw new FileNotFoundException(null, path);
        // Before SQLite sees the file: it would take an empty one for a new database and fill it, and delete a log beside it.
        if (new FileInfo(file).Length < Magic.Length) throw DeckFault.Foreign(path);
        using (SqliteConnection alone = SqliteDatabase.OpenImmutable(file))
            if (!new SqliteFile(alone).Bytes(0, Magic.Length).AsSpan().SequenceEqual(Magic)) throw DeckFault.Foreign(path);
        if (DeckCompanions.AreForeign(path))
            throw new DeckFileException(path, "the -wal or -journal file beside it belongs to another deck file", "move that file away, it may hold answers of the other one");
        SqliteConnection connection = SqliteDatabase.Open(path);
        try
        {
            Prepare(connection, path, access);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A deck file in memory, of this version, in which a reader may write what shall not stand in the file.
    /// </summary>
    /// <inheritdoc cref="Open"/>
    public static SqliteConnection OpenCopy(string path)
    {
        using SqliteConnection file = Open(path, DeckAccess.Read);
        long version = SqliteDatabase.ReadInteger(file, "PRAGMA user_version");
        SqliteConnection copy = SqliteDatabase.OpenInMemory();
        try
        {
            file.BackupDatabase(copy);
            SqliteDatabase.Run(copy, "PRAGMA trusted_schema = OFF");
            if (version < DeckSchema.Version) DeckMigration.Bring(copy, version);
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <summary>Whether a file says of itself that it is a deck file, without opening it as a database.</summary>
    /// <exception cref="SqliteException">It cannot be read.</exception>
    /// <exception cref="IOException">Its links lead in a circle.</exception>
    public static bool IsDeck(string path)
    {
        const int Place = 68, Header = 100;
        string file = LinkTarget.Of(path);
        if (FileKind.IsStream(file) || !File.Exists(file) || new FileInfo(file).Length < Header) return false;
        // By way of SQLite: who closes a file on Linux gives up the locks that this program has on it.
        using SqliteConnection alone = SqliteDatabase.OpenImmutable(file);
        byte[] start = new SqliteFile(alone).Bytes(0, Header);
        return start.AsSpan().StartsWith(Magic) && BinaryPrimitives.ReadUInt32BigEndian(start.AsSpan(Place)) == DeckSchema.ApplicationId;
    }

    /// <summary>The column of the table <c>notes</c> that holds a field.</summary>
    public static string ColumnOf(Field field) => DeckSchema.FieldColumnNames[(int)field];

    private static void Prepare(SqliteConnection connection, string path, DeckAccess access)
    {
        if (SqliteDatabase.ReadInteger(connection, "PRAGMA application_id") != DeckSchema.ApplicationId)
            throw DeckFault.Foreign(path);
        // EXTRA: where the end of a transaction is a file taken away, that too is forced to the disk.
        SqliteDatabase.Run(connection, "PRAGMA synchronous = EXTRA");
        long version = SqliteDatabase.ReadInteger(connection, "PRAGMA user_version");
        if (version > DeckSchema.Version)
            throw new DeckFileException(path, $"made by a newer FlashBuilder (deck file version {version})",
                "install the newest FlashBuilder, or choose another output file");
        if (version < 1) throw DeckFault.Damaged(path, null);
        if (access == DeckAccess.Read)
        {
            if (version < DeckSchema.Version) DeckMigration.Pretend(connection, version);
            SqliteDatabase.Run(connection, "PRAGMA query_only = ON");
        }
        else if (version < DeckSchema.Version) DeckMigration.Run(connection, path);
    }
}
