using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>The review log of decks in the form in which <see cref="Optimizer"/> learns from it.</summary>
public static class StudyHistory
{
    /// <summary>Of each card ever answered its reviews in order, without undone ones.</summary>
    /// <exception cref="DeckFileException">A file is missing, no deck file, of a later version or damaged.</exception>
    public static IReadOnlyList<IReadOnlyList<PastReview>> Read(IReadOnlyList<string> deckPaths)
    {
        var all = new List<IReadOnlyList<PastReview>>();
        foreach (string path in deckPaths.DistinctBy(Path.GetFullPath))
            DeckFault.Guard(path, "read", () =>
            {
                using SqliteConnection connection = DeckConnection.Open(path, DeckAccess.Read);
                all.AddRange(Of(connection).OrderBy(history => history.Key).Select(history => history.Value));
                return true;
            });
        return all;
    }

    internal static Dictionary<long, List<PastReview>> Of(SqliteConnection connection)
    {
        var cards = new Dictionary<long, List<PastReview>>();
        foreach ((long card, PastReview review) in Sql.Query(connection,
            $"SELECT r.card, r.rating, r.elapsed_days FROM reviews r WHERE {ReviewRow.Counts} ORDER BY r.at, r.id",
            row => (row.GetInt64(0), new PastReview((Rating)row.GetInt32(1), row.GetInt32(2)))))
        {
            if (!cards.TryGetValue(card, out List<PastReview>? reviews)) cards[card] = reviews = [];
            reviews.Add(review);
        }
        return cards;
    }
}
