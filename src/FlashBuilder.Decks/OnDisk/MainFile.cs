using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Decks;

/// <summary>What the deck file itself says, without the logs that lie beside it.</summary>
internal sealed class MainFile
{
    private const int HeaderSize = 100;
    private readonly byte[] header;

    private MainFile(byte[] header, long length, long markPage, LogMark? mark)
    {
        this.header = header;
        Length = length;
        MarkPage = markPage;
        Mark = mark;
    }

    /// <summary>In bytes.</summary>
    public long Length { get; }

    public int PageSize => BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(16)) is var size && size == 1 ? 65536 : size;

    /// <summary>Whether changes go to a write-ahead log. In the other mode none is ever there: it is taken in and deleted first.</summary>
    public bool HasWriteAheadLog => header[18] == 2 || header[19] == 2;

    /// <summary>One more with each transaction outside a write-ahead log.</summary>
    public uint ChangeCounter => BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(24));

    /// <summary>The number of the page that holds the mark, from 1; 0 where the file has no marks or cannot be read alone.</summary>
    public long MarkPage { get; }

    /// <summary>Null where there is none, or none that can be read.</summary>
    public LogMark? Mark { get; }

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public static MainFile Read(string path)
    {
        // “Immutable” has SQLite look at no log.
        using SqliteConnection connection = SqliteDatabase.OpenImmutable(path);
        var file = new SqliteFile(connection);
        byte[] header = file.Bytes(0, HeaderSize);
        (long page, LogMark? mark) = (0, null);
        try
        {
            page = SqliteDatabase.ReadInteger(connection, "SELECT coalesce(max(rootpage), 0) FROM sqlite_schema WHERE type = 'table' AND name = 'log_mark'");
            int size = (int)SqliteDatabase.ReadInteger(connection, "PRAGMA page_size");
            if (page > 1) mark = LogMark.OfPage(file.Bytes((page - 1) * size, size));
        }
        catch (SqliteException)
        {
            // Damaged, or half written: who opens it will say so.
        }
        return new MainFile(header, new FileInfo(path).Length, page, mark);
    }
}
