using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>What one step of a learner changes in a deck, kept so that it can be taken back.</summary>
internal sealed class DeckChange(SqliteConnection connection, DateTimeOffset at)
{
    private readonly List<(long Card, MemoryRow? Before, MemoryRow After)> memories = [];
    private readonly List<(long Note, string Field, string? Before, string? After)> edits = [];
    private readonly List<(long Note, string Mark)> marks = [];
    private long? review;

    public void AppendReview(long id) => review = id;

    public void Set(long card, MemoryRow? before, MemoryRow after)
    {
        after = after.After(before, at.ToUnixTimeMilliseconds());
        after.Write(connection, card);
        memories.Add((card, before, after));
    }

    /// <summary>Changes a card's row as it stands now.</summary>
    public void Alter(long card, Func<MemoryRow, MemoryRow> alter)
    {
        MemoryRow? before = MemoryRow.Of(connection, card);
        Set(card, before, alter(before ?? MemoryRow.New));
    }

    /// <param name="field">The column of the field: <c>meaning</c> or <c>own_notes</c>.</param>
    /// <param name="value">HTML; null: the deck's own again.</param>
    public void Edit(long note, string field, string? value)
    {
        edits.Add((note, field, EditOf(note, field), value));
        OwnEdit.Write(connection, note, field, value, at);
    }

    public void Mark(long note, string mark)
    {
        if (NoteMarks.Has(connection, note, mark)) return;
        NoteMarks.Set(connection, note, mark, true, at.ToUnixTimeMilliseconds());
        marks.Add((note, mark));
    }

    /// <summary>Within a transaction of its own. False, with nothing written, where the rows are not as the step left them.</summary>
    public bool TakeBack(DateTimeOffset now)
    {
        foreach ((long card, _, MemoryRow after) in memories)
            if (MemoryRow.Of(connection, card)?.Untimed != after.Untimed) return false;
        foreach ((long note, string field, _, string? after) in edits)
            if (EditOf(note, field) != after) return false;
        foreach ((long card, MemoryRow? before, _) in memories)
            (before ?? MemoryRow.New).After(MemoryRow.Of(connection, card), now.ToUnixTimeMilliseconds()).Write(connection, card);
        foreach ((long note, string field, string? before, _) in edits) OwnEdit.Write(connection, note, field, before, now);
        foreach ((long note, string mark) in marks) NoteMarks.Set(connection, note, mark, false, now.ToUnixTimeMilliseconds());
        if (review is long id) ReviewRow.Undo(connection, id, now.ToUnixTimeMilliseconds());
        return true;
    }

    private string? EditOf(long note, string field) => (string?)Sql.Scalar(connection,
        "SELECT value FROM own_edits WHERE note = $note AND field = $field", ("$note", note), ("$field", field));
}
