using System.IO.Compression;
using FlashBuilder.Anki;
using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;

namespace FlashBuilder.Tests;

public sealed class AnkiPackageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string path;

    public AnkiPackageTests() => path = folder["deck.apkg"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_deck_gives_the_same_bytes()
    {
        AnkiPackage.Write(path, Sample.Deck);
        AnkiPackage.Write(folder["other.apkg"], DeckBuilder.Build(Sample.Words, null, Sample.Monday).Deck);
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(folder["other.apkg"]));
        Assert.Equal(["deck.apkg", "other.apkg"], folder.Files);
    }

    [Fact]
    public void A_package_is_enough_to_build_the_next_version_upon()
    {
        AnkiPackage.Write(path, Sample.Deck);
        byte[] before = File.ReadAllBytes(path);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        (Deck deck, DeckChanges changes) = DeckBuilder.Build(Sample.Words, AnkiPackage.Read(path), Sample.Tuesday);
        Assert.Equal(Sample.Deck, deck);
        Assert.Equal((0, 0, 3), (changes.New, changes.Changed, changes.Untouched));
        AnkiPackage.Write(path, deck);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void A_changed_meaning_moves_one_note()
    {
        Deck first = DeckBuilder.Build(Sample.Words, null, Sample.Monday, ExtraCards.Listening | ExtraCards.Cloze).Deck;
        AnkiPackage.Write(path, first);
        (Deck deck, DeckChanges changes) = DeckBuilder.Build(Sample.Replace(2, word => word with { Meaning = "weighty" }),
            AnkiPackage.Read(path), Sample.Tuesday, ExtraCards.Listening | ExtraCards.Cloze);
        Assert.Equal((0, 1, 2), (changes.New, changes.Changed, changes.Untouched));
        AnkiPackage.Write(path, deck);
        Assert.Equal(first.Notes.Take(2).Select(n => n.Modified), AnkiPackage.Read(path).Notes.Take(2).Select(n => n.Modified));
        Assert.Equal(Sample.Tuesday.ToUnixTimeSeconds(), AnkiPackage.Read(path).Notes[2].Modified);
        Assert.Equal(first.Notes.Select(n => string.Join(',', n.Cards)), AnkiPackage.Read(path).Notes.Select(n => string.Join(',', n.Cards)));
    }

    [Fact]
    public void Names_apart_come_in_a_deck_of_their_own_and_back_as_names()
    {
        Word name = Sample.Word("老闆", "老板", "Lao3 ban3", "Lǎobǎn", "ㄌㄠˇ ㄅㄢˇ", "(name)", 1) with { Kind = WordKind.Name };
        WordList words = Sample.Words with { Names = [name] };
        Deck deck = DeckBuilder.Build(words, null, Sample.Monday, ExtraCards.Cloze).Deck;
        AnkiPackage.Write(path, deck);
        Deck read = AnkiPackage.Read(path);
        Assert.Equal((deck.Name, deck.Title), (read.Name, read.Title));
        (Deck again, DeckChanges changes) = DeckBuilder.Build(words, read, Sample.Tuesday, ExtraCards.Cloze);
        Assert.Equal(deck, again);
        Assert.Equal((0, 0, 4), (changes.New, changes.Changed, changes.Untouched));

        AnkiPackage.Write(path, DeckBuilder.Build(words with { Words = [] }, null, Sample.Monday).Deck);
        Assert.Equal(deck.Name, AnkiPackage.Read(path).Name);
        Assert.Single(AnkiPackage.Read(path).Names);
    }

    [Theory]
    [InlineData("collection.apkg")]
    [InlineData("Collection.APKG")]
    [InlineData("backup-2026.apkg")]
    [InlineData("all.colpkg")]
    public void A_name_that_would_replace_the_learners_collection_is_refused(string name)
    {
        Assert.Contains("replace", Assert.Throws<AnkiPackageException>(() => AnkiPackage.Write(folder[name], Sample.Deck)).Message);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void Another_programs_file_is_not_overwritten()
    {
        File.WriteAllText(path, "my notes");
        Assert.Contains("not a package of FlashBuilder", Assert.Throws<AnkiPackageException>(() => AnkiPackage.Write(path, Sample.Deck)).Message);
        Assert.Contains("neither a package nor a collection", Assert.Throws<AnkiPackageException>(() => AnkiPackage.Read(path)).Message);
        Assert.Equal("my notes", File.ReadAllText(path));
    }

    [Fact]
    public void Another_programs_package_is_not_overwritten()
    {
        using (ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create))
        using (var entry = new StreamWriter(zip.CreateEntry("collection.anki21b").Open())) entry.Write("x");
        byte[] before = File.ReadAllBytes(path);
        Assert.Contains("not a package of FlashBuilder", Assert.Throws<AnkiPackageException>(() => AnkiPackage.Write(path, Sample.Deck)).Message);
        Assert.Contains("no collection of Anki", Assert.Throws<AnkiPackageException>(() => AnkiPackage.Read(path)).Message);
        File.WriteAllBytes(path, TestPackage.Latest(TestCollection.Schema18()));
        Assert.Contains("not a package of FlashBuilder", Assert.Throws<AnkiPackageException>(() => AnkiPackage.Read(path)).Message);
        before = File.ReadAllBytes(path);
        Assert.Contains("not a package of FlashBuilder", Assert.Throws<AnkiPackageException>(() => AnkiPackage.Write(path, Sample.Deck)).Message);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_package_with_a_broken_collection_is_told()
    {
        using (ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create))
        using (var entry = new StreamWriter(zip.CreateEntry("collection.anki2").Open())) entry.Write(new string('x', 9000));
        Assert.Contains("damaged", Assert.Throws<AnkiPackageException>(() => AnkiPackage.Read(path)).Message);
    }

    [Fact]
    public void A_cut_package_is_told()
    {
        AnkiPackage.Write(path, Sample.Deck);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..2000]);
        Assert.Contains("damaged", Assert.Throws<AnkiPackageException>(() => AnkiPackage.Read(path)).Message);
    }

    [Fact]
    public void A_collection_beyond_all_measure_is_not_unpacked()
    {
        using (ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create))
        using (Stream entry = zip.CreateEntry("collection.anki2", CompressionLevel.Fastest).Open())
            for (int i = 0; i < 513; i++) entry.Write(new byte[1 << 20]);
        Assert.Contains("512 MB", Assert.Throws<AnkiPackageException>(() => AnkiPackage.Read(path)).Message);
    }

    [Fact]
    public void A_missing_file_or_folder_is_told()
    {
        Assert.Contains("no such", Assert.Throws<AnkiPackageException>(() => AnkiPackage.Read(path)).Message);
        Assert.Contains("cannot be written", Assert.Throws<AnkiPackageException>(() => AnkiPackage.Write(folder["no/deck.apkg"], Sample.Deck)).Message);
    }

    [Fact]
    public void A_deck_without_words_is_still_a_package()
    {
        AnkiPackage.Write(path, DeckBuilder.Build(Sample.With(), null, Sample.Monday).Deck);
        Assert.Empty(AnkiPackage.Read(path).Notes);
    }
}
