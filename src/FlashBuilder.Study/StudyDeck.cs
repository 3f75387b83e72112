using System.Globalization;
using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FlashBuilder.Study;

/// <summary>One deck file, open for study.</summary>
internal sealed class StudyDeck : IDisposable
{
    private readonly StudyOptions options;
    private readonly LogWatch watch = new();
    private long version;
    private bool hasWritten;
    private bool isPlain, isCopy;
    private DeckTransaction? open;

    private StudyDeck(string path, int index, SqliteConnection connection, StudyOptions options, bool isAlone)
    {
        Path = path;
        Connection = connection;
        this.options = options;
        Cards = new CardQuery(connection, index, options.Filter, isAlone);
        Scheduler = ReadScheduler();
        version = DataVersion();
    }

    public string Path { get; }

    public SqliteConnection Connection { get; }

    public CardQuery Cards { get; }

    /// <summary>With the deck's own parameters.</summary>
    public Scheduler Scheduler { get; private set; }

    /// <exception cref="DeckFileException">As a session tells that is opened.</exception>
    public static StudyDeck Open(string path, int index, StudyOptions options, TimeProvider clock, Journal journal, bool isAlone) =>
        DeckFault.Guard(path, "written", () =>
        {
            SqliteConnection connection = DeckConnection.Open(path, DeckAccess.Write);
            try
            {
                // Where another program is at the file, or the file system cannot, the rollback journal stays: it is slower.
                if (journal != Journal.Rollback) raw.sqlite3_exec(connection.Handle, "PRAGMA journal_mode = WAL");
                // Moving the log into the file takes 10 ms and more: at the end, not behind an answer (40 MB are some hundred answers).
                raw.sqlite3_exec(connection.Handle, "PRAGMA wal_autocheckpoint = 10000");
                if (journal == Journal.Careless) SqliteDatabase.Run(connection, "PRAGMA synchronous = OFF");
                // Before the first card, not after the first answer, the learner hears of a disk that takes nothing.
                return DeckTransaction.Run(connection, path, () =>
                {
                    long now = clock.GetUtcNow().ToUnixTimeMilliseconds();
                    StudySettings.Put(connection, "last_opened", now.ToString(CultureInfo.InvariantCulture));
                    DeckState.Name(connection, path, now, options.Seed);
                    var deck = new StudyDeck(path, index, connection, options, isAlone);
                    deck.watch.Note(connection, path);
                    return deck;
                });
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });

    /// <summary>A deck whose cards are not asked, but which shares notes with those that are. It is written to when there is something to write.</summary>
    /// <exception cref="DeckFileException">The file is missing, no deck file, of a later version, damaged, or an older one that cannot be brought to this version.</exception>
    public static StudyDeck OpenBeside(string path, StudyOptions options, Journal journal) => DeckFault.Guard(path, "written", () =>
    {
        SqliteConnection connection = DeckConnection.Open(path, DeckAccess.Write);
        try
        {
            if (journal == Journal.Careless) SqliteDatabase.Run(connection, "PRAGMA synchronous = OFF");
            return new StudyDeck(path, -1, connection, options, isAlone: false) { isPlain = journal != Journal.Rollback };
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>For counting alone: nothing is written.</summary>
    /// <param name="isCopy">Whether it is read into memory, where what other decks know can be added.</param>
    /// <exception cref="DeckFileException">The file is missing, no deck file, of a later version or damaged.</exception>
    public static StudyDeck OpenToRead(string path, int index, StudyOptions options, bool isAlone, bool isCopy = false) => DeckFault.Guard(path, "read", () =>
    {
        SqliteConnection connection = isCopy ? DeckConnection.OpenCopy(path) : DeckConnection.Open(path, DeckAccess.Read);
        try
        {
            return new StudyDeck(path, index, connection, options, isAlone) { isCopy = isCopy };
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>
    /// Opens decks to read as long as an action lasts, with what the decks beside them know of the same notes; a path that comes
    /// twice is one deck.
    /// </summary>
    /// <exception cref="DeckFileException">As with one deck.</exception>
    public static T Reading<T>(IReadOnlyList<string> paths, StudyOptions options, Func<IReadOnlyList<StudyDeck>, T> action)
    {
        string[] distinct = [.. paths.DistinctBy(System.IO.Path.GetFullPath)];
        var decks = new List<StudyDeck>();
        try
        {
            foreach (string path in distinct) decks.Add(OpenToRead(path, decks.Count, options, distinct.Length == 1));
            LibraryReader.Complete(decks, options);
            return action(decks);
        }
        finally
        {
            foreach (StudyDeck deck in decks) deck.Dispose();
        }
    }

    /// <summary>Whether another program has written to the file since the last call; its settings are then read anew.</summary>
    public bool WasChanged() => DeckFault.Guard(Path, "read", () =>
    {
        long now = DataVersion();
        if (now == version) return false;
        version = now;
        Scheduler = ReadScheduler();
        return true;
    });

    /// <summary>Runs an action in a transaction that is on the disk when this returns; on a fault nothing has changed.</summary>
    /// <exception cref="DeckMovedException">The file is no longer the one that was opened; what was written before is in a copy.</exception>
    /// <exception cref="DeckFileException">It could not be written.</exception>
    public T Write<T>(Func<T> action) => Saving(() =>
    {
        UseLog();
        T result = DeckTransaction.Run(Connection, Path, action, watch);
        hasWritten = true;
        return result;
    });

    /// <summary>Looks whether all that was written is in the file at the path.</summary>
    /// <exception cref="DeckMovedException">It is not; it is in a copy.</exception>
    public void EnsureSaved()
    {
        if (hasWritten) Saving(() =>
        {
            DeckTransaction.Check(Connection, Path, watch);
            return true;
        });
    }

    private T Saving<T>(Func<T> action)
    {
        try
        {
            return DeckFault.Guard(Path, "written", action);
        }
        catch (DeckMovedException fault)
        {
            // What lies under an overwritten file's log is gone, and with it the sense of the log.
            string? copy = fault.IsOverwritten || !hasWritten ? null : OpenDeck.Save(Connection, Path);
            hasWritten = false;
            throw new DeckMovedException(Path, fault.IsOverwritten, copy);
        }
    }

    /// <summary>Begins a transaction beside those of other decks. Throws as <see cref="Write"/>.</summary>
    public void Begin() => Saving(() =>
    {
        UseLog();
        open = DeckTransaction.Begin(Connection, Path, watch);
        open.Mark();
        return true;
    });

    /// <summary>What was written since <see cref="Begin"/> is on the disk when this returns. Throws as <see cref="Write"/>.</summary>
    public void Commit() => Saving(() =>
    {
        open!.Commit();
        RollBack();
        return hasWritten = true;
    });

    /// <summary>Takes back what was not committed, if anything.</summary>
    public void RollBack()
    {
        open?.Dispose();
        open = null;
    }

    /// <summary>Where nothing was written yet, the file is not in write-ahead-log mode.</summary>
    private void UseLog()
    {
        if (isPlain) raw.sqlite3_exec(Connection.Handle, "PRAGMA journal_mode = WAL");
        isPlain = false;
    }

    /// <summary>
    /// The write-ahead log makes an answer one forced write instead of three, and lets others read meanwhile. Who closes
    /// last gives the file back as the plain single file it was.
    /// </summary>
    public void Dispose()
    {
        // Straight to SQLite: it neither waits for a program that has the file open, nor throws.
        // Where the file at the path is another one, its log is not ours to take in or to delete.
        const int NoCheckpointOnClose = 1006;
        RollBack();
        if (isCopy) Connection.Dispose();
        else if (OpenDeck.IsLost(Connection, Path)) raw.sqlite3_db_config(Connection.Handle, NoCheckpointOnClose, 1, out _);
        else if (SqliteDatabase.ReadInteger(Connection, "PRAGMA query_only") == 0) raw.sqlite3_exec(Connection.Handle, "PRAGMA journal_mode = DELETE");
        Connection.Dispose();
    }

    /// <summary>Another number after every change by another program.</summary>
    public long DataVersion() => SqliteDatabase.ReadInteger(Connection, "PRAGMA data_version");

    private Scheduler ReadScheduler() =>
        new(StudySettings.Of(Connection).Over(options.Scheduler) with { Calendar = options.Calendar });
}
