using System.Buffers.Binary;
using System.Runtime.InteropServices;
using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FlashBuilder.Anki;

/// <summary>
/// A database from elsewhere, of which plain tables are read row by row. Pages that point to each other in circles, tables
/// that are views or compute their columns, and rows that all point to one large text cannot make the reading endless or
/// large: all that is read is bounded by the size of the file.
/// </summary>
internal sealed class ForeignDatabase : IDisposable
{
    /// <summary>Bytes of a field or a row: the note types of a large collection are a tenth of this.</summary>
    public const int LargestRow = 32 << 20;

    /// <summary>SQLite's own steps between two looks at how many there were.</summary>
    private const int StepsTogether = 10_000;

    /// <summary>No row of any table here is stored in fewer bytes.</summary>
    private const int SmallestRow = 8;

    private readonly SqliteConnection connection;
    private GCHandle image;
    private long stepsLeft;
    private long rowsLeft;
    private long charactersLeft;

    /// <param name="image">The bytes of the database; a mark in them is changed, and they are used until the end.</param>
    /// <exception cref="InvalidDataException">No database.</exception>
    public ForeignDatabase(ArraySegment<byte> image)
    {
        if (image.Count < 512 || !image.AsSpan().StartsWith("SQLite format 3\0"u8)) throw new InvalidDataException("its collection is no SQLite database");
        if (SizeOf(image) > image.Count) throw new InvalidDataException("its collection is cut");
        // 2 says that there is a write-ahead log, which a database in memory cannot have.
        image.AsSpan(18, 2).Fill(1);
        // A row takes some five steps a column, and is stored in more bytes than it has columns.
        stepsLeft = 20L * image.Count + 1_000_000;
        rowsLeft = image.Count / SmallestRow;
        charactersLeft = image.Count;
        // Not a copy: the bytes of a large collection are the larger part of what reading it takes.
        connection = SqliteDatabase.OpenPinned(image, out this.image);
        try
        {
            raw.sqlite3_limit(connection.Handle, raw.SQLITE_LIMIT_LENGTH, LargestRow);
            raw.sqlite3_progress_handler(connection.Handle, StepsTogether, _ => (stepsLeft -= StepsTogether) < 0 ? 1 : 0, null);
            SqliteDatabase.Run(connection, "PRAGMA cell_size_check = ON");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Rows of a table, in the order in which they are stored. Only the current one can be read.</summary>
    /// <param name="columns">Names of columns with commas between.</param>
    /// <exception cref="InvalidDataException">No plain table, or more in it than the file can hold.</exception>
    /// <exception cref="SqliteException">The database is damaged.</exception>
    public IEnumerable<ForeignRow> Rows(string table, string columns)
    {
        CheckPlain(table);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT {columns} FROM {table} NOT INDEXED";
        using SqliteDataReader reader = command.ExecuteReader();
        var row = new ForeignRow(reader.Handle!, this);
        while (reader.Read())
        {
            if (--rowsLeft < 0) throw MoreThanStored();
            yield return row;
        }
    }

    /// <summary>Whether there is a plain table of that name.</summary>
    public bool Has(string table)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name = $name COLLATE NOCASE";
        command.Parameters.AddWithValue("$name", table);
        return command.ExecuteScalar() is not null;
    }

    /// <summary>Counts a text that was read.</summary>
    public string Count(string text) => (charactersLeft -= text.Length) < 0 ? throw MoreThanStored() : text;

    /// <summary>Counts bytes that were read.</summary>
    public byte[] Count(byte[] bytes) => (charactersLeft -= bytes.Length) < 0 ? throw MoreThanStored() : bytes;

    public void Dispose()
    {
        connection.Dispose();
        if (image.IsAllocated) image.Free();
    }

    /// <summary>The size that a database says it has; 0 where it was last written by an SQLite that did not say.</summary>
    private static long SizeOf(ReadOnlySpan<byte> header)
    {
        bool isKept = header.Slice(24, 4).SequenceEqual(header.Slice(92, 4));
        int page = BinaryPrimitives.ReadUInt16BigEndian(header[16..]) is 1 ? 65_536 : BinaryPrimitives.ReadUInt16BigEndian(header[16..]);
        return isKept ? (long)BinaryPrimitives.ReadUInt32BigEndian(header[28..]) * page : 0;
    }

    /// <summary>A view or a virtual table has no root page; a computed column is called hidden.</summary>
    private void CheckPlain(string table)
    {
        if (!Has(table)) throw new InvalidDataException($"its collection has no table {table}");
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"PRAGMA table_xinfo({table})";
        using SqliteDataReader columns = command.ExecuteReader();
        while (columns.Read())
            if (columns.GetInt64(6) != 0) throw new InvalidDataException($"the table {table} of its collection computes a column");
    }

    private static InvalidDataException MoreThanStored() => new("its collection gives more rows or text than the file can hold");
}
