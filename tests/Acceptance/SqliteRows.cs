using Microsoft.Data.Sqlite;

namespace FlashBuilder.Acceptance;

/// <summary>Reads a database as its users would, by a query; every value as text.</summary>
internal static class SqliteRows
{
    public static List<string[]> Read(string path, string sql)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i))]);
        return rows;
    }
}
