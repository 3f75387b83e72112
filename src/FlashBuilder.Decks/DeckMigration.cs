using Microsoft.Data.Sqlite;

namespace FlashBuilder.Decks;

/// <summary>Brings a deck file of version 1 to version 2, which adds the tables of <see cref="StudySchema"/>.</summary>
internal static class DeckMigration
{
    private const int Before = 1;

    /// <summary>
    /// In one transaction, and with a copy made first: whenever it is stopped, the file is whole and of one version or
    /// the other.
    /// </summary>
    /// <exception cref="DeckFileException">The file has tables of the same names that are not ours.</exception>
    /// <exception cref="IOException">The copy cannot be written.</exception>
    public static void Run(SqliteConnection connection, string path)
    {
        SqliteDatabase.Run(connection, "BEGIN IMMEDIATE");
        // Another program may have been quicker.
        if (SqliteDatabase.ReadInteger(connection, "PRAGMA user_version") == Before)
        {
            string names = string.Join(", ", StudySchema.Tables.Select(name => $"'{name}'"));
            if (SqliteDatabase.ReadInteger(connection, $"SELECT count(*) FROM sqlite_schema WHERE name IN ({names})") > 0)
                throw new DeckFileException(path, "the deck file has a table of another program by the name of one of ours: "
                    + string.Join(", ", StudySchema.Tables), "rename that table, or choose another output file");
            DeckBackup.Make(path, Before, SqliteDatabase.ToBytes(connection));
            SqliteDatabase.Run(connection, StudySchema.Sql + $"PRAGMA user_version = {DeckSchema.Version}");
        }
        SqliteDatabase.Run(connection, "COMMIT");
    }

    /// <summary>Adds what is new for this connection alone and in memory, so that a reader finds it.</summary>
    public static void Pretend(SqliteConnection connection) => SqliteDatabase.Run(connection,
        "PRAGMA temp_store = MEMORY; CREATE TEMP TABLE cards AS SELECT *, 0 AS seen FROM main.cards;" + string.Concat(StudySchema.Sql.Split("\n\n")
            .Where(statement => statement.StartsWith("CREATE TABLE", StringComparison.Ordinal))
            .Select(statement => statement.Replace("CREATE TABLE", "CREATE TEMP TABLE", StringComparison.Ordinal))));
}
