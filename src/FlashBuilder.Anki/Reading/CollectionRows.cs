namespace FlashBuilder.Anki;

/// <summary>Notes, cards and reviews, whose tables are the same in all schemas.</summary>
internal static class CollectionRows
{
    /// <param name="broken">Notes that are left out: see <see cref="AnkiCollection.BrokenNotes"/>.</param>
    public static List<AnkiNote> ReadNotes(ForeignDatabase database, Dictionary<long, AnkiNoteType> types, out int broken)
    {
        broken = 0;
        var notes = new List<AnkiNote>();
        foreach (ForeignRow row in database.Rows("notes", "id, guid, mid, mod, tags, flds"))
        {
            string fields = row.Text(5);
            if (!types.TryGetValue(row.Whole(2), out AnkiNoteType? type) || fields.AsSpan().Count('\u001f') + 1 != type.Fields.Count)
                broken++;
            else
                notes.Add(new AnkiNote(row.Whole(0), row.Text(1), type.Id, row.Whole(3), row.Text(4), fields.Split('\u001f')));
        }
        return Sorted(notes, (one, other) => one.Id.CompareTo(other.Id));
    }

    public static List<AnkiCard> ReadCards(ForeignDatabase database)
    {
        var cards = new List<AnkiCard>();
        foreach (ForeignRow row in database.Rows("cards", "id, nid, did, ord, type, queue, due, ivl, factor, reps, lapses, odid, odue, flags, data"))
            cards.Add(new AnkiCard
            {
                Id = row.Whole(0),
                Note = row.Whole(1),
                Deck = row.Whole(2),
                Ordinal = row.Small(3),
                Type = row.Small(4),
                Queue = row.Small(5),
                Due = row.Whole(6),
                Interval = row.Small(7),
                Factor = row.Small(8),
                Reviews = row.Small(9),
                Lapses = row.Small(10),
                HomeDeck = row.Whole(11),
                HomeDue = row.Whole(12),
                Flags = row.Small(13),
                Data = row.Text(14),
            });
        return Sorted(cards, (one, other) => one.Id.CompareTo(other.Id));
    }

    public static List<AnkiReview> ReadReviews(ForeignDatabase database)
    {
        var reviews = new List<AnkiReview>();
        foreach (ForeignRow row in database.Rows("revlog", "id, cid, ease, ivl, lastIvl, factor, time, type"))
            reviews.Add(new AnkiReview(
                row.Whole(0), row.Whole(1), row.Small(2), row.Small(3), row.Small(4), row.Small(5), row.Small(6), row.Small(7)));
        return Sorted(reviews, (one, other) => one.Id.CompareTo(other.Id));
    }

    /// <summary>SQLite keeps rows by id, so that only a damaged file costs a sort.</summary>
    private static List<T> Sorted<T>(List<T> rows, Comparison<T> byId)
    {
        for (int i = 1; i < rows.Count; i++)
            if (byId(rows[i - 1], rows[i]) > 0)
            {
                rows.Sort(byId);
                break;
            }
        return rows;
    }
}
