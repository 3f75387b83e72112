using FlashBuilder.Decks;

namespace FlashBuilder.Study;

/// <summary>A note in a deck.</summary>
/// <param name="Deck">Index of the deck among those that are looked at.</param>
internal readonly record struct HeldNote(int Deck, long Note);

/// <summary>Finds the notes that stand in several decks: the same guid is the same note.</summary>
internal static class SharedNotes
{
    /// <summary>
    /// Groups of two and more, in no order; the decks of a group come in theirs. Costs the notes of all decks but the largest.
    /// </summary>
    /// <exception cref="DeckFileException">A deck is damaged or cannot be read; its path tells which.</exception>
    public static List<HeldNote[]> Find(IReadOnlyList<StudyDeck> decks)
    {
        if (decks.Count < 2) return [];
        long[] sizes = [.. decks.Select(deck => Read(deck, () => (long)Sql.Scalar(deck.Connection, "SELECT count(*) FROM notes")!))];
        int largest = Array.IndexOf(sizes, sizes.Max());
        var holders = new Dictionary<string, List<HeldNote>>();
        for (int i = 0; i < decks.Count; i++)
        {
            if (i == largest) continue;
            foreach ((string guid, long note) in Read(decks[i], () => Sql.Query(decks[i].Connection, "SELECT guid, id FROM notes", row => (row.GetString(0), row.GetInt64(1)))))
            {
                if (!holders.TryGetValue(guid, out List<HeldNote>? notes)) holders[guid] = notes = [];
                notes.Add(new HeldNote(i, note));
            }
        }
        Read(decks[largest], () =>
        {
            foreach (string[] guids in holders.Keys.Chunk(500))
                foreach ((string guid, long note) in Sql.Query(decks[largest].Connection,
                    "SELECT n.guid, n.id FROM json_each($guids) j CROSS JOIN notes n ON n.guid = j.value",
                    row => (row.GetString(0), row.GetInt64(1)), ("$guids", Sql.Texts(guids))))
                    holders[guid].Add(new HeldNote(largest, note));
            return true;
        });
        return [.. holders.Values.Where(notes => notes.Count > 1).Select(notes => notes.OrderBy(note => note.Deck).ToArray())];
    }

    public static string GuidOf(StudyDeck deck, long note) =>
        Read(deck, () => (string)Sql.Scalar(deck.Connection, "SELECT guid FROM notes WHERE id = $note", ("$note", note))!);

    /// <summary>Null where the deck does not have it.</summary>
    public static long? Of(StudyDeck deck, string guid) =>
        Read(deck, () => (long?)Sql.Scalar(deck.Connection, "SELECT id FROM notes WHERE guid = $guid", ("$guid", guid)));

    private static T Read<T>(StudyDeck deck, Func<T> action) => DeckFault.Guard(deck.Path, "read", action);
}
