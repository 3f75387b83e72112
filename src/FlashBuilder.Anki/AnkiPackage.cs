using System.Globalization;
using System.IO.Compression;
using System.Text;
using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>
/// Anki packages of the first version (a zip with <c>collection.anki2</c> and <c>media</c>), which every Anki since
/// 2.0, AnkiDroid, AnkiMobile and Mnemosyne import. Without review history: an import adds new cards and keeps the
/// schedule of those already there.
/// </summary>
public static class AnkiPackage
{
    private const string CollectionEntry = "collection.anki2";

    /// <summary>Tells our packages from others before one is overwritten.</summary>
    private const string Mark = "FlashBuilder deck";

    /// <summary>The earliest time that a zip can hold; no clock may show in the bytes.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the notes in use. The same deck gives the same bytes; a file that has them is left alone.</summary>
    /// <exception cref="AnkiPackageException">
    /// A name that Anki takes for a backup, a file there that is no package of ours, or a file that cannot be written.
    /// </exception>
    public static void Write(string path, Deck deck)
    {
        string name = Path.GetFileName(path).ToLowerInvariant();
        if (name == "collection.apkg" || (name.StartsWith("backup-") && name.EndsWith(".apkg")) || name.EndsWith(".colpkg"))
            throw new AnkiPackageException(path, "Anki takes a file of this name for a backup and would replace the whole collection with it",
                "choose another name");
        using var bytes = new MemoryStream();
        Write(bytes, deck);
        ReadOnlySpan<byte> package = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        try
        {
            if (File.Exists(path))
            {
                if (!IsOurs(path))
                    throw new AnkiPackageException(path, "the file is there already and not a package of FlashBuilder",
                        "it was left as it is; choose another output file");
                if (package.SequenceEqual(File.ReadAllBytes(path))) return;
            }
            AtomicFile.Write(path, package, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new AnkiPackageException(path, "the package cannot be written",
                "check the disk and the rights of the file and its folder", fault);
        }
    }

    public static void Write(Stream stream, Deck deck)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        zip.Comment = Mark;
        Add(zip, CollectionEntry, CollectionWriter.Write(deck));
        IReadOnlyList<MediaFile> media = deck.MediaInUse;
        for (int i = 0; i < media.Count; i++) Add(zip, i.ToString(CultureInfo.InvariantCulture), media[i].Content.Span);
        Add(zip, "media", Encoding.UTF8.GetBytes(MediaList.WriteJson(media)));
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> bytes)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        using Stream content = entry.Open();
        content.Write(bytes);
    }

    /// <summary>The deck of a package that FlashBuilder wrote, in any of its forms, to build its next version upon.</summary>
    /// <exception cref="AnkiPackageException">No such file, damaged, not ours, or beyond all measure.</exception>
    public static Deck Read(string path)
    {
        AnkiCollection collection = CollectionReader.Read(path);
        try
        {
            Deck deck = PreviousDeck.Of(collection) ?? throw new AnkiPackageException(
                path, "not a package of FlashBuilder", "give the deck file (.db), or a package that FlashBuilder wrote");
            return collection.Media.Count == 0 ? deck : deck with { Media = CollectionReader.ReadMedia(path, collection, WantedOf(deck)) };
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentException)
        {
            throw new AnkiPackageException(path, $"the package is damaged: {fault.Message}", "it was left as it is; restore a copy, or move it away", fault);
        }
    }

    /// <summary>What our own notes name, and what templates may name.</summary>
    private static Func<string, bool> WantedOf(Deck deck)
    {
        HashSet<string> named = MediaReference.Of(deck.Notes.Concat(deck.Names));
        return name => name[0] == '_' || named.Contains(name);
    }

    private static bool IsOurs(string path)
    {
        try
        {
            using ZipArchive zip = ZipFile.OpenRead(path);
            return zip.Comment == Mark;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
