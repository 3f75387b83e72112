using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>Reads a card with all that the learner sees of it.</summary>
internal static class CardReader
{
    private static readonly string Fields = string.Join(", ", NoteType.Fields.Select(DeckConnection.ColumnOf));

    /// <returns>The card and its row of memories, null where it has none; <c>Mended</c> as <see cref="MemoryRow.Read"/> says.</returns>
    /// <exception cref="DeckFileException">The deck is damaged or cannot be read.</exception>
    public static (StudyCard Card, MemoryRow? Row, bool Mended) Read(StudyDeck deck, WaitingCard waiting, DateTimeOffset now) =>
        DeckFault.Guard(deck.Path, "read", () =>
        {
            SqliteConnection connection = deck.Connection;
            MemoryRow? row = MemoryRow.Of(connection, waiting.Card, out bool mended);
            MemoryRow memory = row ?? MemoryRow.New;
            (int template, NoteFields fields) = Sql.Query(connection,
                $"SELECT c.template, {Fields} FROM cards c JOIN notes n ON n.id = c.note WHERE c.id = $card", ReadNote, ("$card", waiting.Card)).Single();
            foreach ((string field, string value) in Sql.Query(connection, "SELECT field, value FROM own_edits WHERE note = $note",
                r => (r.GetString(0), r.GetString(1)), ("$note", waiting.Note)))
                fields = fields.With(field == OwnMeaning ? Field.Meaning : Field.OwnNotes, value);
            List<string> tags = Sql.Query(connection, "SELECT tag FROM tags WHERE note = $note ORDER BY tag", r => r.GetString(0), ("$note", waiting.Note));
            bool leech = NoteMarks.Has(connection, waiting.Note, NoteMark.Leech);
            if (leech) tags.Add(NoteMark.Leech);
            bool wasSeen = Sql.Query(connection, "SELECT EXISTS (SELECT 1 FROM cards WHERE note = $note AND seen = 1)", r => r.GetBoolean(0), ("$note", waiting.Note)).Single();
            return (new StudyCard
            {
                Deck = deck.Path,
                NoteId = waiting.Note,
                CardId = waiting.Card,
                Template = template,
                Fields = fields,
                Tags = tags,
                Memory = memory.Memory,
                IsNewWord = !wasSeen,
                Flag = memory.Flag,
                IsLeech = leech,
                Reviews = memory.Reviews,
                Lapses = memory.Lapses,
                Retrievability = memory.Memory.Stage == Stage.New ? 0 : deck.Scheduler.Retrievability(memory.Memory, now),
            }, row, mended);
        });

    /// <summary>Names of the two fields in the table <c>own_edits</c>.</summary>
    public const string OwnMeaning = "meaning", OwnNotes = "own_notes";

    private static (int Template, NoteFields Fields) ReadNote(SqliteDataReader row)
    {
        string[] fields = new string[NoteFields.Count];
        for (int i = 0; i < fields.Length; i++) fields[i] = row.GetString(1 + i);
        return (row.GetInt32(0), new NoteFields(fields));
    }
}
