using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>Statements with named values.</summary>
internal static class Sql
{
    public static List<T> Query<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read,
        params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using SqliteCommand command = Command(connection, sql, values);
        using SqliteDataReader row = command.ExecuteReader();
        var all = new List<T>();
        while (row.Read()) all.Add(read(row));
        return all;
    }

    public static void Run(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using SqliteCommand command = Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    public static object? Scalar(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using SqliteCommand command = Command(connection, sql, values);
        return command.ExecuteScalar() is object value and not DBNull ? value : null;
    }

    /// <summary>Numbers as a value that <c>json_each</c> takes apart.</summary>
    public static string List<T>(IEnumerable<T> numbers) where T : IFormattable =>
        $"[{string.Join(',', numbers.Select(number => number.ToString(null, CultureInfo.InvariantCulture)))}]";

    /// <summary>Texts as such a value.</summary>
    public static string Texts(IEnumerable<string> texts) =>
        $"[{string.Join(',', texts.Select(text => $"\"{JsonEncodedText.Encode(text)}\""))}]";

    public static long? Integer(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static SqliteCommand Command(SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object? value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
