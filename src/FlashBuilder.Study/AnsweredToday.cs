namespace FlashBuilder.Study;

/// <summary>What the day's limits have let in already.</summary>
internal static class AnsweredToday
{
    /// <param name="start">Unix milliseconds: the study day, half-open.</param>
    public static (int New, int Reviews) In(IReadOnlyList<StudyDeck> decks, long start, long end)
    {
        if (decks.Count == 1)
            return Decks.DeckFault.Guard(decks[0].Path, "read", () => Sql.Query(decks[0].Connection,
                $"SELECT coalesce(sum(r.before_stage = 0), 0), coalesce(sum(r.before_stage = 2), 0) FROM reviews r WHERE {Today}",
                row => (row.GetInt32(0), row.GetInt32(1)), ("$start", start), ("$end", end))[0]);
        // An answer stands in each deck that has the note, and counts once; two within a millisecond can be in one deck.
        var answers = new HashSet<(string Guid, int Template, long At, int Rating, int Number, int Stage)>();
        foreach (StudyDeck deck in decks)
            answers.UnionWith(Decks.DeckFault.Guard(deck.Path, "read", () => Sql.Query(deck.Connection,
                $"""
                SELECT n.guid, c.template, r.at, r.rating, row_number() OVER (PARTITION BY r.card, r.at, r.rating), r.before_stage
                FROM reviews r JOIN cards c ON c.id = r.card JOIN notes n ON n.id = c.note WHERE {Today}
                """,
                row => (row.GetString(0), row.GetInt32(1), row.GetInt64(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5)), ("$start", start), ("$end", end))));
        return (answers.Count(answer => answer.Stage == 0), answers.Count(answer => answer.Stage == 2));
    }

    private const string Today = $"r.at >= $start AND r.at < $end AND {ReviewRow.Counts}";
}
