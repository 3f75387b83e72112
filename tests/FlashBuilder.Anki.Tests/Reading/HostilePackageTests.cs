using System.Buffers.Binary;
using System.IO.Compression;
using FlashBuilder.Anki;
using FlashBuilder.Anki.Zstandard;

namespace FlashBuilder.Tests;

/// <summary>Packages that were made to do harm are refused, and say why.</summary>
public sealed class HostilePackageTests : IDisposable
{
    private static readonly byte[] Collection = TestCollection.Schema11();

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("../x")]
    [InlineData("..")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\x")]
    [InlineData("C:x")]
    [InlineData("..\\x")]
    [InlineData("folder/0")]
    [InlineData("folder/")]
    [InlineData("a\u0000b")]
    [InlineData("a\u001b[2Jb")]
    public void A_name_that_leads_elsewhere_is_refused(string name)
    {
        string fault = Fault(TestPackage.Zip(("collection.anki2", Collection), (name, [1])));
        Assert.Contains("has a name that leads into a folder or out of one", fault);
        Assert.DoesNotContain(fault, char.IsControl);
    }

    [Fact]
    public void A_name_beyond_measure_is_refused_in_a_short_message() =>
        Assert.InRange(Fault(TestPackage.Zip(("collection.anki2", Collection), (new string('x', 60_000), [1]))).Length, 10, 400);

    [Theory]
    [InlineData("collection.anki2")]
    [InlineData("Collection.ANKI2")]
    public void Two_entries_of_one_name_are_refused(string name) =>
        Assert.Contains("two entries", Fault(TestPackage.Zip(("collection.anki2", Collection), (name, Collection))));

    [Fact]
    public void An_encrypted_entry_is_refused() =>
        Assert.Contains("encrypted", Fault(TestPackage.WithDirectoryField(TestPackage.Legacy1(Collection), 8, 1)));

    [Fact]
    public void A_package_within_the_package_is_no_collection() =>
        Assert.Contains("no SQLite database", Fault(TestPackage.Legacy1(TestPackage.Legacy1(Collection))));

    [Fact]
    public void A_collection_that_is_two_hundred_times_smaller_packed_is_a_bomb()
    {
        byte[] zeros = new byte[20 << 20];
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = zip.CreateEntry("collection.anki2", CompressionLevel.SmallestSize).Open()) entry.Write(zeros);
        Assert.Contains("200 times", Fault(stream.ToArray()));
    }

    [Fact]
    public void A_zstd_bomb_stops_early()
    {
        // 100,000 blocks of four bytes, each 128 KiB of one byte.
        byte[] bomb = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 17 << 3, .. Enumerable.Repeat(new byte[] { 2, 0, 0x10, 7 }, 100_000).SelectMany(block => block)];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("more bytes than it may", Fault(TestPackage.Zip(("meta", [8, 3]), ("collection.anki21b", bomb[..40_006]))));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 128 << 20);
        Assert.Contains("more bytes than it may", Fault(TestPackage.Zip(("meta", [8, 3]), ("collection.anki21b", bomb))));
    }

    [Fact]
    public void A_zstd_bomb_that_the_zip_packs_once_more_is_measured_by_what_is_in_the_file()
    {
        // Blocks of four bytes that are all the same: the zip makes a hundred times less of them, too little to be believed.
        byte[] bomb = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 17 << 3, .. Enumerable.Repeat(new byte[] { 2, 0, 0x10, 7 }, 100_000).SelectMany(block => block)];
        byte[] package = TestPackage.Zip(("meta", [8, 3]), ("collection.anki21b", bomb));
        Assert.InRange(package.Length, 1, 20_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("more bytes than it may", Fault(package));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 96 << 20);
    }

    [Fact]
    public void A_list_of_media_is_bounded_too() =>
        Assert.Contains("media in it is larger than 64 MB", Fault(TestPackage.Zip(("collection.anki2", Collection), ("media", new byte[65 << 20]))));

    [Fact]
    public void A_size_that_is_not_the_real_one_is_told()
    {
        byte[] package = TestPackage.Zip(("collection.anki2", Collection));
        Assert.Contains("damaged", Fault(TestPackage.WithDirectoryField(package, 24, (uint)Collection.Length - 1)));
        Assert.Contains("damaged", Fault(TestPackage.WithDirectoryField(package, 24, (uint)Collection.Length + 1)));
        Assert.Contains("damaged", Fault(TestPackage.WithDirectoryField(package, 20, 0x7fff_ffff)));
        Assert.Contains("checksum", Fault(TestPackage.WithDirectoryField(package, 16, 1)));
    }

    [Fact]
    public void Entries_that_claim_more_than_64_GB_in_all_are_refused()
    {
        byte[] package = TestPackage.Zip(Enumerable.Range(0, 20).Select(i => ($"{i}", new byte[] { 1 })));
        Assert.Contains("64 GB", Fault(TestPackage.WithDirectoryField(package, 24, 0xffff_fff0)));
    }

    [Fact]
    public void More_than_200000_entries_are_refused() =>
        Assert.Contains("200,000 entries", Fault(TestPackage.Zip(Enumerable.Range(0, 200_001).Select(i => ($"{i}", Array.Empty<byte>())))));

    [Fact]
    public void A_list_of_entries_beyond_32_MB_is_not_read()
    {
        byte[] zip = new byte[(32 << 20) + 100];
        "PK\u0003\u0004"u8.CopyTo(zip);
        "PK\u0005\u0006"u8.CopyTo(zip.AsSpan(zip.Length - 22));
        Assert.Contains("larger than 32 MB", Fault(zip));
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(zip.Length - 6), uint.MaxValue);
        Assert.Contains("not where it says", Fault(zip));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0803")]
    [InlineData("0804")]
    [InlineData("08ffffffffffffffffff01")]
    [InlineData("0a")]
    [InlineData("ffffffffffffffffffffff")]
    public void A_meta_that_is_unknown_or_broken_is_told(string hex)
    {
        string fault = Fault(TestPackage.Zip(("meta", Convert.FromHexString(hex)), ("collection.anki2", Collection)));
        Assert.Contains(hex switch { "" => "(0)", "0803" => "collection.anki21b is missing", "0804" => "(4)", "08ffffffffffffffffff01" => "later version", _ => "protobuf" }, fault);
    }

    [Theory]
    [InlineData("{\"0\": \"../x\"}", "leads elsewhere")]
    [InlineData("{\"0\": \"\"}", "leads elsewhere")]
    [InlineData("{\"x\": \"a.mp3\"}", "list of media")]
    [InlineData("{\"0\": 1}", "list of media")]
    [InlineData("{\"0\": \"a\", \"0\": \"b\"}", "list of media")]
    [InlineData("[]", "list of media")]
    [InlineData("{", "no JSON")]
    [InlineData("[[[[[[[[[[", "no JSON")]
    public void A_list_of_media_that_is_wrong_is_told(string json, string fault) =>
        Assert.Contains(fault, Fault(TestPackage.Zip(("collection.anki2", Collection), ("media", TestPackage.Text(json)))));

    [Fact]
    public void A_packed_list_of_media_that_is_wrong_is_told()
    {
        Assert.Contains("leads elsewhere", Fault(Latest([0x0a, 6, 0x0a, 4, .. "../x"u8])));
        Assert.Contains("protobuf", Fault(Latest([0x0a, 200, 1])));
        Assert.Contains("zstd", Fault(TestPackage.Zip(("meta", [8, 3]), ("collection.anki21b", Collection))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("my notes")]
    [InlineData("SQLite format 3\0")]
    [InlineData("SQLite format 3\0 and more")]
    public void What_is_no_package_is_told(string text) => Fault(TestPackage.Text(text));

    [Fact]
    public void A_cut_package_is_told()
    {
        byte[] package = TestPackage.Latest(TestCollection.Schema18());
        for (int length = 0; length < package.Length; length += 97) Fault(package[..length]);
    }

    private static byte[] Latest(byte[] media) =>
        TestPackage.Zip(("meta", [8, 3]), ("collection.anki21b", ZstandardEncoder.Store(Collection)), ("media", ZstandardEncoder.Store(media)));

    private string Fault(byte[] file)
    {
        File.WriteAllBytes(folder["file.apkg"], file);
        var fault = Assert.Throws<AnkiPackageException>(() => CollectionReader.Read(folder["file.apkg"]));
        Assert.NotEmpty(fault.Hint);
        return fault.Message;
    }
}
