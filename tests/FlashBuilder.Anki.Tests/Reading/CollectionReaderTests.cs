using FlashBuilder.Anki;
using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

public sealed class CollectionReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Kinds => ["legacy1", "legacy2", "latest", "latest with schema 11", "alone 11", "alone 18", "written ahead"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_form_reads_to_the_same_values(string kind)
    {
        AnkiCollection collection = Read(kind switch
        {
            "legacy1" => TestPackage.Legacy1(TestCollection.Schema11()),
            "legacy2" => TestPackage.Legacy2(TestCollection.Schema11()),
            "latest" => TestPackage.Latest(TestCollection.Schema18()),
            "latest with schema 11" => TestPackage.Latest(TestCollection.Schema11()),
            "alone 11" => TestCollection.Schema11(),
            "alone 18" => TestCollection.Schema18(),
            _ => TestPackage.Latest(TestCollection.Schema18(writeAhead: true)),
        });
        Assert.Equal(kind switch
        {
            "legacy1" => PackageForm.Legacy1,
            "legacy2" => PackageForm.Legacy2,
            "alone 11" or "alone 18" => PackageForm.Collection,
            _ => PackageForm.Latest,
        }, collection.Form);
        Assert.Equal((1_600_000_400, 0), (collection.Created, collection.BrokenNotes));
        Assert.Equal(
            ["1600000000000 Basic 中 False [Front,Back] [Card 1,Card 2]", "1600000000001 Cloze True [Text] [Cloze]"],
            collection.NoteTypes.Values.Select(type => $"{type.Id} {type.Name} {type.IsCloze} [{string.Join(',', type.Fields)}] [{string.Join(',', type.Templates)}]"));
        Assert.Equal([new AnkiDeck(1500000000000, "Chinese::HSK", "<b>words</b>", false), new AnkiDeck(1500000000001, "Cram", "", true)], collection.Decks.Values);
        Assert.Equal(
            ["1700000000001 guid one 1600000000000 1700000001 [HSK::1,verb] [你好,hello]", "1700000000002 g2 1600000000001 1700000002 [] [我{{c1::喜歡}}你]"],
            collection.Notes.Select(note => $"{note.Id} {note.Guid} {note.NoteType} {note.Modified} [{string.Join(',', note.Tags)}] [{string.Join(',', note.Fields)}]"));
        Assert.Equal(
            [
                Card(11) with { Type = 2, Queue = 2, Due = 40, Interval = 30, Factor = 2500, Reviews = 7, Lapses = 1, Flags = 2, Data = """{"s":30.5,"d":4.25,"lrt":1700000123}""" },
                Card(12) with { Deck = 1500000000001, Ordinal = 1, Queue = -1, Due = 3, HomeDeck = 1500000000000, HomeDue = 9 },
                Card(13) with { Note = 1700000000002, Ordinal = 4, Type = 1, Queue = 1, Due = 1_700_000_500, Reviews = 2 },
            ],
            collection.Cards);
        Assert.Equal(
            [new AnkiReview(1700000023456, 1700000000011, 1, -600, -60, 0, 60000, 0), new AnkiReview(1700000123456, 1700000000011, 3, 30, -600, 525, 4321, 1)],
            collection.Reviews);
        Assert.Equal(kind.StartsWith("alone") ? [] : ["0 a.mp3", "1 字.svg"], collection.Media.Select(file => $"{file.Key} {file.Value}"));
    }

    [Fact]
    public void Without_the_log_all_else_is_the_same()
    {
        File.WriteAllBytes(folder["c.anki2"], TestCollection.Schema18());
        AnkiCollection whole = CollectionReader.Read(folder["c.anki2"]), rest = CollectionReader.ReadWithoutLog(folder["c.anki2"]);
        Assert.NotEmpty(whole.Reviews);
        Assert.Empty(rest.Reviews);
        Assert.Equal(whole.Cards, rest.Cards);
        Assert.Equal(whole.Notes.Select(note => note.Guid), rest.Notes.Select(note => note.Guid));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(17)]
    [InlineData(18)]
    public void Every_known_schema_is_read(long version) =>
        Assert.Equal((version, 2), (Read(Of(version)).Schema, Read(Of(version)).NoteTypes.Count));

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(19)]
    [InlineData(-1)]
    public void Another_schema_is_refused_by_its_number(long version) =>
        Assert.Contains($"tables of version {version},", Fault(Of(version)));

    private static byte[] Of(long version) => version < 15 ? TestCollection.Schema11(version: version) : TestCollection.Schema18(version: version);

    [Fact]
    public void A_note_without_its_type_or_with_another_number_of_fields_is_left_out_and_counted()
    {
        AnkiCollection collection = Read(TestCollection.Schema11("""
            INSERT INTO notes VALUES (1700000000003, 'g3', 5, 0, -1, '', 'x', 0, 0, 0, '');
            INSERT INTO notes VALUES (1700000000004, 'g4', 1600000000001, 0, -1, '', 'x' || char(31) || 'y', 0, 0, 0, '');
            """));
        Assert.Equal((2, 2), (collection.Notes.Count, collection.BrokenNotes));
    }

    [Fact]
    public void Values_of_other_types_and_sizes_are_taken_as_they_can_be()
    {
        AnkiCollection collection = Read(TestCollection.Schema11("""
            UPDATE cards SET ivl = 99999999999, due = 'soon', ord = 1.9, data = x'ff' WHERE id = 1700000000011;
            UPDATE notes SET guid = 17, tags = x'4142';
            """));
        AnkiCard card = collection.Cards[0];
        Assert.Equal((int.MaxValue, 0, 1, "\ufffd"), (card.Interval, card.Due, card.Ordinal, card.Data));
        Assert.Equal(("17", "AB"), (collection.Notes[0].Guid, collection.Notes[0].TagLine));
    }

    [Fact]
    public void A_collection_that_Anki_has_open_is_not_read()
    {
        File.WriteAllBytes(folder["collection.anki2"], TestCollection.Schema18());
        File.WriteAllBytes(folder["collection.anki2-wal"], [1]);
        var fault = Assert.Throws<AnkiPackageException>(() => CollectionReader.Read(folder["collection.anki2"]));
        Assert.Equal("close Anki and try again", fault.Hint);
        File.WriteAllBytes(folder["collection.anki2-wal"], []);
        Assert.Equal(2, CollectionReader.Read(folder["collection.anki2"]).Notes.Count);
    }

    [Fact]
    public void A_deck_file_is_told_from_a_collection()
    {
        DeckFile.Write(folder["deck.db"], Sample.Deck);
        var fault = Assert.Throws<AnkiPackageException>(() => CollectionReader.Read(folder["deck.db"]));
        Assert.Contains("a deck file of FlashBuilder", fault.Message);
    }

    [Fact]
    public void A_later_collection_beside_a_stub_is_the_one_that_counts()
    {
        byte[] collection = TestCollection.Schema11();
        Assert.Equal(PackageForm.Legacy2, Read(TestPackage.Zip(("collection.anki21", collection), ("collection.anki2", [1]))).Form);
        // Without meta Anki does not look at the latest.
        Assert.Equal(PackageForm.Legacy1, Read(TestPackage.Zip(("collection.anki21b", [1]), ("collection.anki2", collection))).Form);
        Assert.Equal(PackageForm.Legacy1, Read(TestPackage.Zip(("meta", [8, 1]), ("collection.anki2", collection))).Form);
    }

    [Fact]
    public void Our_own_deck_is_found_in_every_form()
    {
        AnkiPackage.Write(folder["deck.apkg"], Sample.Deck);
        byte[] collection = new byte[1 << 20];
        using (System.IO.Compression.ZipArchive zip = CollectionTests.Open(Sample.Deck))
        using (Stream entry = zip.GetEntry("collection.anki2")!.Open())
            collection = collection[..entry.ReadAtLeast(collection, collection.Length, throwOnEndOfStream: false)];
        File.WriteAllBytes(folder["legacy2.apkg"], TestPackage.Legacy2(collection));
        File.WriteAllBytes(folder["latest.apkg"], TestPackage.Latest(collection));
        Deck deck = AnkiPackage.Read(folder["deck.apkg"]);
        Assert.Equal(3, deck.Notes.Count);
        Assert.Equal(deck, AnkiPackage.Read(folder["legacy2.apkg"]));
        Assert.Equal(deck, AnkiPackage.Read(folder["latest.apkg"]));
    }

    [Theory]
    [InlineData("", null, null, null)]
    [InlineData("""{"pos":7,"s":12.5,"d":5,"dr":0.9,"decay":0.2,"lrt":1700000000,"cd":"x"}""", 7L, 12.5, 1700000000L)]
    [InlineData("""{"s":-1,"pos":"x","lrt":1.5}""", null, null, null)]
    [InlineData("""{"s":1e999}""", null, null, null)]
    [InlineData("[1]", null, null, null)]
    [InlineData("{", null, null, null)]
    [InlineData("[[[[[[[[[[[[[[[[[[[[", null, null, null)]
    public void Data_of_a_card_is_read_where_it_makes_sense(string json, long? position, double? stability, long? last)
    {
        AnkiCardData data = AnkiCardData.Parse(json);
        Assert.Equal((position, stability, last), (data.Position, data.Stability, data.LastReview));
    }

    private static AnkiCard Card(int id) => new()
    {
        Id = 1700000000000 + id,
        Note = 1700000000001,
        Deck = 1500000000000,
        Ordinal = 0,
        Type = 0,
        Queue = 0,
        Due = 0,
        Interval = 0,
        Factor = 0,
        Reviews = 0,
        Lapses = 0,
        HomeDeck = 0,
        HomeDue = 0,
        Flags = 0,
        Data = "",
    };

    private AnkiCollection Read(byte[] file)
    {
        File.WriteAllBytes(folder["file"], file);
        return CollectionReader.Read(folder["file"]);
    }

    private string Fault(byte[] file) => Assert.Throws<AnkiPackageException>(() => Read(file)).Message;
}
