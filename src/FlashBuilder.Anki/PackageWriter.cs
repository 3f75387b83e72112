using System.Globalization;
using System.IO.Compression;
using System.Text;
using FlashBuilder.Anki.Zstandard;
using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>Writes the zip of a package in one of its forms.</summary>
internal static class PackageWriter
{
    /// <summary>Tells our packages from others before one is overwritten.</summary>
    public const string Mark = "FlashBuilder deck";

    /// <summary>The earliest time that a zip can hold; no clock may show in the bytes.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream stream, Deck deck, PackageForm form, DeckProgress? progress)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        zip.Comment = Mark;
        bool isLatest = form == PackageForm.Latest;
        // Message PackageMetadata: version = 1.
        if (form != PackageForm.Legacy1) Add(zip, "meta", [8, (byte)form]);
        string collection = form switch { PackageForm.Legacy1 => "collection.anki2", PackageForm.Legacy2 => "collection.anki21", _ => "collection.anki21b" };
        CollectionWriter.Write(deck, progress, isLatest, bytes => Add(zip, collection, bytes, isLatest));
        if (form != PackageForm.Legacy1) Add(zip, "collection.anki2", StubCollection.Write());
        IReadOnlyList<MediaFile> media = deck.MediaInUse;
        for (int i = 0; i < media.Count; i++) Add(zip, i.ToString(CultureInfo.InvariantCulture), media[i].Content.Span, isLatest);
        Add(zip, "media", isLatest ? MediaList.WriteProtobuf(media) : Encoding.UTF8.GetBytes(MediaList.WriteJson(media)), isLatest);
    }

    /// <param name="isPacked">In a frame of zstd, which is stored as it is: the zip makes it small, and readers undo both.</param>
    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> bytes, bool isPacked = false)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        using Stream content = entry.Open();
        if (isPacked) ZstandardEncoder.Store(bytes, content);
        else content.Write(bytes);
    }
}
