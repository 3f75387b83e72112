using Microsoft.Data.Sqlite;

namespace FlashBuilder.Decks;

/// <summary>A statement that is prepared once and run for many rows, with parameters by their place.</summary>
public sealed class SqliteInsert : IDisposable
{
    private readonly SqliteCommand command;

    /// <param name="connection">An open connection.</param>
    /// <param name="table">With the columns, for example <c>tags (note, tag)</c>.</param>
    /// <param name="columns">How many values a row has.</param>
    /// <param name="onConflict">An upsert clause, or nothing.</param>
    public SqliteInsert(SqliteConnection connection, string table, int columns, string onConflict = "")
    {
        string[] names = [.. Enumerable.Range(1, columns).Select(i => "$" + i)];
        command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", names)}) {onConflict}";
        foreach (string name in names) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        command.Prepare();
    }

    /// <param name="values">A <see cref="string"/> or <see cref="long"/> for each column.</param>
    public void Row(params ReadOnlySpan<object> values)
    {
        for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
