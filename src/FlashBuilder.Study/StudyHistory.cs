using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>The review log of decks in the form in which <see cref="Optimizer"/> learns from it.</summary>
public static class StudyHistory
{
    /// <summary>Of each card ever answered its reviews in order, without undone ones; a card that stands in several decks comes once.</summary>
    /// <exception cref="DeckFileException">A file is missing, no deck file, of a later version or damaged.</exception>
    public static IReadOnlyList<IReadOnlyList<PastReview>> Read(IReadOnlyList<string> deckPaths)
    {
        var all = new List<IReadOnlyList<PastReview>>();
        return StudyDeck.Reading(deckPaths, new StudyOptions(), decks =>
        {
            SharedCards.LeaveOnce(decks, names: true);
            foreach (StudyDeck deck in decks)
                all.AddRange(Of(deck.Connection, SharedCards.Once("r.card")).OrderBy(card => card.Key).SelectMany(card => card.Value));
            return all;
        });
    }

    /// <summary>Of a card that was made new in between, one history for each time that it was learnt.</summary>
    /// <param name="which">Condition for a review <c>r</c>.</param>
    internal static Dictionary<long, List<List<PastReview>>> Of(SqliteConnection connection, string which = "1")
    {
        var cards = new Dictionary<long, List<List<PastReview>>>();
        foreach ((long card, bool isFirst, PastReview review) in Sql.Query(connection,
            $"SELECT r.card, r.before_stage = 0, r.rating, r.elapsed_days FROM reviews r WHERE {ReviewRow.Counts} AND {which} ORDER BY r.at, r.id",
            row => (row.GetInt64(0), row.GetBoolean(1), new PastReview((Rating)row.GetInt32(2), row.GetInt32(3)))))
        {
            if (!cards.TryGetValue(card, out List<List<PastReview>>? histories)) cards[card] = histories = [];
            if (isFirst || histories.Count == 0) histories.Add([]);
            histories[^1].Add(review);
        }
        return cards;
    }
}
