using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FlashBuilder.Decks;

/// <summary>
/// A statement that is prepared once and run for many rows. It binds by place, below the ADO layer, which would look
/// up every parameter by name in every row: half the time of writing a deck.
/// </summary>
public sealed class SqliteInsert : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    /// <param name="connection">An open connection.</param>
    /// <param name="table">With the columns, for example <c>tags (note, tag)</c>.</param>
    /// <param name="columns">How many values a row has.</param>
    /// <param name="onConflict">An upsert clause, or nothing.</param>
    /// <exception cref="SqliteException">No such table or column.</exception>
    public SqliteInsert(SqliteConnection connection, string table, int columns, string onConflict = "")
    {
        database = connection.Handle!;
        string marks = string.Join(", ", Enumerable.Repeat("?", columns));
        Check(raw.sqlite3_prepare_v2(database, $"INSERT INTO {table} VALUES ({marks}) {onConflict}", out statement));
    }

    /// <param name="values">A <see cref="string"/>, <see cref="long"/>, <see cref="double"/>, bytes or null for each column.</param>
    /// <exception cref="SqliteException">The row breaks a rule of the table, or the database cannot be written.</exception>
    public void Row(params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
            Check(values[i] switch
            {
                string text => raw.sqlite3_bind_text(statement, i + 1, text),
                long whole => raw.sqlite3_bind_int64(statement, i + 1, whole),
                double number => raw.sqlite3_bind_double(statement, i + 1, number),
                byte[] bytes => raw.sqlite3_bind_blob(statement, i + 1, bytes),
                ReadOnlyMemory<byte> bytes => raw.sqlite3_bind_blob(statement, i + 1, bytes.Span),
                null => raw.sqlite3_bind_null(statement, i + 1),
                object other => throw new ArgumentException($"a column cannot hold a {other.GetType()}", nameof(values)),
            });
        int code = raw.sqlite3_step(statement);
        if (code != raw.SQLITE_DONE) Check(code);
        Check(raw.sqlite3_reset(statement));
    }

    public void Dispose() => statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, database);
}
