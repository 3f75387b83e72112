using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Tests;

public sealed class MigrationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string path;
    private readonly byte[] old;

    public MigrationTests()
    {
        path = folder["deck.db"];
        DeckFile.Write(path, Sample.Deck);
        Run("""
            DROP TABLE together; DROP TABLE library; DROP TABLE note_changes; DROP TRIGGER count_insert_notes; DROP TRIGGER count_insert_cards;
            DROP TABLE memories; DROP TABLE undone; DROP TABLE reviews; DROP TABLE own_edits; DROP TABLE note_marks; DROP TABLE settings; DROP TABLE media; DROP TABLE origin; DROP TABLE log_mark;
            DROP INDEX cards_new; DROP INDEX notes_position; ALTER TABLE cards DROP COLUMN seen; PRAGMA user_version = 1; VACUUM
            """);
        old = File.ReadAllBytes(path);
    }

    public void Dispose() => folder.Dispose();

    private static string BeforeVersion4 { get; } = string.Concat(((string[])["insert_notes", "insert_cards", "insert_reviews", "insert_undone", "insert_memories",
        "update_memories", "insert_note_marks", "delete_note_marks", "insert_own_edits", "update_own_edits", "delete_own_edits"]).Select(name => $"DROP TRIGGER count_{name};"))
        + """
        DROP TABLE origin; DROP TABLE log_mark; DROP TABLE together; DROP TABLE library; DROP TABLE note_changes; ALTER TABLE memories DROP COLUMN changed;
        ALTER TABLE memories RENAME COLUMN buried_until TO buried_on;
        """;

    [Fact]
    public void A_deck_of_version_1_becomes_one_of_this_version_and_its_bytes_are_kept_beside()
    {
        DeckFile.Write(path, Sample.Deck);
        Assert.Equal(["deck.db", "deck.v1.db"], folder.Files);
        Assert.Equal(old, File.ReadAllBytes(folder["deck.v1.db"]));
        Assert.Equal(Sample.Deck, DeckFile.Read(path));
        Assert.Equal(Schema(folder.Path, Sample.Deck), Schema(path));
    }

    [Fact]
    public void Reading_leaves_a_deck_of_version_1_as_it_is()
    {
        Assert.Equal(Sample.Deck, DeckFile.Read(path));
        using (SqliteConnection connection = DeckConnection.Open(path, DeckAccess.Read))
        {
            Assert.Equal(3, SqliteDatabase.ReadInteger(connection,
                "SELECT count(*) FROM cards LEFT JOIN memories ON card = id WHERE seen = 0 AND card IS NULL AND id NOT IN (SELECT card FROM reviews)"));
            Assert.Throws<SqliteException>(() => SqliteDatabase.Run(connection, "DELETE FROM main.notes"));
        }
        Assert.Equal(["deck.db"], folder.Files);
        Assert.Equal(old, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_deck_of_version_2_gets_the_table_of_media_and_keeps_what_was_learnt()
    {
        DeckFile.Write(path, Sample.Deck);
        File.Delete(folder["deck.v1.db"]);
        Run("INSERT INTO settings VALUES ('desired_retention', '0.8'); DROP TABLE media; " + BeforeVersion4 + "PRAGMA user_version = 2; VACUUM");
        byte[] second = File.ReadAllBytes(path);
        Assert.Equal(Sample.Deck, DeckFile.Read(path));
        Assert.Equal(second, File.ReadAllBytes(path));
        Deck deck = Sample.Deck with { Media = [new MediaFile("_x.svg", "<svg/>"u8)] };
        DeckFile.Write(path, deck);
        Assert.Equal(["deck.db", "deck.v2.db"], folder.Files);
        Assert.Equal(second, File.ReadAllBytes(folder["deck.v2.db"]));
        Assert.Equal(deck, DeckFile.Read(path));
        Assert.Equal(Schema(folder.Path, Sample.Deck), Schema(path));
        Assert.Equal(1, Number("SELECT count(*) FROM settings"));
    }

    [Fact]
    public void A_deck_of_version_3_gets_the_table_of_its_origin_and_keeps_what_was_learnt()
    {
        DeckFile.Write(path, Sample.Deck);
        File.Delete(folder["deck.v1.db"]);
        Run("INSERT INTO settings VALUES ('desired_retention', '0.8'); " + BeforeVersion4 + "INSERT INTO memories SELECT min(id), 2, 0, 3, 5, 1000, 2000, 4, 1, 0, 20600, 3 FROM cards; PRAGMA user_version = 3; VACUUM");
        byte[] third = File.ReadAllBytes(path);
        Assert.Equal(Sample.Deck, DeckFile.Read(path));
        const string Row = "SELECT count(*) FROM memories WHERE buried_until = 20601 * 86400000 - 32400000 AND changed = 1000 AND flag = 3 AND reviews = 4";
        using (SqliteConnection connection = DeckConnection.Open(path, DeckAccess.Read)) Assert.Equal(1, SqliteDatabase.ReadInteger(connection, Row));
        using (SqliteConnection copy = DeckConnection.OpenCopy(path)) Assert.Equal((1, 4), (SqliteDatabase.ReadInteger(copy, Row), SqliteDatabase.ReadInteger(copy, "PRAGMA user_version")));
        Assert.Equal(third, File.ReadAllBytes(path));
        DeckFile.Write(path, Sample.Deck);
        Assert.Equal(["deck.db", "deck.v3.db"], folder.Files);
        Assert.Equal(third, File.ReadAllBytes(folder["deck.v3.db"]));
        Assert.Equal(1, Number(Row));
        Assert.Equal(Sample.Deck, DeckFile.Read(path));
        Assert.Equal(Schema(folder.Path, Sample.Deck), Schema(path));
        Assert.Equal(1, Number("SELECT count(*) FROM settings"));
    }

    [Fact]
    public void A_copy_is_never_overwritten()
    {
        File.WriteAllText(folder["deck.v1.db"], "someone's");
        DeckFile.Write(path, Sample.Deck);
        Assert.Equal("someone's", File.ReadAllText(folder["deck.v1.db"]));
        Assert.Equal(old, File.ReadAllBytes(folder["deck.v1-2.db"]));
    }

    [Fact]
    public void A_migration_that_was_stopped_after_the_copy_goes_on_with_it()
    {
        File.WriteAllBytes(folder["deck.v1.db"], old);
        DeckFile.Write(path, Sample.Deck);
        Assert.Equal(["deck.db", "deck.v1.db"], folder.Files);
        Assert.Equal(4, Number("PRAGMA user_version"));
    }

    [Fact]
    public void A_copy_that_cannot_be_written_stops_the_migration()
    {
        Directory.CreateDirectory(folder["deck.v1.db"]);
        Assert.NotEmpty(Assert.Throws<DeckFileException>(() => DeckFile.Write(path, Sample.Deck)).Hint);
        Assert.Equal(old, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_table_of_another_program_stops_the_migration()
    {
        Run("CREATE TABLE reviews (x)");
        byte[] before = File.ReadAllBytes(path);
        Assert.Contains("another program", Assert.Throws<DeckFileException>(() => DeckFile.Write(path, Sample.Deck)).Message);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal(["deck.db"], folder.Files);
    }

    private static string Schema(string folder, Deck deck)
    {
        string fresh = Path.Combine(folder, "fresh.db");
        DeckFile.Write(fresh, deck);
        return Schema(fresh);
    }

    private static string Schema(string path)
    {
        using SqliteConnection connection = SqliteDatabase.Open(path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(text, char(10)) FROM (SELECT type || ' ' || name || ': ' || coalesce(sql, '') AS text FROM sqlite_schema ORDER BY type, name)";
        return (string)command.ExecuteScalar()!;
    }

    private void Run(string sql)
    {
        using SqliteConnection connection = SqliteDatabase.Open(path);
        SqliteDatabase.Run(connection, "PRAGMA foreign_keys = OFF;" + sql);
    }

    private long Number(string sql)
    {
        using SqliteConnection connection = SqliteDatabase.Open(path);
        return SqliteDatabase.ReadInteger(connection, sql);
    }
}
