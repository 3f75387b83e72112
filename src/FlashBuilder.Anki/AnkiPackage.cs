using System.IO.Compression;
using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>
/// Anki packages in the three forms of <see cref="PackageForm"/>; the first every Anki since 2.0, AnkiDroid, AnkiMobile and
/// Mnemosyne import. An import adds cards and keeps the schedule of those already there.
/// </summary>
public static class AnkiPackage
{
    /// <summary>Writes the notes in use, and apart from them those of <see cref="Deck.Leaving"/>. The same deck gives the same bytes; a file that has them is left alone.</summary>
    /// <param name="form">Not <see cref="PackageForm.Collection"/>.</param>
    /// <param name="progress">What the learner did with the deck; null: all cards are new, whatever was done.</param>
    /// <exception cref="AnkiPackageException">
    /// A name that Anki takes for a backup, a file there that is no package of ours, or a file that cannot be written.
    /// </exception>
    public static void Write(string path, Deck deck, PackageForm form = PackageForm.Legacy1, DeckProgress? progress = null)
    {
        string name = Path.GetFileName(path).ToLowerInvariant();
        if (name == "collection.apkg" || (name.StartsWith("backup-") && name.EndsWith(".apkg")) || name.EndsWith(".colpkg"))
            throw new AnkiPackageException(path, "Anki takes a file of this name for a backup and would replace the whole collection with it",
                "choose another name");
        using var bytes = new MemoryStream();
        Write(bytes, deck, form, progress);
        ReadOnlySpan<byte> package = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        try
        {
            if (AtomicFile.Exists(path) && !AtomicFile.IsStream(path))
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
            if (DiskTrouble.Describe(fault) is { } trouble)
                throw new AnkiPackageException(path, $"the package cannot be written: {trouble}", "make room, or choose another place, and try again", fault);
            throw new AnkiPackageException(path, "the package cannot be written",
                "check the disk and the rights of the file and its folder", fault);
        }
    }

    /// <inheritdoc cref="Write(string, Deck, PackageForm, DeckProgress)"/>
    public static void Write(Stream stream, Deck deck, PackageForm form = PackageForm.Legacy1, DeckProgress? progress = null)
    {
        if (form is not (PackageForm.Legacy1 or PackageForm.Legacy2 or PackageForm.Latest))
            throw new ArgumentOutOfRangeException(nameof(form), form, "A package has one of three forms.");
        PackageWriter.Write(stream, deck, form, progress);
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
        HashSet<string> named = MediaReference.Of(deck.Notes.Concat(deck.Names).Concat(deck.Retired));
        return name => name[0] == '_' || named.Contains(name);
    }

    private static bool IsOurs(string path)
    {
        try
        {
            using ZipArchive zip = ZipFile.OpenRead(path);
            return zip.Comment == PackageWriter.Mark;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
