using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>The answers of a deck, as <see cref="Optimizer"/> learns from them.</summary>
public static class ReviewHistory
{
    /// <summary>Of each card that was ever answered its reviews in order, without undone ones.</summary>
    /// <exception cref="DeckFileException">The file is missing, no deck file, of a later version or damaged.</exception>
    public static IReadOnlyList<IReadOnlyList<PastReview>> Read(string deckPath) => DeckFault.Guard(deckPath, "read", () =>
    {
        using SqliteConnection connection = DeckConnection.Open(deckPath, DeckAccess.Read);
        var cards = new List<List<PastReview>>();
        long last = 0;
        foreach (var (card, rating, elapsed) in Sql.Query(connection,
            $"SELECT r.card, r.rating, r.elapsed_days FROM reviews r WHERE {ReviewRow.Counts} ORDER BY r.card, r.id",
            row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2))))
        {
            if (cards.Count == 0 || card != last) cards.Add([]);
            last = card;
            cards[^1].Add(new((Rating)rating, (int)Math.Min(elapsed, int.MaxValue)));
        }

        return cards;
    });
}
