using Microsoft.Data.Sqlite;

namespace FlashBuilder.Decks;

/// <summary>A file beside a deck file that has another name now.</summary>
/// <param name="IsBroughtBack">It is at its deck file again; else it was set aside.</param>
public sealed record RenamedCompanion(string Before, string After, bool IsBroughtBack);

/// <summary>
/// The files beside a deck file (<c>-wal</c>, <c>-shm</c>, <c>-journal</c>). After a crash they hold answers, or what a half
/// written file was before. SQLite takes them for those of whatever file has the name; here is looked whose they are.
/// </summary>
public static class DeckCompanions
{
    internal const string Kept = ".left-";
    private const int Tries = 40;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>For hints: who moves a deck file must move all of it.</summary>
    public const string AllFiles = "the deck's .db file together with its -wal, -shm and -journal files, where they are there";

    /// <summary>
    /// Gives files that belong to another deck file, or to one that is not there, names that nothing uses, and brings a log
    /// back that this deck file lost when it was moved alone. Nothing is deleted. Call it before a deck file is made or opened.
    /// </summary>
    /// <param name="path">Of the deck file; it need not exist.</param>
    /// <returns>None where all is well.</returns>
    /// <exception cref="DeckFileException">They cannot be renamed, or another program works with them.</exception>
    public static IReadOnlyList<RenamedCompanion> SetAside(string path) => DeckFault.Guard(path, "opened", () =>
    {
        string file = LinkTarget.Of(path);
        if (!File.Exists(file)) return Beside(file).Any() ? Rename(file, [.. Beside(file)]) : [];
        // SQLite would delete the log of an empty file.
        if (AtomicFile.IsStream(file) || new FileInfo(file).Length == 0) return [];
        bool isForeign = Foreign(file).Any();
        if (!isForeign && LostLog.Of(file) is null) return [];
        using SqliteConnection connection = SqliteDatabase.Open(file);
        var lone = new SqliteFile(connection);
        var renamed = new List<RenamedCompanion>();
        // Alone with the file: or the log that another program begins meanwhile would be taken away from it.
        for (int i = 0; i < Tries; i++)
        {
            if (lone.TryAlone(() =>
            {
                renamed.AddRange(Rename(file, [.. Foreign(file)]));
                renamed.AddRange(LostLog.BringBack(file));
            })) return (IReadOnlyList<RenamedCompanion>)renamed;
            // Who has the file open has its log as well.
            if (!isForeign) return [];
            Thread.Sleep(Pause);
        }
        throw new DeckFileException(path, "another program is using the deck file", "close it there and try again");
    });

    /// <summary>Whether SQLite would take in what is not the file's own.</summary>
    /// <exception cref="IOException">The files cannot be read.</exception>
    /// <exception cref="SqliteException">As SQLite tells.</exception>
    internal static bool AreForeign(string path) => LinkTarget.Of(path) is var file && Foreign(file).Any();

    /// <summary>Whether there are any, where no deck file is.</summary>
    internal static bool AreBeside(string path) => Beside(LinkTarget.Of(path)).Any();

    /// <summary>The endings of companions that are not those of the file. The index of a log goes with it.</summary>
    private static IEnumerable<string> Foreign(string file)
    {
        bool hasLog = File.Exists(file + CompanionFile.Log), hasJournal = File.Exists(file + CompanionFile.Journal);
        if (!hasLog && !hasJournal) yield break;
        MainFile main = MainFile.Read(file);
        if (hasLog && !Belongs(() => WriteAheadLog.KinOf(file + CompanionFile.Log, main) != LogKin.Foreign))
        {
            yield return CompanionFile.Log;
            if (File.Exists(file + CompanionFile.Index)) yield return CompanionFile.Index;
        }
        if (hasJournal && !Belongs(() => RollbackJournal.BelongsTo(file + CompanionFile.Journal, main))) yield return CompanionFile.Journal;
    }

    private static bool Belongs(Func<bool> look)
    {
        try
        {
            return look();
        }
        catch (Exception fault) when (fault is FileNotFoundException or EndOfStreamException)
        {
            // Another program has just taken it in.
            return true;
        }
    }

    private static IEnumerable<string> Beside(string file) => CompanionFile.Endings.Where(ending => File.Exists(file + ending));

    private static List<RenamedCompanion> Rename(string file, string[] endings)
    {
        int number = 1;
        while (CompanionFile.Endings.Any(ending => File.Exists($"{file}{ending}{Kept}{number}"))) number++;
        var renamed = new List<RenamedCompanion>();
        foreach (string ending in endings)
        {
            (string before, string after) = (file + ending, $"{file}{ending}{Kept}{number}");
            try
            {
                File.Move(before, after);
            }
            catch (FileNotFoundException)
            {
                // Another program was quicker.
                continue;
            }
            renamed.Add(new(before, after, IsBroughtBack: false));
        }
        AtomicFile.SyncFolderOf(file);
        return renamed;
    }
}
