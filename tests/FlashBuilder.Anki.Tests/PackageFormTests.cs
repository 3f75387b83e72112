using System.IO.Compression;
using System.Security.Cryptography;
using FlashBuilder.Anki;
using FlashBuilder.Anki.Zstandard;
using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Tests;

/// <summary>The forms of Anki 2.1 and later: docs/formats.md says what is in them.</summary>
public sealed class PackageFormTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string path;

    public PackageFormTests() => path = folder["deck.apkg"];

    public void Dispose() => folder.Dispose();

    public static TheoryData<PackageForm> Forms => [PackageForm.Legacy1, PackageForm.Legacy2, PackageForm.Latest];

    private static Deck Deck { get; } = DeckBuilder.Build(Sample.Words, null, Sample.Monday, ExtraCards.Cloze).Deck with
    {
        Media = [new MediaFile("_a.svg", "<svg/>"u8), new MediaFile("_b.mp3", "sound"u8)],
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_package_of_each_form_comes_back_as_it_was(PackageForm form)
    {
        AnkiPackage.Write(path, Deck, form);
        Assert.Equal(Deck with { Sentences = [], Notes = [.. Deck.Notes.Select(note => note with { Sentences = [] })] }, AnkiPackage.Read(path));
        AnkiCollection collection = CollectionReader.Read(path);
        Assert.Equal((form, form == PackageForm.Latest ? 18 : 11, 0), (collection.Form, collection.Schema, collection.MinutesWest));
        Assert.Equal(["Default", "FlashBuilder", Deck.Name], collection.Decks.Values.Select(deck => deck.Name).OrderBy(name => name.Length));
        Assert.Equal(NoteType.Fields.Select(field => field.ToString()), collection.NoteTypes[NoteType.Id].Fields);
        Assert.Equal(NoteType.Templates.Select(template => template.Name), collection.NoteTypes[NoteType.Id].Templates);
        byte[] before = File.ReadAllBytes(path);
        AnkiPackage.Write(path, DeckBuilder.Build(Sample.Words, AnkiPackage.Read(path), Sample.Tuesday, ExtraCards.Cloze).Deck with { Media = Deck.Media }, form);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData(PackageForm.Legacy1, "collection.anki2 0 1 media")]
    [InlineData(PackageForm.Legacy2, "meta collection.anki21 collection.anki2 0 1 media")]
    [InlineData(PackageForm.Latest, "meta collection.anki21b collection.anki2 0 1 media")]
    public void Each_form_has_its_entries(PackageForm form, string names)
    {
        using ZipArchive zip = Zip(form);
        Assert.Equal(names, string.Join(' ', zip.Entries.Select(entry => entry.FullName)));
        if (form != PackageForm.Legacy1) Assert.Equal([8, (byte)form], Bytes(zip, "meta"));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Each_collection_is_a_sound_database(PackageForm form)
    {
        using ZipArchive zip = Zip(form);
        foreach (string name in zip.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("collection")))
            Assert.Equal("ok", Rows(form, zip, name, "PRAGMA integrity_check").Single());
    }

    [SkippableFact]
    public void The_zstd_program_unpacks_what_the_latest_form_holds()
    {
        using ZipArchive zip = Zip(PackageForm.Latest);
        foreach (string name in (string[])["collection.anki21b", "media", "0", "1"])
        {
            byte[] frame = Bytes(zip, name);
            Skip.IfNot(File.Exists("/usr/bin/zstd"), "/usr/bin/zstd is not on this machine");
            File.WriteAllBytes(folder["frame.zst"], frame);
            ExternalProgram.Run("/usr/bin/zstd", "-t", "-q", folder["frame.zst"]);
            Assert.Equal(ZstandardDecoder.Decode(frame, 1 << 24).ToArray(), ZstandardProgram.Unpack(frame));
        }
    }

    [Fact]
    public void The_list_of_media_of_the_latest_form_has_names_sizes_and_hashes()
    {
        using ZipArchive zip = Zip(PackageForm.Latest);
        // 0A: an entry; 0A: its name; 10: its size; 1A: the 20 bytes of SHA-1.
#pragma warning disable CA5350
        byte[] expected =
        [
            0x0a, 32, 0x0a, 6, .. "_a.svg"u8, 0x10, 6, 0x1a, 20, .. SHA1.HashData("<svg/>"u8),
            0x0a, 32, 0x0a, 6, .. "_b.mp3"u8, 0x10, 5, 0x1a, 20, .. SHA1.HashData("sound"u8),
        ];
#pragma warning restore CA5350
        Assert.Equal(expected, ZstandardDecoder.Decode(Bytes(zip, "media"), 1 << 20).ToArray());
    }

    [Fact]
    public void The_tables_of_the_latest_form_hold_what_the_JSON_of_the_others_does()
    {
        using ZipArchive zip = Zip(PackageForm.Latest);
        string[] Of(string sql) => Rows(PackageForm.Latest, zip, "collection.anki21b", sql);
        Assert.Equal(["18|||||"], Of("SELECT ver, conf, models, decks, dconf, tags FROM col"));
        Assert.Equal([$"{NoteType.Id}|{NoteType.Name}|{NoteType.Modified}"], Of("SELECT id, name, mtime_secs FROM notetypes"));
        Assert.Equal(NoteType.Fields.Select(field => $"{(int)field}|{field}"), Of("SELECT ord, name FROM fields ORDER BY ord"));
        Assert.Equal(NoteType.Templates.Select((template, i) => $"{i}|{template.Name}"), Of("SELECT ord, name FROM templates ORDER BY ord"));
        // 0A 02 08 01: a normal deck with preset 1, as Anki's own is.
        Assert.Equal(["Default|0A020801|08011001"], Of("SELECT name, hex(kind), hex(common) FROM decks WHERE id = 1"));
        Assert.Equal(["FlashBuilder\u001f港口的早晨"], Of("SELECT name FROM decks WHERE name LIKE 'FlashBuilder_%'"));
        Assert.Equal(["1|Default"], Of("SELECT id, name FROM deck_config"));
        Assert.Equal(["FlashBuilder", "FlashBuilder::paragraph::1", "FlashBuilder::paragraph::2", "FlashBuilder::source::港口的早晨", "FlashBuilder::word"], Of("SELECT tag FROM tags"));
        Assert.Equal(["2", "0", "4", "\"noteFld\""], Of("SELECT CAST(val AS TEXT) FROM config WHERE KEY IN ('schedVer', 'creationOffset', 'rollover', 'sortType') " +
            "ORDER BY CASE KEY WHEN 'schedVer' THEN 1 WHEN 'creationOffset' THEN 2 WHEN 'rollover' THEN 3 ELSE 4 END"));
        Assert.Equal(["1"], Of($"SELECT instr(config, CAST('{NoteType.Templates[0].Front.Replace("'", "''")}' AS BLOB)) > 0 FROM templates WHERE ord = 0"));
    }

    [Fact]
    public void Notes_and_cards_are_the_same_in_all_forms()
    {
        string[] Of(PackageForm form, string name)
        {
            using ZipArchive zip = Zip(form);
            return [.. Rows(form, zip, name, "SELECT * FROM notes"), .. Rows(form, zip, name, "SELECT * FROM cards")];
        }
        string[] first = Of(PackageForm.Legacy1, "collection.anki2");
        Assert.Equal(9, first.Length);
        Assert.Equal(first, Of(PackageForm.Legacy2, "collection.anki21"));
        Assert.Equal(first, Of(PackageForm.Latest, "collection.anki21b"));
    }

    [Fact]
    public void An_old_program_finds_a_hint()
    {
        using ZipArchive zip = Zip(PackageForm.Latest);
        Assert.Contains("newer version", Rows(PackageForm.Latest, zip, "collection.anki2", "SELECT sfld FROM notes").Single());
        File.WriteAllBytes(folder["stub.anki2"], Bytes(zip, "collection.anki2"));
        AnkiCollection stub = CollectionReader.Read(folder["stub.anki2"]);
        Assert.Equal((1, 1, 0), (stub.Notes.Count, stub.Cards.Count, stub.BrokenNotes));
    }

    [Fact]
    public void A_collection_alone_is_no_package() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AnkiPackage.Write(new MemoryStream(), Deck, PackageForm.Collection));

    [Theory]
    [InlineData("a", "B", -1)]
    [InlineData("Äpfel", "äpfel", 0)]
    [InlineData("a", "aa", -1)]
    [InlineData("\uffee", "𠀀", -1)]
    [InlineData("Straße", "STRASSE", 0)]
    public void Names_are_ordered_by_code_point_without_case(string one, string other, int order)
    {
        Assert.Equal(order, Math.Sign(UnicaseCollation.Compare(one, other)));
        Assert.Equal(-order, Math.Sign(UnicaseCollation.Compare(other, one)));
    }

    private static ZipArchive Zip(PackageForm form)
    {
        var stream = new MemoryStream();
        AnkiPackage.Write(stream, Deck, form);
        return new ZipArchive(stream, ZipArchiveMode.Read);
    }

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using Stream content = zip.GetEntry(name)!.Open();
        var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string[] Rows(PackageForm form, ZipArchive zip, string name, string sql)
    {
        ArraySegment<byte> image = Bytes(zip, name);
        if (name.EndsWith("21b")) image = ZstandardDecoder.Decode(image, 1 << 28);
        Assert.Equal(form == PackageForm.Latest, zip.GetEntry("collection.anki21b") is not null);
        using SqliteConnection connection = TestCollection.Open(image);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        return [.. rows];
    }
}
