using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>All that a learner did with a note, as a deck has it.</summary>
internal sealed class NoteState
{
    /// <summary>What is changed as a whole: the marks of a note and the fields that can be written over.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [NoteMark.Known, NoteMark.Leech, CardReader.OwnMeaning, CardReader.OwnNotes];

    /// <summary>By template: the card's id, and its row, null where it has none.</summary>
    public Dictionary<int, (long Id, MemoryRow? Row)> Cards { get; } = [];

    /// <summary>By template: its answers in the order of the log.</summary>
    public Dictionary<int, List<Answer>> Answers { get; } = [];

    /// <summary>Marks that hold, with an empty text, and own edits, by their kinds.</summary>
    public Dictionary<string, string> Values { get; } = [];

    /// <summary>Unix milliseconds at which a kind was changed last.</summary>
    public Dictionary<string, long> Changes { get; } = [];

    /// <param name="UndoneAt">Unix milliseconds; null where it counts.</param>
    internal readonly record struct Answer(long Id, long At, int Rating, int Stage, long? UndoneAt);

    /// <exception cref="DeckFileException">The deck is damaged or cannot be read.</exception>
    public static Dictionary<long, NoteState> Read(StudyDeck deck, IReadOnlyCollection<long> notes) => DeckFault.Guard(deck.Path, "read", () =>
    {
        var states = notes.ToDictionary(note => note, _ => new NoteState());
        string list = Sql.List(notes);
        void Each(string sql, Action<NoteState, SqliteDataReader> add) => Sql.Query(deck.Connection, sql, row =>
        {
            add(states[row.GetInt64(0)], row);
            return true;
        }, ("$notes", list));
        Each($"SELECT c.note, c.template, c.id, m.card IS NOT NULL, {MemoryRow.Columns} FROM json_each($notes) j CROSS JOIN cards c ON c.note = j.value LEFT JOIN memories m ON m.card = c.id",
            (state, row) => state.Cards[row.GetInt32(1)] = (row.GetInt64(2), row.GetBoolean(3) ? MemoryRow.Read(row, 4, out _) : null));
        Each(
            """
            SELECT c.note, c.template, r.id, r.at, r.rating, r.before_stage, u.at FROM json_each($notes) j CROSS JOIN cards c ON c.note = j.value
            CROSS JOIN reviews r ON r.card = c.id LEFT JOIN undone u ON u.review = r.id ORDER BY r.id
            """,
            (state, row) => (state.Answers.TryGetValue(row.GetInt32(1), out List<Answer>? answers) ? answers : state.Answers[row.GetInt32(1)] = [])
                .Add(new Answer(row.GetInt64(2), row.GetInt64(3), row.GetInt32(4), row.GetInt32(5), row.Integer(6))));
        Each("SELECT k.note, k.mark, '' FROM json_each($notes) j CROSS JOIN note_marks k ON k.note = j.value"
            + " UNION ALL SELECT e.note, e.field, e.value FROM json_each($notes) j CROSS JOIN own_edits e ON e.note = j.value",
            (state, row) => state.Values[row.GetString(1)] = row.GetString(2));
        Each("SELECT h.note, h.what, h.at FROM json_each($notes) j CROSS JOIN note_changes h ON h.note = j.value",
            (state, row) => state.Changes[row.GetString(1)] = row.GetInt64(2));
        return states;
    });
}
