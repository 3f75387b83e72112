using Microsoft.Data.Sqlite;

namespace FlashBuilder.Decks;

/// <summary>
/// The deck file, a SQLite database. The same deck gives the same bytes; docs/formats.md describes the tables.
/// </summary>
public static class DeckFile
{
    /// <summary>
    /// A new file appears whole or not at all. An existing deck file is brought up to date in one transaction of its
    /// own, never replaced: what a learner did and tables of later versions stay, and a program that has it open for
    /// reviews keeps writing to the file that everyone sees. Where nothing changed, nothing is written, but for a file
    /// of an older version: it becomes one of this version, after a copy (see <see cref="DeckBackup"/>).
    /// </summary>
    /// <exception cref="DeckFileException">
    /// The file is no deck file, of a later version, damaged, in use, cannot be written, or has notes of the same words
    /// with other ids: the deck was not built upon what <see cref="Read"/> gave.
    /// </exception>
    public static void Write(string path, Deck deck) => Write(path, deck, _ => true);

    /// <summary>The same for a deck that goes on with the one that was there: none that another program has put there meanwhile is touched.</summary>
    /// <param name="previous">The deck that was there; null where none was.</param>
    /// <inheritdoc cref="Write(string, Deck)"/>
    public static void WriteUpon(string path, Deck? previous, Deck deck) => Write(path, deck, there => there.Origin.Source == previous?.Origin.Source);

    private static void Write(string path, Deck deck, Func<Deck, bool> isExpected) => DeckFault.Guard(path, "written", () =>
    {
        if (!AtomicFile.Exists(path))
        {
            if (DeckCompanions.AreBeside(path))
                throw new DeckFileException(path, "the -wal, -shm or -journal file of another deck file is where this one shall be", "move it away, it may hold answers of the other one");
            try
            {
                // As an image, which is held once: of a long text it has hundreds of megabytes.
                using SqliteConnection image = SqliteDatabase.OpenImage();
                Fill(image, deck);
                SqliteDatabase.Use(image, bytes => AtomicFile.Write(path, bytes, overwrite: false));
            }
            catch (IOException fault) when (File.Exists(path))
            {
                throw new DeckFileException(path, "another program has just made a deck file of this name", "build again", fault);
            }
            return true;
        }
        using SqliteConnection connection = DeckConnection.Open(path, DeckAccess.Write);
        using DeckTransaction transaction = DeckTransaction.Begin(connection, path);
        Deck there = DeckRows.Read(connection);
        if (there.Equals(deck)) return true;
        if (!isExpected(there) || !Guids(there).IsSubsetOf(Guids(deck))) throw OtherNotes(path, null);
        try
        {
            transaction.Mark(DeckDigest.Of(deck));
            DeckRows.Write(connection, deck);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == DeckFault.Constraint)
        {
            throw OtherNotes(path, fault);
        }
        transaction.Commit();
        return true;
    });

    /// <summary>Nothing is written, also where the file is of an older version.</summary>
    /// <exception cref="DeckFileException">No such file, no deck file, of a later version, damaged, or in use.</exception>
    public static Deck Read(string path) => DeckFault.Guard(path, "read", () =>
    {
        using SqliteConnection connection = DeckConnection.Open(path, DeckAccess.Read);
        return DeckRows.Read(connection);
    });

    /// <summary>Of the notes in use.</summary>
    /// <inheritdoc cref="Read"/>
    public static IReadOnlyList<string> ReadGuids(string path) => DeckFault.Guard(path, "read", () =>
    {
        using SqliteConnection connection = DeckConnection.Open(path, DeckAccess.Read);
        return DeckRows.Query(connection, "SELECT guid FROM notes WHERE NOT retired", row => row.GetString(0));
    });

    /// <summary>As <see cref="Read"/>, with what the learner wrote over the fields of notes.</summary>
    /// <inheritdoc cref="Read"/>
    public static Deck ReadEdited(string path) => DeckFault.Guard(path, "read", () =>
    {
        using SqliteConnection connection = DeckConnection.Open(path, DeckAccess.Read);
        return DeckRows.WithEdits(connection, DeckRows.Read(connection));
    });

    /// <summary>A deck that stands in the file, with what the learner wrote there over the fields of its notes.</summary>
    /// <inheritdoc cref="Read"/>
    public static Deck WithEdits(string path, Deck deck) => DeckFault.Guard(path, "read", () =>
    {
        using SqliteConnection connection = DeckConnection.Open(path, DeckAccess.Read);
        return DeckRows.WithEdits(connection, deck);
    });

    /// <summary>Of the notes, those whose words are gone among them: a build keeps all that were there.</summary>
    private static HashSet<string> Guids(Deck deck) => [.. deck.Notes.Concat(deck.Names).Concat(deck.Retired).Select(note => note.Guid)];

    /// <summary>Another program wrote since the deck was read that this one was built upon.</summary>
    private static DeckFileException OtherNotes(string path, Exception? fault) =>
        new(path, "the deck file holds other notes than the deck was built upon", "build again", fault);

    private static void Fill(SqliteConnection connection, Deck deck)
    {
        SqliteDatabase.Run(connection, DeckSchema.Sql);
        SqliteDatabase.Run(connection, "BEGIN");
        LogMark.Begin(connection, DeckDigest.Of(deck));
        DeckRows.Write(connection, deck);
        SqliteDatabase.Run(connection, "COMMIT");
    }
}
