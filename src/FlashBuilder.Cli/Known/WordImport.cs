using FlashBuilder.Anki;
using FlashBuilder.Vocabulary;
using Hanzi.Dictionary;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>Finds the words that a file says are known.</summary>
internal sealed class WordImport(Lexicon lexicon)
{
    private readonly WordTable table = new(lexicon);

    /// <summary>A file of Anki by its learnt notes; any other file as a list.</summary>
    /// <exception cref="Failure">No such file, or no text.</exception>
    /// <exception cref="AnkiPackageException">A file of Anki that cannot be read.</exception>
    public ImportedWords Read(string path, int days) => IsOfAnki(path) ? ReadAnki(path, days) : ReadList(path);

    /// <param name="days">The shortest interval of a card that is learnt.</param>
    public ImportedWords ReadAnki(string path, int days)
    {
        if (Directory.Exists(path)) throw new Failure($"{path} is a folder", "name what Anki exported (.apkg, .colpkg), or its collection.anki2");
        var collection = CollectionReader.ReadWithoutLog(path);
        var groups = LearntNotes.Of(collection, days);
        var words = new List<string>();
        int own = 0, withWord = 0, others = 0, without = 0, japanese = 0;
        foreach (var group in groups)
        {
            words.AddRange(group.OwnWords);
            own += group.OwnWords.Count;
            var found = table.Find(group.Fields, group.Rows);
            words.AddRange(found.Words);
            withWord += found.WithWord;
            without += found.WithoutChinese;
            if (found.IsJapanese) japanese += found.Others;
            else others += found.Others;
        }

        return new(path, days, collection.Notes.Count, groups.Sum(group => group.Count), [.. words.Distinct()])
        {
            WithWord = withWord + own,
            Others = others,
            WithoutChinese = without,
            Japanese = japanese,
            Broken = collection.BrokenNotes,
        };
    }

    private ImportedWords ReadList(string path)
    {
        var rows = WordListFile.Read(path);
        // A first line without Chinese names the columns.
        bool hasNames = rows.Count > 1 && !rows[0].Any(cell => HanCharacter.ContainsHan(cell));
        var names = hasNames ? rows[0] : [];
        if (hasNames) rows = [.. rows.Skip(1)];
        var found = table.Find(names, rows);
        return new(path, null, rows.Count, rows.Count, [.. found.Words.Concat(found.Unlisted).Distinct()])
        {
            WithWord = found.WithWord,
            Others = found.IsJapanese ? 0 : found.Others - found.Unlisted.Count,
            Japanese = found.IsJapanese ? found.Others : 0,
            WithoutChinese = found.WithoutChinese,
            Unlisted = found.Unlisted,
        };
    }

    private static bool IsOfAnki(string path)
    {
        if (!File.Exists(path)) return false;
        Span<byte> start = stackalloc byte[4];
        try
        {
            using var file = File.OpenRead(path);
            int length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return start[..length].StartsWith("PK"u8) || start[..length].SequenceEqual("SQLi"u8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"cannot read {path}: {FileTrouble.Describe(e)}", "check the file's permissions");
        }
    }
}
