using Microsoft.Data.Sqlite;

namespace FlashBuilder.Acceptance;

/// <summary>Reads a database as its users would, by a query; every value as text.</summary>
internal static class SqliteRows
{
    private static readonly string[] s_tablesOfVersion3 = ["deck", "sentences", "notes", "tags", "note_sentences", "cards", "media",
        "memories", "reviews", "undone", "own_edits", "note_marks", "settings"];

    public static void Run(string path, string sql)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadWrite;Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Makes a deck file one of an earlier version, 2 or 3.</summary>
    public static void Age(string path, int version)
    {
        foreach (string[] trigger in Read(path, "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'count%'")) Run(path, $"DROP TRIGGER {trigger[0]}");
        Run(path, "ALTER TABLE memories RENAME COLUMN buried_until TO buried_on; ALTER TABLE memories DROP COLUMN changed");
        foreach (string[] table in Read(path, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"))
            if (!s_tablesOfVersion3.Contains(table[0]) || (version == 2 && table[0] == "media")) Run(path, $"DROP TABLE {table[0]}");
        Run(path, $"PRAGMA user_version = {version}");
    }

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
