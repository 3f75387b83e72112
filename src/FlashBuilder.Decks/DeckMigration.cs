using Microsoft.Data.Sqlite;

namespace FlashBuilder.Decks;

/// <summary>
/// Brings a deck file of an earlier version to this one. Version 2 added the tables of <see cref="StudySchema"/>, version 3
/// those of <see cref="MediaSchema"/>, version 4 those of <see cref="OriginSchema"/>, <see cref="LogMark"/> and
/// <see cref="LibrarySchema"/>.
/// </summary>
internal static class DeckMigration
{
    private sealed record Step(long Before, IReadOnlyList<string> Tables, string Sql);

    private static readonly Step[] Steps =
    [
        new(1, StudySchema.Tables, StudySchema.Sql),
        new(2, MediaSchema.Tables, MediaSchema.Sql + "\n\n" + EditsCount),
        new(3, [.. OriginSchema.Tables, .. LogMark.Tables, .. LibrarySchema.Tables], OriginSchema.Sql + "\n\n" + LogMark.Sql + "\n\n" + LibrarySchema.Sql),
    ];

    /// <summary>Packages did not have the learner's own edits before; a later time makes Anki take them.</summary>
    private const string EditsCount = "UPDATE notes SET modified = modified + 1 WHERE id IN (SELECT note FROM own_edits);";

    /// <summary>
    /// In one transaction, and with a copy made first: whenever it is stopped, the file is whole and of one version or
    /// the other.
    /// </summary>
    /// <exception cref="DeckFileException">The file has tables of the same names that are not ours.</exception>
    /// <exception cref="IOException">The copy cannot be written.</exception>
    public static void Run(SqliteConnection connection, string path)
    {
        using DeckTransaction transaction = DeckTransaction.Begin(connection, path);
        // Another program may have been quicker.
        long version = SqliteDatabase.ReadInteger(connection, "PRAGMA user_version");
        if (version < DeckSchema.Version)
        {
            string[] added = [.. StepsFrom(version).SelectMany(step => step.Tables)];
            string names = string.Join(", ", added.Select(name => $"'{name}'"));
            if (SqliteDatabase.ReadInteger(connection, $"SELECT count(*) FROM sqlite_schema WHERE name IN ({names})") > 0)
                throw new DeckFileException(path, "the deck file has a table of another program by the name of one of ours: "
                    + string.Join(", ", added), "rename that table, or choose another output file");
            byte[] image = SqliteDatabase.ToBytes(connection);
            DeckBackup.Make(path, (int)version, image);
            Bring(connection, version);
            LogMark.Begin(connection, image);
        }
        transaction.Commit();
    }

    /// <summary>The same for a copy in memory, which needs none of that.</summary>
    public static void Bring(SqliteConnection connection, long version)
    {
        foreach (Step step in StepsFrom(version)) SqliteDatabase.Run(connection, step.Sql);
        SqliteDatabase.Run(connection, $"PRAGMA user_version = {DeckSchema.Version}");
    }

    /// <summary>Adds what is new for this connection alone and in memory, so that a reader finds it.</summary>
    public static void Pretend(SqliteConnection connection, long version)
    {
        SqliteDatabase.Run(connection, "PRAGMA temp_store = MEMORY");
        if (version < 2) SqliteDatabase.Run(connection, "CREATE TEMP TABLE cards AS SELECT *, 0 AS seen FROM main.cards");
        SqliteDatabase.Run(connection, string.Concat(StepsFrom(version).SelectMany(step => step.Sql.Split("\n\n"))
            .Where(statement => statement.StartsWith("CREATE TABLE", StringComparison.Ordinal))
            .Select(statement => statement.Replace("CREATE TABLE", "CREATE TEMP TABLE", StringComparison.Ordinal))));
        // A table that stands in the file already and has another shape now.
        if (version < 4) SqliteDatabase.Run(connection, version < 2 ? LibrarySchema.Memories : LibrarySchema.MemoriesView);
    }

    private static IEnumerable<Step> StepsFrom(long version) => Steps.Where(step => step.Before >= version);
}
