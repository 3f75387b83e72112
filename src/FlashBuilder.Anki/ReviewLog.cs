using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>The learner's answers as rows of Anki's log, whose ids are times and each there once.</summary>
internal sealed class ReviewLog
{
    private const long Day = 86_400_000, Second = 1000, Manual = 4;

    /// <summary>In the place of a grade: no answer, the card was made new.</summary>
    private const int Reset = 0;

    private readonly LoggedReview[] reviews;

    private readonly long[] ids;

    private readonly Dictionary<long, CardLog> cards = [];

    /// <param name="travels">Whether a card is in the package.</param>
    public ReviewLog(DeckProgress progress, Func<long, bool> travels)
    {
        reviews = WithResets([.. progress.Reviews.Where(review => travels(review.Card))], progress);
        // By time; in the order of the log where two have one time. A log that nobody set the clock back in is in that order.
        for (int i = 1; i < reviews.Length; i++)
            if (reviews[i].At < reviews[i - 1].At)
            {
                reviews = [.. reviews.OrderBy(review => review.At)];
                break;
            }
        ids = new long[reviews.Length];
        for (int i = 0; i < reviews.Length; i++)
        {
            ids[i] = i == 0 ? reviews[i].At : Math.Max(reviews[i].At, ids[i - 1] + 1);
            if (reviews[i].Rating == Reset) continue;
            if (!cards.TryGetValue(reviews[i].Card, out CardLog? card)) cards[reviews[i].Card] = card = new CardLog();
            card.Add(ids[i], reviews[i].Mode);
        }
    }

    /// <summary>Unix seconds of a card's last row; null where it has none.</summary>
    public long? LastOf(long card) => cards.TryGetValue(card, out CardLog? log) ? log.Last / Second : null;

    /// <summary>How many rows a card has, and how it was asked in each, as <see cref="CardModes"/> writes that.</summary>
    public (int Answers, string Modes) ModesOf(long card) => cards.TryGetValue(card, out CardLog? log) ? (log.Answers, CardModes.Write(log.Modes)) : (0, "");

    public void Write(SqliteInsert revlog)
    {
        for (int i = 0; i < ids.Length; i++)
        {
            LoggedReview review = reviews[i];
            if (review.Rating == Reset) revlog.Row(ids[i], review.Card, CollectionSchema.Unsynchronised, 0L, 0L, 0L, 0L, 0L, Manual);
            else revlog.Row(ids[i], review.Card, CollectionSchema.Unsynchronised, (long)review.Rating, Interval(review.Interval), Interval(review.LastInterval),
                (long)Math.Round(((review.Difficulty - 1) / 9 + 0.1) * 1000), (long)review.Took, Kind(review.Stage));
        }
    }

    /// <summary>
    /// The log has no row for a card that was made new; that its next answer met a new card tells it, or that it is new still. Anki
    /// writes a row, and forgets at it.
    /// </summary>
    private static LoggedReview[] WithResets(LoggedReview[] reviews, DeckProgress progress)
    {
        var resets = new List<LoggedReview>();
        var last = new Dictionary<long, LoggedReview>();
        foreach (LoggedReview review in reviews)
        {
            if (last.TryGetValue(review.Card, out LoggedReview before) && review.Stage == 0) resets.Add(before with { Rating = Reset, At = before.At + 1 });
            last[review.Card] = review;
        }
        foreach (LoggedReview review in last.Values)
            if (!progress.Cards.TryGetValue(review.Card, out CardProgress? card) || card.Stage == 0) resets.Add(review with { Rating = Reset, At = review.At + 1 });
        return resets.Count == 0 ? reviews : [.. reviews.Concat(resets).OrderBy(review => review.At)];
    }

    /// <summary>0 learning, 1 review, 2 relearning.</summary>
    private static long Kind(int stage) => stage switch { 2 => 1, 3 => 2, _ => 0 };

    /// <summary>Days, or seconds below 0.</summary>
    private static long Interval(long milliseconds) =>
        milliseconds >= Day ? Math.Min(int.MaxValue, (milliseconds + Day / 2) / Day) : -((milliseconds + Second / 2) / Second);

    /// <summary>The rows of a card.</summary>
    private sealed class CardLog
    {
        public long Last { get; private set; }

        public int Answers { get; private set; }

        /// <summary>Empty as long as all were the first of the modes.</summary>
        public List<int> Modes { get; } = new(0);

        public void Add(long id, int mode)
        {
            if (mode != 0 && Modes.Count == 0) Modes.AddRange(Enumerable.Repeat(0, Answers));
            if (mode != 0 || Modes.Count > 0) Modes.Add(mode);
            (Last, Answers) = (id, Answers + 1);
        }
    }
}
