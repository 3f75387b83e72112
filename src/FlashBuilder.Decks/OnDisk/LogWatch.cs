using Microsoft.Data.Sqlite;

namespace FlashBuilder.Decks;

/// <summary>
/// What a program that works with a deck file for a while remembers of it, so that it sees when somebody takes back what it has
/// written: by deleting the log, or by copying an older state over the open file and its log.
/// </summary>
public sealed class LogWatch
{
    private readonly HashSet<LogMark> older = [];
    private LogMark? last;
    private long length;

    /// <summary>In a transaction that has its mark, or after it.</summary>
    public void Note(SqliteConnection connection, string path)
    {
        LogMark? mark = LogMark.Of(connection);
        if (last is not null && last != mark) older.Add(last);
        (last, length) = (mark, LengthOf(path));
    }

    /// <exception cref="DeckMovedException">Something that was written is gone.</exception>
    internal void Check(SqliteConnection connection, string path)
    {
        // While the file is open a log does not go and grows no shorter, unless all of it was taken in. The program still has a deleted one.
        if (length > 0 && LengthOf(path) is var now && now < length && !IsTakenIn(path)) throw new DeckMovedException(path, isOverwritten: now >= 0);
        // Other programs leave new marks, not ones that were there before.
        if (LogMark.Of(connection) is { } mark && mark != last && older.Contains(mark)) throw new DeckMovedException(path, isOverwritten: true);
    }

    private bool IsTakenIn(string path) => last is not null && MainFile.Read(LinkTarget.Of(path)).Mark == last;

    /// <summary>Of the log, in bytes; -1 where there is none.</summary>
    private static long LengthOf(string path) => new FileInfo(LinkTarget.Of(path) + CompanionFile.Log) is { Exists: true } log ? log.Length : -1;
}
