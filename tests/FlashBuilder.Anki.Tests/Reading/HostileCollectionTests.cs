using System.Buffers.Binary;
using FlashBuilder.Anki;

namespace FlashBuilder.Tests;

/// <summary>Databases that were made to do harm are refused, and say why.</summary>
public sealed class HostileCollectionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_view_in_place_of_a_table_is_refused() =>
        Assert.Contains("no table notes", Fault(TestCollection.Schema11("""
            ALTER TABLE notes RENAME TO other;
            CREATE VIEW notes AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS id, '' AS guid, 0 AS mid, 0 AS mod, '' AS tags, '' AS flds FROM n;
            """)));

    [Fact]
    public void A_virtual_table_is_refused() =>
        Assert.Contains("no table revlog", Fault(TestCollection.Schema11("DROP TABLE revlog; CREATE VIRTUAL TABLE revlog USING fts5(id, cid, ease, ivl, lastIvl, factor, time, type);")));

    [Fact]
    public void A_computed_column_is_refused() =>
        Assert.Contains("computes a column", Fault(TestCollection.Schema11("ALTER TABLE cards ADD COLUMN more AS (length(hex(zeroblob(30000000))));")));

    [Theory]
    [InlineData("notes")]
    [InlineData("cards")]
    [InlineData("revlog")]
    public void A_missing_table_is_told(string table) =>
        Assert.Contains($"no table {table}", Fault(TestCollection.Schema11($"DROP TABLE {table};")));

    [Fact]
    public void A_missing_column_is_told() =>
        Assert.Contains("no sound SQLite", Fault(TestCollection.Schema11("DROP INDEX ix_cards_sched; ALTER TABLE cards DROP COLUMN due;")));

    [Theory]
    [InlineData("\\ud800", "\ufffd")]
    [InlineData("\\uDC00x", "\ufffdx")]
    [InlineData("\\ud800\\ud83d\\ude00", "\ufffd😀")]
    [InlineData("\\\\ud800", "\\ud800")]
    [InlineData("\\u4e2d", "中")]
    public void Half_a_pair_in_a_name_is_no_fault(string escaped, string name)
    {
        string path = folder["half.apkg"];
        string models = $$"""{"1600000000000": {"name": "{{escaped}}", "type": 0, "{{escaped}}": 1, "flds": [{"name": "{{escaped}}", "ord": 0}], "tmpls": []}, "{{escaped}}": { } }""";
        byte[] media = TestPackage.Text($$"""{"0": "{{escaped.Replace("\\\\", "x")}}.mp3"}""");
        File.WriteAllBytes(path, TestPackage.Zip(("collection.anki2", TestCollection.Schema11(models: models)), ("media", media)));
        var collection = CollectionReader.Read(path);
        Assert.Equal(name, collection.NoteTypes[1600000000000].Name);
        Assert.Equal([name], collection.NoteTypes[1600000000000].Fields);
        Assert.Equal(AnkiCardData.None with { Custom = name }, AnkiCardData.Parse($$"""{"cd": "{{escaped}}"}"""));
    }

    [Fact]
    public void A_field_beyond_32_MB_is_refused() =>
        Assert.Contains("32 MB", Fault(TestCollection.Schema11("UPDATE notes SET flds = hex(zeroblob(17 << 20));")));

    [Fact]
    public void A_text_that_the_schema_repeats_for_every_row_is_refused()
    {
        // The default is stored once and stands in each row that is older than its column.
        string rows = string.Concat(Enumerable.Range(100, 400).Select(i => $"INSERT INTO notes (id, guid, mid, mod, usn, sfld, csum, flags, data, tags) VALUES ({i}, '', 1600000000001, 0, 0, 0, 0, 0, '', '');"));
        Assert.Contains("than the file can hold", Fault(TestCollection.Schema11(
            $"ALTER TABLE notes DROP COLUMN flds; {rows} ALTER TABLE notes ADD COLUMN flds text NOT NULL DEFAULT '{new string('x', 100_000)}';")));
    }

    [Fact]
    public void Pages_that_lead_to_each_other_without_end_are_refused()
    {
        byte[] image = TestCollection.Schema11(string.Concat(Enumerable.Range(1, 400).Select(i => $"INSERT INTO revlog VALUES ({i}, 1, 1, 1, 1, 1, 1, 1, 1);")), pageSize: 512);
        int[] interior = [.. Enumerable.Range(1, image.Length / 512 - 1).Where(page => image[page * 512] == 5)];
        int[] leaves = [.. Enumerable.Range(1, image.Length / 512 - 1).Where(page => image[page * 512] == 13 && BinaryPrimitives.ReadUInt16BigEndian(image.AsSpan(page * 512 + 3)) > 10)];
        int root = interior.Single(page => BinaryPrimitives.ReadUInt16BigEndian(image.AsSpan(page * 512 + 3)) > 10);
        Assert.Contains("no sound SQLite", Fault(WithChildren(image, root, root)));

        // Twelve levels of pages that each lead to the next forty times.
        int[] levels = [root, .. leaves.Take(11)];
        for (int i = 0; i < levels.Length; i++) image = WithChildren(image, levels[i], i + 1 < levels.Length ? levels[i + 1] : leaves[12]);
        Assert.Contains("more rows or text than the file can hold", Fault(image));
    }

    [Theory]
    [InlineData("{", "no JSON")]
    [InlineData("", "no JSON")]
    [InlineData("[]", "no JSON object")]
    [InlineData("{\"1\": 1}", "no flds")]
    [InlineData("{\"1\": {\"name\": \"x\"}}", "no flds")]
    [InlineData("{\"1\": {\"flds\": 1}}", "no flds")]
    [InlineData("{\"1\": {\"flds\": []}}", "no tmpls")]
    public void Note_types_that_cannot_be_read_are_told(string models, string fault) =>
        Assert.Contains(fault, Fault(TestCollection.Schema11(models: models)));

    [Fact]
    public void Nested_JSON_is_bounded() =>
        Assert.Contains("no JSON", Fault(TestCollection.Schema11(models: string.Concat(Enumerable.Repeat("{\"1\":", 100_000)) + "1" + new string('}', 100_000))));

    [Fact]
    public void Broken_messages_of_schema_18_are_told()
    {
        Assert.Contains("protobuf", Fault(TestCollection.Schema18("UPDATE decks SET kind = x'0AFF';")));
        Assert.Contains("protobuf", Fault(TestCollection.Schema18("UPDATE notetypes SET config = x'08FFFFFFFFFFFFFFFFFFFFFF01';")));
        Assert.Contains("protobuf", Fault(TestCollection.Schema18("UPDATE notetypes SET config = x'0B';")));
    }

    [Fact]
    public void An_empty_col_is_told() => Assert.Contains("tables of version -1", Fault(TestCollection.Schema11("DELETE FROM col;")));

    [Fact]
    public void A_cut_collection_is_told()
    {
        byte[] image = TestCollection.Schema11();
        for (int length = 0; length < image.Length; length += 211) Fault(image[..length]);
    }

    /// <summary>Makes a page one that has forty children, all of them the same. Layout: SQLite's file format, 1.6.</summary>
    private static byte[] WithChildren(byte[] image, int page, int child)
    {
        byte[] copy = [.. image];
        Span<byte> bytes = copy.AsSpan(page * 512, 512);
        bytes.Clear();
        const int Cells = 40;
        bytes[0] = 5;
        BinaryPrimitives.WriteUInt16BigEndian(bytes[3..], Cells);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[5..], 512 - 5 * Cells);
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], child + 1);
        for (int i = 0; i < Cells; i++)
        {
            int at = 512 - 5 * (i + 1);
            BinaryPrimitives.WriteUInt16BigEndian(bytes[(12 + 2 * i)..], (ushort)at);
            BinaryPrimitives.WriteInt32BigEndian(bytes[at..], child + 1);
            bytes[at + 4] = 127;
        }
        return copy;
    }

    private string Fault(byte[] file)
    {
        File.WriteAllBytes(folder["collection.anki2"], file);
        var fault = Assert.Throws<AnkiPackageException>(() => CollectionReader.Read(folder["collection.anki2"]));
        Assert.NotEmpty(fault.Hint);
        return fault.Message;
    }
}
