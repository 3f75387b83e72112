using FlashBuilder.Anki;
using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;
using Hanzi.Dictionary;

namespace FlashBuilder.Cli;

/// <summary>Finds the words that a file says are known. Every command that takes a list reads it here.</summary>
internal sealed class WordImport(Lexicon lexicon)
{
    private readonly WordTable table = new(lexicon);

    /// <summary>
    /// A file of Anki by its learnt notes, a deck of ours that nobody has studied by all of its notes, any other file as a list.
    /// </summary>
    /// <param name="days">The shortest interval of a card that is learnt.</param>
    /// <exception cref="Failure">No such file, or no text.</exception>
    /// <exception cref="AnkiPackageException">A file of Anki that cannot be read.</exception>
    /// <exception cref="DeckFileException">A deck file that cannot be read.</exception>
    public ImportedWords Read(string path, int days) => KindOf(path) switch
    {
        FileKind.Anki => ReadAnki(path, days, isList: true),
        FileKind.Deck => ReadDeck(path),
        _ => ReadList(path),
    };

    /// <summary>The same, but of Anki's files only what was learnt, and no deck files.</summary>
    /// <inheritdoc cref="Read"/>
    public ImportedWords ReadLearnt(string path, int days) => KindOf(path) switch
    {
        FileKind.Anki or FileKind.Deck => ReadAnki(path, days, isList: false),
        _ => ReadList(path),
    };

    private ImportedWords ReadAnki(string path, int days, bool isList)
    {
        var collection = CollectionReader.ReadWithoutLog(path);
        if (isList && LearntNotes.OfUnstudiedDeck(collection) is { } all)
            return new(path, "notes", collection.Notes.Count, [.. all.Distinct()]) { WithWord = all.Count, Broken = collection.BrokenNotes, Remark = "a deck of FlashBuilder that was not studied: all of its words" };
        var groups = LearntNotes.Of(collection, days);
        var words = new List<string>();
        var several = new List<HeadwordForms>();
        var alone = new List<HeadwordForms>();
        int own = 0, withWord = 0, others = 0, without = 0, japanese = 0;
        foreach (var group in groups)
        {
            words.AddRange(group.OwnWords);
            own += group.OwnWords.Count;
            var found = table.Find(group.Fields, group.Rows);
            words.AddRange(found.Words);
            several.AddRange(found.Several);
            alone.AddRange(found.Alone);
            withWord += found.WithWord;
            without += found.WithoutChinese;
            if (found.IsJapanese) japanese += found.Others;
            else others += found.Others;
        }

        return new(path, "notes", collection.Notes.Count, [.. words.Distinct()])
        {
            Learnt = (groups.Sum(group => group.Count), days),
            WithWord = withWord + own,
            Others = others,
            WithoutChinese = without,
            Japanese = japanese,
            Broken = collection.BrokenNotes,
            Several = [.. several.DistinctBy(forms => forms.Written)],
            Alone = [.. alone.DistinctBy(forms => forms.Written)],
        };
    }

    private static ImportedWords ReadDeck(string path)
    {
        var deck = DeckFile.Read(path);
        string[] words = [.. deck.Notes.Concat(deck.Names).Select(note => NoteKey.Traditional(note.Fields[Field.Key]))];
        return new(path, "notes", words.Length, [.. words.Distinct()]) { WithWord = words.Length, Remark = "a deck of FlashBuilder: all of its words" };
    }

    private ImportedWords ReadList(string path)
    {
        var (list, readAs) = Rows(path);
        var found = table.Find(list.Names, [.. list.Rows.Select(row => row.Cells)], isList: true, row => list.Rows[row].Script);
        return new(path, "lines", list.Rows.Count, [.. found.Words.Concat(found.Unlisted).Distinct()])
        {
            WithWord = found.WithWord,
            Japanese = found.IsJapanese ? found.Others : 0,
            WithoutChinese = found.WithoutChinese,
            Unlisted = found.Unlisted,
            NotUnderstood = [.. found.Rest.Select(rest => (list.Rows[rest.Row].Line, rest.Text))],
            Several = found.Several,
            Alone = found.Alone,
            Remark = readAs.Length > 0 ? $"read as {readAs}; save it as UTF-8 if words are wrong" : "",
        };
    }

    private (ListRows List, string ReadAs) Rows(string path)
    {
        if (Directory.Exists(path)) throw new Failure($"{path} is a folder", "name a list of words, or what Anki exported (.apkg, .colpkg, .txt)");
        try
        {
            var (text, readAs) = new ListEncoding(lexicon).Decode(BoundedFile.Read(path, InputFile.MaximumSize));
            return (WordListFile.Parse(text, Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase)), readAs);
        }
        catch (SourceDecodingException e)
        {
            throw new Failure($"{path}: {e.Message}", e.Hint);
        }
        catch (FileTooLargeException e)
        {
            throw InputFile.TooLarge(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"cannot read {path}: {FileTrouble.Describe(e)}", "check the spelling and the file's permissions");
        }
    }

    private enum FileKind
    {
        List,
        Anki,
        Deck,
    }

    /// <summary>What a file is, its first bytes say. A pipe, which can be read once only, is a list.</summary>
    private static FileKind KindOf(string path)
    {
        if (!File.Exists(path)) return FileKind.List;
        // The application id of a database is behind its first 68 bytes.
        Span<byte> start = stackalloc byte[1 << 10];
        try
        {
            if ((File.GetAttributes(path) & FileAttributes.Device) != 0) return FileKind.List;
            using var file = File.OpenRead(path);
            if (!file.CanSeek) return FileKind.List;
            start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
            if (start.StartsWith("SQLi"u8)) return start.Length >= 72 && start[68..72].SequenceEqual("FBdk"u8) ? FileKind.Deck : FileKind.Anki;
            if (!start.StartsWith("PK"u8)) return FileKind.List;
            Span<byte> end = stackalloc byte[1 << 16];
            file.Position = Math.Max(0, file.Length - end.Length);
            end = end[..file.ReadAtLeast(end, end.Length, throwOnEndOfStream: false)];
            return OfficeFile.NameOf([.. start, .. end]) is null ? FileKind.Anki : FileKind.List;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"cannot read {path}: {FileTrouble.Describe(e)}", "check the file's permissions");
        }
    }
}
