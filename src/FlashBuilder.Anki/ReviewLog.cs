using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>The learner's answers as rows of Anki's log, whose ids are times and each there once.</summary>
internal sealed class ReviewLog
{
    private const long Day = 86_400_000, Second = 1000;

    private readonly List<(long Id, LoggedReview Review)> rows = [];

    private readonly Dictionary<long, (long Last, List<int> Modes)> cards = [];

    /// <param name="travels">Whether a card is in the package.</param>
    public ReviewLog(DeckProgress progress, Func<long, bool> travels)
    {
        long id = 0;
        // By time, and in the order of the log where two have one time.
        foreach (LoggedReview review in progress.Reviews.Where(review => travels(review.Card)).OrderBy(review => review.At))
        {
            id = Math.Max(review.At, id + 1);
            rows.Add((id, review));
            if (!cards.TryGetValue(review.Card, out (long Last, List<int> Modes) card)) card.Modes = [];
            card.Modes.Add(review.Mode);
            cards[review.Card] = (id, card.Modes);
        }
    }

    /// <summary>Unix seconds of a card's last row; null where it has none.</summary>
    public long? LastOf(long card) => cards.TryGetValue(card, out (long Last, List<int> Modes) log) ? log.Last / Second : null;

    public string ModesOf(long card) => cards.TryGetValue(card, out (long Last, List<int> Modes) log) ? CardModes.Write(log.Modes) : "";

    public void Write(SqliteInsert revlog)
    {
        foreach ((long id, LoggedReview review) in rows)
            revlog.Row(id, review.Card, -1L, (long)review.Rating, Interval(review.Interval), Interval(review.LastInterval),
                (long)Math.Round(((review.Difficulty - 1) / 9 + 0.1) * 1000), (long)review.Took, Kind(review.Stage));
    }

    /// <summary>0 learning, 1 review, 2 relearning.</summary>
    private static long Kind(int stage) => stage switch { 2 => 1, 3 => 2, _ => 0 };

    /// <summary>Days, or seconds below 0.</summary>
    private static long Interval(long milliseconds) =>
        milliseconds >= Day ? Math.Min(int.MaxValue, (milliseconds + Day / 2) / Day) : -((milliseconds + Second / 2) / Second);
}
