using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Tests;

public sealed class DeckFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string path;

    public DeckFileTests() => path = folder["deck.db"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_deck_comes_back_as_it_was()
    {
        Deck deck = DeckBuilder.Build(Sample.With([.. Sample.Words.Words.Skip(1)]), Sample.Deck, Sample.Tuesday, ExtraCards.Cloze).Deck;
        DeckFile.Write(path, deck);
        Assert.Equal(deck, DeckFile.Read(path));
        Assert.Single(DeckFile.Read(path).Retired);
    }

    [Fact]
    public void The_same_deck_gives_the_same_bytes()
    {
        DeckFile.Write(path, Sample.Deck);
        DeckFile.Write(folder["other.db"], DeckBuilder.Build(Sample.Words, null, Sample.Monday).Deck);
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(folder["other.db"]));
        Assert.Equal(["deck.db", "other.db"], folder.Files);
    }

    [Fact]
    public void Writing_what_is_there_leaves_the_file_alone()
    {
        DeckFile.Write(path, Sample.Deck);
        byte[] before = File.ReadAllBytes(path);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        DeckFile.Write(path, DeckBuilder.Build(Sample.Words, DeckFile.Read(path), Sample.Tuesday).Deck);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void A_deck_goes_on_only_with_the_one_that_it_was_built_upon()
    {
        static Deck Of(string source, Deck deck) => deck with { Origin = deck.Origin with { Source = source } };
        Deck there = Of("one.txt", Sample.Deck), next = Of("two.txt", DeckBuilder.Build(Sample.Words, there, Sample.Tuesday).Deck);
        DeckFile.Write(path, there);
        byte[] before = File.ReadAllBytes(path);
        Assert.Equal("build again", Assert.Throws<DeckFileException>(() => DeckFile.WriteUpon(path, null, next)).Hint);
        Assert.Equal("build again", Assert.Throws<DeckFileException>(() => DeckFile.WriteUpon(path, Of("three.txt", there), next)).Hint);
        Assert.Equal(before, File.ReadAllBytes(path));
        DeckFile.WriteUpon(path, there, next);
        Assert.Equal(next, DeckFile.Read(path));
        DeckFile.WriteUpon(folder["new.db"], null, next);
        Assert.Equal(next, DeckFile.Read(folder["new.db"]));
    }

    [Fact]
    public void An_update_keeps_the_rows_of_tables_that_this_version_does_not_know()
    {
        DeckFile.Write(path, Sample.Deck);
        using (SqliteConnection connection = SqliteDatabase.Open(path))
            SqliteDatabase.Run(connection,
                "CREATE TABLE grades (card INTEGER NOT NULL REFERENCES cards, grade INTEGER NOT NULL);" +
                "INSERT INTO grades SELECT id, 3 FROM cards");
        Deck next = DeckBuilder.Build(Sample.With([.. Sample.Words.Words.Take(2).Reverse()]), DeckFile.Read(path), Sample.Tuesday).Deck;
        DeckFile.Write(path, next);
        Assert.Equal(next, DeckFile.Read(path));
        using SqliteConnection check = SqliteDatabase.Open(path);
        Assert.Equal(3, SqliteDatabase.ReadInteger(check, "SELECT count(*) FROM grades JOIN cards ON cards.id = card"));
        Assert.Equal(0, SqliteDatabase.ReadInteger(check, "SELECT count(*) FROM pragma_foreign_key_check"));
        Assert.Equal(["deck.db"], folder.Files);
    }

    [Fact]
    public void Words_are_linked_to_the_sentences_that_hold_them()
    {
        Word important = Sample.Words.Words[2] with { First = new(3, 5) };
        DeckFile.Write(path, DeckBuilder.Build(Sample.With(Sample.Words.Words[0], important), null, Sample.Monday).Deck);
        using SqliteConnection connection = SqliteDatabase.Open(path);
        Assert.Equal(2, SqliteDatabase.ReadInteger(connection, "SELECT count(*) FROM note_sentences WHERE example = 1"));
        Assert.Equal(0, SqliteDatabase.ReadInteger(connection,
            "SELECT note_sentences.sentence FROM note_sentences JOIN notes ON notes.id = note WHERE example = 0 AND key LIKE '重要%'"));
    }

    [Fact]
    public void The_description_of_the_format_names_every_table_and_column()
    {
        string[] rows = [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "formats.md")).TakeWhile(line => !line.StartsWith("## The Anki"))];
        DeckFile.Write(path, Sample.Deck);
        using SqliteConnection connection = SqliteDatabase.Open(path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'";
        using SqliteDataReader column = command.ExecuteReader();
        while (column.Read())
        {
            string row = Assert.Single(rows, row => row.StartsWith($"| {column.GetString(0)} |"));
            if (!DeckSchema.FieldColumnNames.Contains(column.GetString(1)) && (column.GetString(0), column.GetString(1)) != ("deck", "id"))
                Assert.Contains(column.GetString(1), row);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a shopping list")]
    [InlineData("SQLite format 3\0 but no more")]
    public void A_file_that_is_no_deck_is_not_overwritten(string content)
    {
        File.WriteAllText(path, content);
        Assert.Contains("deck.db", Assert.Throws<DeckFileException>(() => DeckFile.Write(path, Sample.Deck)).Message);
        Assert.NotEmpty(Assert.Throws<DeckFileException>(() => DeckFile.Read(path)).Hint);
        Assert.Equal(content, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("PRAGMA application_id = 7", "not a FlashBuilder deck")]
    [InlineData("PRAGMA user_version = 5", "newer FlashBuilder")]
    [InlineData("PRAGMA user_version = 0", "damaged")]
    [InlineData("DROP TABLE cards", "damaged")]
    [InlineData("DELETE FROM deck", "damaged")]
    [InlineData("UPDATE deck SET id = 1; PRAGMA ignore_check_constraints = 1; UPDATE deck SET script = 'Klingon'", "damaged")]
    public void A_database_that_is_another_is_not_touched(string change, string fault)
    {
        DeckFile.Write(path, Sample.Deck);
        using (SqliteConnection connection = SqliteDatabase.Open(path)) SqliteDatabase.Run(connection, change);
        byte[] before = File.ReadAllBytes(path);
        Assert.Contains(fault, Assert.Throws<DeckFileException>(() => DeckFile.Write(path, Sample.Deck)).Message);
        Assert.Contains(fault, Assert.Throws<DeckFileException>(() => DeckFile.Read(path)).Message);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_cut_file_is_damaged()
    {
        DeckFile.Write(path, Sample.Deck);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..9000]);
        Assert.Contains("damaged", Assert.Throws<DeckFileException>(() => DeckFile.Read(path)).Message);
    }

    [Fact]
    public void A_failing_update_leaves_the_old_deck()
    {
        DeckFile.Write(path, Sample.Deck);
        byte[] before = File.ReadAllBytes(path);
        // The same guid under another id: a deck that was not built upon this file.
        Deck stranger = DeckBuilder.Build(Sample.Words, null, Sample.Tuesday).Deck;
        Assert.Contains("other notes", Assert.Throws<DeckFileException>(() => DeckFile.Write(path, stranger)).Message);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal(["deck.db"], folder.Files);
    }

    [Fact]
    public void A_deck_that_was_not_built_upon_what_is_there_is_refused()
    {
        DeckFile.Write(path, Sample.Deck);
        byte[] before = File.ReadAllBytes(path);
        Deck other = Sample.Deck with { Notes = [.. Sample.Deck.Notes.Skip(1)] };
        Assert.Contains("other notes", Assert.Throws<DeckFileException>(() => DeckFile.Write(path, other)).Message);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_deck_in_use_is_left_alone()
    {
        DeckFile.Write(path, Sample.Deck);
        using SqliteConnection other = SqliteDatabase.Open(path);
        SqliteDatabase.Run(other, "BEGIN EXCLUSIVE");
        Deck next = DeckBuilder.Build(Sample.Words, Sample.Deck, Sample.Tuesday, ExtraCards.Cloze).Deck;
        Assert.Contains("using", Assert.Throws<DeckFileException>(() => DeckFile.Write(path, next)).Message);
    }

    [Fact]
    public void A_missing_folder_is_told() =>
        Assert.Contains("no such", Assert.Throws<DeckFileException>(() => DeckFile.Write(folder["no/deck.db"], Sample.Deck)).Message);

    [SkippableFact]
    public void A_folder_that_may_not_be_written_to_is_told()
    {
        Skip.IfNot(Directory.Exists("/sys/kernel"), "there is no folder here that not even root may write to");
        Assert.Contains("cannot be written", Assert.Throws<DeckFileException>(() => DeckFile.Write("/sys/kernel/deck.db", Sample.Deck)).Message);
    }

    [Fact]
    public void A_failing_write_leaves_no_rest()
    {
        Directory.CreateDirectory(path);
        Assert.Throws<IOException>(() => AtomicFile.Write(path, "x"u8, overwrite: true));
        Assert.Empty(folder.Files);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{Word}}{{c1::x}}[sound:x.mp3]")]
    [InlineData("a\u001fb\0c")]
    [InlineData("'; DROP TABLE notes; --\"")]
    public void Hostile_text_is_stored_as_text(string text)
    {
        WordList words = Sample.With(Sample.Hostile(text)) with { Title = text };
        words = words with { Sentences = [words.Sentences[0] with { Text = text }] };
        Deck deck = DeckBuilder.Build(words, null, Sample.Monday).Deck;
        DeckFile.Write(path, deck);
        Assert.Equal(deck, DeckFile.Read(path));
    }
}
