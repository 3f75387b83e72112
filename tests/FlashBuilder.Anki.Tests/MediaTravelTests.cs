using System.IO.Compression;
using FlashBuilder.Anki;
using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

/// <summary>Sounds and pictures into a package and back.</summary>
public sealed class MediaTravelTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string path;

    public MediaTravelTests() => path = folder["deck.apkg"];

    public void Dispose() => folder.Dispose();

    private static Deck Deck { get; } = Sample.Deck with
    {
        Notes = [.. Sample.Deck.Notes.Select((note, i) => i > 0 ? note : note with
        {
            Fields = note.Fields.With(Field.Audio, "[sound:港口.mp3]").With(Field.Strokes, "<img src=\"a&amp;b.svg\">"),
        })],
        Media = [new MediaFile("港口.mp3", "sound"u8), new MediaFile("a&b.svg", "<svg/>"u8), new MediaFile("_font.woff2", "font"u8), new MediaFile("stray.mp3", "x"u8)],
    };

    [Fact]
    public void What_a_field_or_a_template_names_travels_and_nothing_else()
    {
        AnkiPackage.Write(path, Deck);
        using (ZipArchive zip = ZipFile.OpenRead(path))
        {
            Assert.Equal(["collection.anki2", "0", "1", "2", "media"], zip.Entries.Select(entry => entry.FullName));
            using var list = new StreamReader(zip.GetEntry("media")!.Open());
            Assert.Equal("""{"0":"_font.woff2","1":"a\u0026b.svg","2":"港口.mp3"}""".Replace("\\u0026", "&"), list.ReadToEnd());
            using var font = new StreamReader(zip.GetEntry("0")!.Open());
            Assert.Equal("font", font.ReadToEnd());
        }
        Assert.Equal(Deck.MediaInUse, AnkiPackage.Read(path).Media);
    }

    [Fact]
    public void The_same_media_give_the_same_bytes_whatever_their_order()
    {
        AnkiPackage.Write(path, Deck);
        AnkiPackage.Write(folder["other.apkg"], Deck with { Media = [.. Deck.Media.Reverse()] });
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(folder["other.apkg"]));
    }

    [Fact]
    public void A_listed_file_that_is_not_there_is_told()
    {
        AnkiPackage.Write(path, Deck);
        using (ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Update)) zip.GetEntry("2")!.Delete();
        Assert.Contains("2 is missing", Assert.Throws<AnkiPackageException>(() => AnkiPackage.Read(path)).Message);
    }

    [Fact]
    public void Unsafe_unwanted_and_double_names_of_a_list_are_left_out()
    {
        byte[] before = Bytes(Deck, "{\"0\": \"con\", \"1\": \"never.svg\", \"2\": \"港口.mp3\", \"7\": \"_a.svg\", \"8\": \"_A.svg\"}");
        File.WriteAllBytes(path, before);
        Assert.Equal(["_a.svg", "港口.mp3"], AnkiPackage.Read(path).Media.Select(file => file.Name));
    }

    [Fact]
    public void A_media_file_beyond_all_measure_is_not_unpacked()
    {
        AnkiPackage.Write(path, Deck);
        using (ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            zip.GetEntry("2")!.Delete();
            using Stream entry = zip.CreateEntry("2", CompressionLevel.NoCompression).Open();
            for (int i = 0; i < 101; i++) entry.Write(new byte[1 << 20]);
        }
        Assert.Contains("larger than 100 MB", Assert.Throws<AnkiPackageException>(() => AnkiPackage.Read(path)).Message);
    }

    /// <summary>The package of a deck with another list of media, and two more files in it.</summary>
    private static byte[] Bytes(Deck deck, string list)
    {
        var stream = new MemoryStream();
        AnkiPackage.Write(stream, deck);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("media")!.Delete();
            foreach ((string name, string text) in new[] { ("media", list), ("7", "a"), ("8", "A") })
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }
        }
        return stream.ToArray();
    }
}
