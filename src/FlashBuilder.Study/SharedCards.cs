using System.Globalization;
using FlashBuilder.Decks;

namespace FlashBuilder.Study;

/// <summary>Cards that stand in several decks, for those who count each once.</summary>
internal static class SharedCards
{
    /// <summary>
    /// Notes in each deck, which was opened to read, the cards that count in another: the first that studies the card, else the first that has it.
    /// </summary>
    /// <param name="names">Whether names that are kept apart are studied.</param>
    public static void LeaveOnce(IReadOnlyList<StudyDeck> decks, bool names)
    {
        var cards = new Dictionary<(int Group, int Template), List<(int Deck, long Card, bool IsStudied)>>();
        List<HeldNote[]> groups = SharedNotes.Find(decks);
        var notes = groups.SelectMany((group, number) => group.Select(held => (Held: held, Group: number))).ToLookup(row => row.Held.Deck);
        for (int i = 0; i < decks.Count; i++)
        {
            Dictionary<long, int> own = notes[i].ToDictionary(row => row.Held.Note, row => row.Group);
            foreach ((long note, int template, long card, bool studied) in DeckFault.Guard(decks[i].Path, "read", () => Sql.Query(decks[i].Connection,
                $"SELECT c.note, c.template, c.id, {(names ? "n" : "c")}.position > 0 FROM json_each($notes) j CROSS JOIN cards c ON c.note = j.value JOIN notes n ON n.id = c.note",
                row => (row.GetInt64(0), row.GetInt32(1), row.GetInt64(2), row.GetBoolean(3)), ("$notes", Sql.List(own.Keys)))))
            {
                if (!cards.TryGetValue((own[note], template), out var same)) cards[(own[note], template)] = same = [];
                same.Add((i, card, studied));
            }
        }
        ILookup<int, long> elsewhere = cards.Values.SelectMany(same => same.OrderByDescending(card => card.IsStudied).ThenBy(card => card.Deck).Skip(1))
            .ToLookup(card => card.Deck, card => card.Card);
        for (int i = 0; i < decks.Count; i++)
        {
            StudyDeck deck = decks[i];
            DeckFault.Guard(deck.Path, "read", () =>
            {
                // For this connection alone, and in memory.
                SqliteDatabase.Run(deck.Connection, "PRAGMA query_only = OFF; PRAGMA temp_store = MEMORY; CREATE TEMP TABLE elsewhere (card INTEGER PRIMARY KEY)");
                Sql.Run(deck.Connection, "INSERT INTO temp.elsewhere SELECT value FROM json_each($cards)", ("$cards", Sql.List(elsewhere[i])));
                SqliteDatabase.Run(deck.Connection, "PRAGMA query_only = ON");
                return true;
            });
        }
    }

    /// <summary>Condition that a card counts in this deck.</summary>
    /// <param name="card">An expression that is its id.</param>
    public static string Once(string card) => string.Create(CultureInfo.InvariantCulture, $"{card} NOT IN (SELECT card FROM temp.elsewhere)");
}
