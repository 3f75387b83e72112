using System.Text.Json;
using FlashBuilder.Anki.Zstandard;
using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Anki;

/// <summary>Reads packages (<c>.apkg</c>, <c>.colpkg</c>) in all three forms and collections (<c>collection.anki2</c>).</summary>
public static class CollectionReader
{
    private const int Interrupted = 9;
    private const int TooBig = 18;

    /// <exception cref="AnkiPackageException">
    /// The only exception for a file that can be had at all, whatever is in it: no such file, damaged, of a later Anki, open
    /// in Anki, or beyond the bounds that docs/formats.md gives.
    /// </exception>
    public static AnkiCollection Read(string path) => Read(path, File.OpenRead);

    /// <summary>As <see cref="Read(string)"/>, but for the review log, which is the largest table of a collection.</summary>
    /// <inheritdoc cref="Read(string)"/>
    public static AnkiCollection ReadWithoutLog(string path) => Read(path, File.OpenRead, withLog: false);

    /// <param name="open">Gives the bytes of the path.</param>
    internal static AnkiCollection Read(string path, Func<string, Stream> open, bool withLog = true) => Guard(path, () =>
    {
        using Stream stream = open(path);
        CollectionFile file = CollectionFile.Read(path, stream);
        using var database = new ForeignDatabase(file.Database);
        return Read(path, file.Form, file.Media, database, withLog);
    });

    /// <summary>The files that a package holds, of those whose names are sound and wanted. Where two names differ in case alone, the first.</summary>
    /// <param name="collection">What <see cref="Read(string)"/> gave for the same path.</param>
    /// <exception cref="AnkiPackageException">As there: a file is missing in it, damaged, or beyond the bounds.</exception>
    internal static IReadOnlyList<MediaFile> ReadMedia(string path, AnkiCollection collection, Func<string, bool> isWanted) => Guard(path, () =>
    {
        using Stream stream = File.OpenRead(path);
        using var entries = new PackageEntries(stream);
        var files = new List<MediaFile>();
        long total = 0;
        foreach ((string entry, string name) in collection.Media.Where(file => MediaName.IsSound(file.Value) && isWanted(file.Value))
            .DistinctBy(file => file.Value, StringComparer.OrdinalIgnoreCase))
        {
            ArraySegment<byte> content = collection.Form == PackageForm.Latest
                ? entries.ReadZstandard(entry, MediaFile.Largest)
                : entries.Read(entry, MediaFile.Largest);
            if ((total += content.Count) > MediaFile.LargestTotal) throw new InvalidDataException($"its media are larger than {MediaFile.LargestTotal >> 20} MB");
            files.Add(new MediaFile(name, content));
        }
        return files;
    });

    private static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new AnkiPackageException(path, "no such file or folder", "check the path", fault);
        }
        catch (Exception fault) when (fault is InvalidDataException or ZstandardException)
        {
            throw Damaged(path, fault.Message, fault);
        }
        catch (SqliteException fault)
        {
            throw Damaged(path, fault.SqliteErrorCode switch
            {
                TooBig => "a field of its collection is larger than 32 MB",
                Interrupted => "its collection takes more work than its size explains",
                _ => "its collection is no sound SQLite database",
            }, fault);
        }
        catch (JsonException fault)
        {
            throw Damaged(path, "a list in it is no JSON that can be read", fault);
        }
        // What the framework throws for zips that contradict themselves.
        catch (Exception fault) when (fault is EndOfStreamException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw Damaged(path, "the zip contradicts itself", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new AnkiPackageException(path, "the file cannot be read", "check the rights of the file", fault);
        }
    }

    private static AnkiCollection Read(string path, PackageForm form, IReadOnlyDictionary<string, string> media, ForeignDatabase database, bool withLog)
    {
        (long schema, long created) = (-1, 0);
        foreach (ForeignRow row in database.Rows("col", "ver, crt"))
        {
            (schema, created) = (row.Whole(0), row.Whole(1));
            break;
        }
        if (schema is not (11 or (>= 14 and <= 18)))
            throw new AnkiPackageException(path, $"its collection has tables of version {schema}, which is not known here (11 and 14 to 18 are)",
                "open it in Anki 23.10 or later and export it again with “Support older Anki versions” ticked");
        // From 15 on note types and decks have tables of their own.
        Dictionary<long, AnkiNoteType> types = schema < 15 ? JsonTypes.ReadNoteTypes(database) : TableTypes.ReadNoteTypes(database);
        Dictionary<long, AnkiDeck> decks = schema < 15 ? JsonTypes.ReadDecks(database) : TableTypes.ReadDecks(database);
        List<AnkiNote> notes = CollectionRows.ReadNotes(database, types, out int broken);
        return new AnkiCollection
        {
            Form = form,
            Schema = (int)schema,
            Created = created,
            MinutesWest = schema < 14 ? JsonTypes.ReadMinutesWest(database) : TableTypes.ReadMinutesWest(database),
            NoteTypes = types,
            Decks = decks,
            Notes = notes,
            BrokenNotes = broken,
            Cards = CollectionRows.ReadCards(database),
            Reviews = withLog ? CollectionRows.ReadReviews(database) : [],
            Media = media,
        };
    }

    private static AnkiPackageException Damaged(string path, string what, Exception fault) =>
        new(path, $"the file is damaged: {what}", "it was left as it is; export it again, or restore a copy", fault);
}
