using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FlashBuilder.Decks;

/// <summary>
/// A transaction on a deck file that knows the file: it is on the disk when <see cref="Commit"/> returns, and it does not
/// return where the file is no longer the one that was opened. What was not committed is taken back.
/// </summary>
public sealed class DeckTransaction : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly string path;
    private readonly LogWatch? watch;
    private bool isOver;

    private DeckTransaction(SqliteConnection connection, string path, LogWatch? watch)
    {
        this.connection = connection;
        this.path = path;
        this.watch = watch;
    }

    /// <param name="path">As the file was opened by.</param>
    /// <param name="watch">For those who work with the file for a while.</param>
    /// <exception cref="DeckMovedException">The file is another one now.</exception>
    /// <exception cref="SqliteException">Another program writes, or the file cannot be written.</exception>
    public static DeckTransaction Begin(SqliteConnection connection, string path, LogWatch? watch = null)
    {
        var transaction = new DeckTransaction(connection, path, watch);
        try
        {
            SqliteDatabase.Run(connection, "BEGIN IMMEDIATE");
            Check(connection, path, watch);
            return transaction;
        }
        catch (Exception fault)
        {
            transaction.Dispose();
            // A strange file gives strange faults.
            if (fault is SqliteException) Check(connection, path, watch);
            throw;
        }
    }

    /// <summary>Runs an action in a transaction of its own. Throws as <see cref="Begin"/> and what the action throws.</summary>
    public static T Run<T>(SqliteConnection connection, string path, Func<T> action, LogWatch? watch = null)
    {
        using DeckTransaction transaction = Begin(connection, path, watch);
        transaction.Mark();
        T result = action();
        transaction.Commit();
        return result;
    }

    /// <summary>Looks whether the file is still the one that was opened, with all that was written.</summary>
    /// <exception cref="DeckMovedException">It is not.</exception>
    public static void Check(SqliteConnection connection, string path, LogWatch? watch = null)
    {
        DeckPlace place = OpenDeck.PlaceOf(connection, path);
        if (place != DeckPlace.Same) throw new DeckMovedException(path, isOverwritten: place == DeckPlace.Overwritten);
        watch?.Check(connection, path);
    }

    /// <summary>Before anything is changed: see <see cref="LogMark"/>.</summary>
    public void Mark() => LogMark.Move(connection);

    /// <inheritdoc cref="Mark()"/>
    /// <param name="content">All that the outcome depends on, but for the file as it is.</param>
    public void Mark(ReadOnlySpan<byte> content) => LogMark.Move(connection, content);

    /// <exception cref="DeckMovedException">The file is another one now, and nothing was written.</exception>
    /// <exception cref="SqliteException">It could not be written.</exception>
    public void Commit()
    {
        if (new SqliteFile(connection).IsMoved) throw new DeckMovedException(path, isOverwritten: false);
        SqliteDatabase.Run(connection, "COMMIT");
        isOver = true;
        watch?.Note(connection, path);
    }

    public void Dispose()
    {
        // A full disk may have ended the transaction already.
        if (!isOver && raw.sqlite3_get_autocommit(connection.Handle) == 0) raw.sqlite3_exec(connection.Handle, "ROLLBACK");
        isOver = true;
    }
}
