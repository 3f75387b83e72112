using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FlashBuilder.Decks;

/// <summary>The one place where SQLite connections are opened. They are never pooled: a closed file is free.</summary>
public static class SqliteDatabase
{
    static SqliteDatabase() => Batteries_V2.Init();

    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public static SqliteConnection Open(string path)
    {
        // Read and write also for reading alone: SQLite must be able to undo what a killed program left half done.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = 2,
        }.ToString());
        try
        {
            connection.Open();
            // A file from elsewhere may carry views and triggers; none of them may do more than read.
            Run(connection, "PRAGMA trusted_schema = OFF");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        return connection;
    }

    /// <summary>The file alone, without the logs beside it, and without locks: for a look at what the disk holds.</summary>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    internal static SqliteConnection OpenImmutable(string path)
    {
        string full = Path.GetFullPath(path);
        if (OperatingSystem.IsWindows()) full = "/" + full.Replace('\\', '/');
        string uri = "file://" + string.Join('/', full.Split('/').Select(Uri.EscapeDataString)) + "?immutable=1";
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = uri, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public static SqliteConnection OpenInMemory()
    {
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False;Foreign Keys=True");
        connection.Open();
        return connection;
    }

    /// <summary>
    /// A database that is to become the bytes of a file: it is held in one piece, which <see cref="Use"/> hands over without a
    /// copy. At most 1 GB.
    /// </summary>
    public static SqliteConnection OpenImage()
    {
        SqliteConnection connection = OpenInMemory();
        int code = raw.sqlite3_deserialize(connection.Handle, "main", IntPtr.Zero, 0, 0,
            raw.SQLITE_DESERIALIZE_FREEONCLOSE | raw.SQLITE_DESERIALIZE_RESIZEABLE);
        SqliteException.ThrowExceptionForRC(code, connection.Handle);
        // Who fails to make it makes it anew.
        Run(connection, "PRAGMA journal_mode = OFF");
        return connection;
    }

    /// <summary>The bytes of a database of <see cref="OpenImage"/>, as long as the action lasts. The same statements give the same bytes.</summary>
    public static unsafe void Use(SqliteConnection image, Action<ReadOnlySpan<byte>> action)
    {
        IntPtr bytes = raw.sqlite3_serialize(image.Handle, "main", out long length, raw.SQLITE_SERIALIZE_NOCOPY);
        if (bytes == IntPtr.Zero) throw new InvalidOperationException("the database is not held in one piece");
        action(new ReadOnlySpan<byte>((void*)bytes, checked((int)length)));
    }

    /// <summary>
    /// A database that is read where its bytes are. They stay in their place until the handle is freed, which may be done only
    /// when the connection is closed.
    /// </summary>
    public static SqliteConnection OpenPinned(ArraySegment<byte> image, out GCHandle handle)
    {
        SqliteConnection connection = OpenInMemory();
        handle = GCHandle.Alloc(image.Array, GCHandleType.Pinned);
        int code = raw.sqlite3_deserialize(connection.Handle, "main", handle.AddrOfPinnedObject() + image.Offset, image.Count, image.Count,
            raw.SQLITE_DESERIALIZE_READONLY);
        if (code != raw.SQLITE_OK)
        {
            connection.Dispose();
            handle.Free();
            SqliteException.ThrowExceptionForRC(code, null);
        }
        Run(connection, "PRAGMA trusted_schema = OFF");
        return connection;
    }

    /// <summary>The bytes that a file of this database would have. The same statements give the same bytes.</summary>
    public static byte[] ToBytes(SqliteConnection connection)
    {
        IntPtr image = raw.sqlite3_serialize(connection.Handle, "main", out long length, 0);
        if (image == IntPtr.Zero) throw new InsufficientMemoryException();
        try
        {
            byte[] bytes = new byte[length];
            Marshal.Copy(image, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            raw.sqlite3_free(image);
        }
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long ReadInteger(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
