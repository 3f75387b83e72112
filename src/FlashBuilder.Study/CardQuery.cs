using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>A card that waits to be asked.</summary>
/// <param name="Deck">Index of its deck in the session.</param>
/// <param name="Stability">Days; with <paramref name="LastReview"/> what its turn hangs on.</param>
/// <param name="LastReview">Unix milliseconds, as <paramref name="Due"/>; both 0 for a new card.</param>
internal readonly record struct WaitingCard(int Deck, long Card, long Note, double Stability, long LastReview, long Due);

/// <summary>Finds the cards of a deck that a filter lets through.</summary>
internal sealed class CardQuery(SqliteConnection connection, int deck, StudyFilter filter)
{
    private readonly string allowed = Allowed(filter);
    private (long Place, long Template) behind;
    private bool exhausted;

    /// <summary>Cards in review that are due before a time, in no order.</summary>
    /// <param name="end">Unix milliseconds, exclusive: the end of the study day.</param>
    /// <param name="today">The study day, counted from 1970-01-01.</param>
    /// <param name="absurd">Unix milliseconds: a card due behind this time has a damaged row and is due now.</param>
    public IEnumerable<WaitingCard> Reviews(long end, int today, long absurd) => Due("m.stage = 2", end, today, absurd);

    /// <summary>Cards on their steps that come up before a time; as <see cref="Reviews"/>.</summary>
    public IEnumerable<WaitingCard> Learning(long end, int today, long absurd) => Due("m.stage <> 2", end, today, absurd);

    public void Rewind() => (behind, exhausted) = (default, false);

    /// <summary>The next new cards in the deck's order; a call goes on where the last one ended.</summary>
    public List<WaitingCard> New(int today, int count)
    {
        if (exhausted) return [];
        // Names have no place among the cards; their notes stand behind the words'.
        (string from, string place) = filter.Names
            ? ("notes n JOIN cards c ON c.note = n.id", "n.position")
            : ("cards c", "c.position");
        var found = Sql.Query(connection,
            $"""
            SELECT c.id, c.note, {place}, c.template FROM {from} LEFT JOIN memories m ON m.card = c.id
            WHERE c.seen = 0 AND {place} > 0 AND ({place}, c.template) > ($place, $template)
                AND (m.card IS NULL OR m.suspended = 0 AND m.buried_on IS NOT $today) AND {allowed}
            ORDER BY {place}, c.template LIMIT $count
            """,
            row => (Card: new WaitingCard(deck, row.GetInt64(0), row.GetInt64(1), 0, 0, 0), Place: (row.GetInt64(2), row.GetInt64(3))),
            [("$place", behind.Place), ("$template", behind.Template), ("$today", (long)today), ("$count", (long)count), .. Values()]);
        exhausted = found.Count < count;
        if (found.Count > 0) behind = found[^1].Place;
        return [.. found.Select(card => card.Card)];
    }

    private IEnumerable<WaitingCard> Due(string kind, long end, int today, long absurd)
    {
        foreach ((string when, long time) in ((string, long)[])[("m.due < $time", end), ("m.due > $time", absurd)])
            foreach (WaitingCard card in Sql.Query(connection,
                $"""
                SELECT c.id, c.note, m.stability, coalesce(m.last_review, 0), coalesce(m.due, 0) FROM memories m JOIN cards c ON c.id = m.card
                WHERE m.stage > 0 AND {kind} AND {when} AND m.suspended = 0 AND m.buried_on IS NOT $today AND {InOrder()} AND {allowed}
                """,
                row => new WaitingCard(deck, row.GetInt64(0), row.GetInt64(1), row.GetDouble(2), row.GetInt64(3), row.GetInt64(4)),
                [("$time", time), ("$today", (long)today), .. Values()]))
                yield return card;
    }

    private string InOrder() =>
        filter.Names ? "EXISTS (SELECT 1 FROM notes n WHERE n.id = c.note AND n.position > 0)" : "c.position > 0";

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
