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

    public static SqliteConnection OpenInMemory()
    {
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False;Foreign Keys=True");
        connection.Open();
        return connection;
    }

    /// <summary>A database held in memory, opened over a copy of these bytes of a file.</summary>
    public static SqliteConnection OpenBytes(ArraySegment<byte> image)
    {
        SqliteConnection connection = OpenInMemory();
        IntPtr copy = raw.sqlite3_malloc64(image.Count);
        if (copy == IntPtr.Zero) throw new InsufficientMemoryException();
        Marshal.Copy(image.Array!, image.Offset, copy, image.Count);
        // From here on SQLite owns the copy, also when it refuses the bytes.
        int code = raw.sqlite3_deserialize(connection.Handle, "main", copy, image.Count, image.Count,
            raw.SQLITE_DESERIALIZE_FREEONCLOSE | raw.SQLITE_DESERIALIZE_READONLY);
        SqliteException.ThrowExceptionForRC(code, connection.Handle);
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
