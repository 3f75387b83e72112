using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Decks;

/// <summary>
/// The chain of a deck file: each transaction leaves a mark of its own behind the mark of the one before. So a log that lies
/// beside a file tells whether it goes on from this very file: see docs/formats.md, "Files beside a deck".
/// </summary>
/// <param name="Previous">The mark before, 32 hex digits.</param>
/// <param name="Current">The mark of the last transaction.</param>
internal sealed record LogMark(string Previous, string Current)
{
    private const int Half = 16, Length = 2 * Half, TableLeaf = 0x0D, CellCount = 3;

    public static IReadOnlyList<string> Tables { get; } = ["log_mark"];

    /// <summary>One row of one length, alone on its page: it stands at the page's end, where it is found without SQLite.</summary>
    public static string Sql { get; } =
        $"""
        CREATE TABLE log_mark (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            mark BLOB NOT NULL CHECK (length(mark) = {Length})
        ) STRICT;
        """;

    /// <summary>The first mark of a file. The same content gives the same mark.</summary>
    public static void Begin(SqliteConnection connection, ReadOnlySpan<byte> content) => Put(connection, [.. new byte[Half], .. SHA256.HashData(content)[..Half]]);

    /// <summary>Of a transaction whose outcome follows from the file and this content alone.</summary>
    public static void Move(SqliteConnection connection, ReadOnlySpan<byte> content)
    {
        byte[] before = Last(connection);
        Put(connection, [.. before, .. SHA256.HashData([.. before, .. content])[..Half]]);
    }

    /// <summary>Of a transaction that will never be the same again, as an answer.</summary>
    public static void Move(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT randomblob({Half})";
        Put(connection, [.. Last(connection), .. (byte[])command.ExecuteScalar()!]);
    }

    /// <summary>The mark on a page of the table <c>log_mark</c>; null where the page is none.</summary>
    public static LogMark? OfPage(ReadOnlySpan<byte> page) =>
        page[0] != TableLeaf || page[CellCount] != 0 || page[CellCount + 1] != 1 ? null : OfBytes(page[^Length..]);

    /// <summary>The last mark as the connection sees it; null where the file has none.</summary>
    public static LogMark? Of(SqliteConnection connection) => Stored(connection) is { } mark ? OfBytes(mark) : null;

    private static LogMark OfBytes(ReadOnlySpan<byte> mark) => new(Convert.ToHexStringLower(mark[..Half]), Convert.ToHexStringLower(mark[Half..]));

    private static byte[] Last(SqliteConnection connection) => Stored(connection) is { } mark ? mark[Half..] : new byte[Half];

    private static byte[]? Stored(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT mark FROM log_mark";
        return command.ExecuteScalar() is byte[] { Length: Length } mark ? mark : null;
    }

    private static void Put(SqliteConnection connection, byte[] mark)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "INSERT INTO log_mark (id, mark) VALUES (1, $mark) ON CONFLICT (id) DO UPDATE SET mark = excluded.mark";
        command.Parameters.AddWithValue("$mark", mark);
        command.ExecuteNonQuery();
    }
}
