using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>A card that waits to be asked.</summary>
/// <param name="Deck">Index of its deck in the session.</param>
/// <param name="Guid">Of its note, where there are several decks that may share it; else empty.</param>
/// <param name="Stability">Days; with <paramref name="LastReview"/> what its turn hangs on.</param>
/// <param name="LastReview">Unix milliseconds, as <paramref name="Due"/>; both 0 for a new card.</param>
#pragma warning disable CA1720 // The field's own word; no System.Guid is meant.
internal readonly record struct WaitingCard(int Deck, long Card, long Note, int Template, string Guid, double Stability, long LastReview, long Due)
#pragma warning restore CA1720
{
    /// <summary>The same for a note in all decks.</summary>
    public (string, long) NoteKey => Guid.Length > 0 ? (Guid, 0) : ("", Note);

    public bool IsSame(WaitingCard other) => NoteKey == other.NoteKey && Template == other.Template;
}

/// <summary>Finds the cards of a deck that a filter lets through.</summary>
/// <param name="isAlone">Whether there are no other decks.</param>
internal sealed class CardQuery(SqliteConnection connection, int deck, StudyFilter filter, bool isAlone)
{
    /// <summary>
    /// A card was put off, and no study day has begun since that day ended. Whoever pressed the key while the clock stood in another
    /// year shall not wait so long.
    /// </summary>
    private const string Rests = "coalesce(m.buried_until > $start AND m.buried_until <= $start + 259200000, 0)";

    private readonly string guid = isAlone ? "''" : "(SELECT s.guid FROM notes s WHERE s.id = c.note)";
    private readonly string allowed = Allowed(filter);
    private (long Place, long Template) behind;
    private bool exhausted;

    /// <summary>Cards in review that are due before a time, in no order.</summary>
    /// <param name="end">Unix milliseconds, exclusive: the end of the study day.</param>
    /// <param name="start">Unix milliseconds: the start of the study day.</param>
    /// <param name="absurd">Unix milliseconds: a card due behind this time has a damaged row and is due now.</param>
    public IEnumerable<WaitingCard> Reviews(long end, long start, long absurd) => Due("m.stage = 2", end, start, absurd);

    /// <summary>Cards on their steps that come up before a time; as <see cref="Reviews"/>.</summary>
    public IEnumerable<WaitingCard> Learning(long end, long start, long absurd) => Due("m.stage <> 2", end, start, absurd);

    public void Rewind() => (behind, exhausted) = (default, false);

    /// <summary>The next new cards in the deck's order; a call goes on where the last one ended.</summary>
    public List<WaitingCard> New(long start, int count)
    {
        if (exhausted) return [];
        // Names have no place among the cards; their notes stand behind the words'.
        (string from, string place) = filter.Names
            ? ("notes n JOIN cards c ON c.note = n.id", "n.position")
            : ("cards c", "c.position");
        var found = Sql.Query(connection,
            $"""
            SELECT c.id, c.note, {place}, c.template, {guid} FROM {from} LEFT JOIN memories m ON m.card = c.id
            WHERE c.seen = 0 AND {place} > 0 AND ({place}, c.template) > ($place, $template)
                AND (m.card IS NULL OR m.suspended = 0 AND NOT {Rests}) AND {allowed}
            ORDER BY {place}, c.template LIMIT $count
            """,
            row => (Card: new WaitingCard(deck, row.GetInt64(0), row.GetInt64(1), row.GetInt32(3), row.GetString(4), 0, 0, 0), Place: (row.GetInt64(2), row.GetInt64(3))),
            [("$place", behind.Place), ("$template", behind.Template), ("$start", start), ("$count", (long)count), .. Values()]);
        exhausted = found.Count < count;
        if (found.Count > 0) behind = found[^1].Place;
        return [.. found.Select(card => card.Card)];
    }

    private IEnumerable<WaitingCard> Due(string kind, long end, long start, long absurd)
    {
        foreach ((string when, long time) in ((string, long)[])[("m.due < $time", end), ("m.due > $time", absurd)])
            foreach (WaitingCard card in Sql.Query(connection,
                $"""
                SELECT c.id, c.note, c.template, {guid}, m.stability, coalesce(m.last_review, 0), coalesce(m.due, 0) FROM memories m JOIN cards c ON c.id = m.card
                WHERE m.stage > 0 AND {kind} AND {when} AND m.suspended = 0 AND NOT {Rests} AND {InOrder} AND {allowed}
                """,
                row => new WaitingCard(deck, row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetString(3), row.GetDouble(4), row.GetInt64(5), row.GetInt64(6)),
                [("$time", time), ("$start", start), .. Values()]))
                yield return card;
    }

    /// <summary>A name that is kept apart goes on being asked once it was learnt; a retired word does not.</summary>
    private const string InOrder = "(c.position > 0 OR EXISTS (SELECT 1 FROM notes n WHERE n.id = c.note AND n.position > 0))";

    private (string, object?)[] Values() => [.. Given("$tag", filter.Tag), .. Given("$level", filter.Level)];

    private static (string, object?)[] Given(string name, string? value) => value is null ? [] : [(name, value)];

    private static string Allowed(StudyFilter filter)
    {
        string gates = string.Join(" ", NoteType.Templates.Select((template, number) =>
            template.Gate is Field gate ? $"WHEN {number} THEN g.{DeckConnection.ColumnOf(gate)} <> ''" : ""));
        string condition =
            $"""
            (c.template = 0 OR EXISTS (SELECT 1 FROM notes g WHERE g.id = c.note AND CASE c.template {gates} END))
            AND NOT EXISTS (SELECT 1 FROM note_marks k WHERE k.note = c.note AND k.mark = 'known')
            """;
        if (filter.Tag is not null)
            condition +=
                """
                 AND (EXISTS (SELECT 1 FROM tags t WHERE t.note = c.note
                        AND (lower(t.tag) = lower($tag) OR substr(lower(t.tag), 1, length($tag) + 2) = lower($tag) || '::'))
                    OR lower($tag) = 'leech' AND EXISTS (SELECT 1 FROM note_marks l WHERE l.note = c.note AND l.mark = 'leech'))
                """;
        if (filter.Level is not null)
            condition += " AND EXISTS (SELECT 1 FROM notes v WHERE v.id = c.note AND instr(', ' || lower(v.level) || ',', ', ' || lower($level) || ',') > 0)";
        return condition;
    }
}
