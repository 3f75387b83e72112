using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>Brings back into a deck file what the learner did with its notes in another program.</summary>
public static class HistoryImport
{
    /// <summary>
    /// Notes are matched by guid, cards by template. Answers that are not there yet are added to the log; a card's memory is taken
    /// over where the other program's last answer is the later one. In one transaction; done twice, nothing more changes.
    /// </summary>
    /// <param name="options">The calendar; steps and parameters where the deck has none of its own.</param>
    /// <exception cref="DeckFileException">The file is missing, no deck file, damaged, of a later version, in use, or cannot be written.</exception>
    public static HistoryReport Run(string deckPath, DeckHistory history, StudyOptions options) => DeckFault.Guard(deckPath, "written", () =>
    {
        using SqliteConnection connection = DeckConnection.Open(deckPath, DeckAccess.Write);
        using DeckTransaction transaction = DeckTransaction.Begin(connection, deckPath);
        transaction.Mark();
        var scheduler = new Scheduler(StudySettings.Of(connection).Over(options.Scheduler) with { Calendar = options.Calendar, Fuzz = false });
        Dictionary<string, long> notes = Sql.Query(connection, "SELECT guid, id FROM notes", row => (row.GetString(0), row.GetInt64(1))).ToDictionary();
        Dictionary<(long Note, int Template), long> cards = Sql.Query(connection, "SELECT note, template, id FROM cards",
            row => ((row.GetInt64(0), row.GetInt32(1)), row.GetInt64(2))).ToDictionary();
        using var merge = new HistoryMerge(connection, scheduler);
        int edits = 0, unknown = 0;
        foreach (NoteHistory note in history.Notes)
        {
            if (!notes.TryGetValue(note.Guid, out long id))
            {
                unknown++;
                continue;
            }
            foreach (CardHistory card in note.Cards)
                if (cards.TryGetValue((id, card.Template), out long cardId)) merge.Add(cardId, card);
            edits += ReturnedEdit.Take(connection, id, note);
            foreach (string mark in note.Marks)
                if (!NoteMarks.Has(connection, id, mark)) NoteMarks.Set(connection, id, mark, true, Math.Clamp(note.Modified, 0, StudyDays.Latest / 1000) * 1000);
        }
        merge.WriteLog();
        StudySettings.PutBroughtHome(connection);
        transaction.Commit();
        return new HistoryReport(merge.Added, merge.AlreadyThere, merge.Cards, edits, unknown, history.Skipped);
    });
}
