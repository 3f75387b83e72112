using FlashBuilder.Scheduling;

namespace FlashBuilder.Study;

/// <summary>
/// The cards of a study day in the order in which they are asked: cards on their steps whose time has come, reviews
/// with the least chance of recall first, new cards in the deck's order, and last, cards on their steps ahead of time.
/// Of a note one card a day is asked, not counting its steps.
/// </summary>
internal sealed class CardQueue(IReadOnlyList<StudyDeck> decks, StudyOptions options)
{
    private readonly StudyDays days = new(options.Calendar);
    private readonly List<WaitingCard> learning = [];
    private readonly List<WaitingCard> reviews = [];
    private readonly List<WaitingCard> fresh = [];
    private readonly HashSet<(int Deck, long Note)> notes = [];
    private int newLeft, reviewsLeft;
    private long end;

    /// <summary>The study day, counted from 1970-01-01.</summary>
    public int Today { get; private set; }

    public DueCounts Counts => new(Math.Min(newLeft, fresh.Count), learning.Count, Math.Min(reviewsLeft, reviews.Count));

    /// <summary>Unix milliseconds.</summary>
    public long? NextDue => learning.Count > 0 ? learning[0].Due : null;

    public bool IsOver(long now) => now >= end || now < days.StartOf(Today);

    /// <summary>Reads everything anew.</summary>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="ordered">False: for counting alone, reviews are left in no order.</param>
    /// <exception cref="Decks.DeckFileException">A deck is damaged or cannot be read.</exception>
    public void Load(long now, bool ordered = true)
    {
        Today = days.DayOf(now);
        end = days.StartOf(Today + 1);
        (newLeft, reviewsLeft) = (Math.Max(0, options.NewPerDay), Math.Max(0, options.ReviewsPerDay));
        learning.Clear();
        reviews.Clear();
        fresh.Clear();
        notes.Clear();
        var chances = new List<(double Chance, WaitingCard Card)>();
        foreach (StudyDeck deck in decks)
            Decks.DeckFault.Guard(deck.Path, "read", () =>
            {
                (int introduced, int reviewed) = AnsweredToday.In(deck.Connection, days.StartOf(Today), end);
                newLeft = Math.Max(0, newLeft - introduced);
                reviewsLeft = Math.Max(0, reviewsLeft - reviewed);
                long absurd = now + (MemoryRow.LongestInterval + 1) * StudyDays.DayLength;
                learning.AddRange(deck.Cards.Learning(end, Today, absurd));
                Recall recall = new(deck.Scheduler, days, Today);
                chances.AddRange(deck.Cards.Reviews(end, Today, absurd).Select(card => (ordered ? recall.Of(card) : 0, card)));
                deck.Cards.Rewind();
                return true;
            });
        learning.Sort(ByDue);
        foreach (WaitingCard card in learning) notes.Add((card.Deck, card.Note));
        if (ordered) chances.Sort((a, b) => a.Chance.CompareTo(b.Chance) is not 0 and int order ? order : ById(a.Card, b.Card));
        foreach ((_, WaitingCard card) in chances)
            if (notes.Add((card.Deck, card.Note))) reviews.Add(card);
        // The next one last, where it is quickly taken.
        reviews.Reverse();
        FillNew();
    }

    /// <summary>The card whose turn it is, which stays in the queue; null where nothing is left for now.</summary>
    public WaitingCard? Next(long now)
    {
        if (learning.Count > 0 && learning[0].Due <= now) return learning[0];
        if (reviewsLeft > 0 && reviews.Count > 0) return reviews[^1];
        if (newLeft > 0 && fresh.Count > 0) return fresh[0];
        return learning.Count > 0 && learning[0].Due <= now + (long)options.LearnAhead.TotalMilliseconds ? learning[0] : null;
    }

    /// <summary>After an answer: the card's note has had its turn, and the card comes again today if it is on its steps.</summary>
    public void Answered(WaitingCard card, Memory before, Memory after)
    {
        Remove(card.Deck, waiting => waiting.Card == card.Card);
        RemoveSiblings(card);
        if (before.Stage == Stage.New) newLeft = Math.Max(0, newLeft - 1);
        if (before.Stage == Stage.Review) reviewsLeft = Math.Max(0, reviewsLeft - 1);
        long due = after.Due.ToUnixTimeMilliseconds();
        if (after.Stage is Stage.Learning or Stage.Relearning && due < end)
        {
            WaitingCard next = card with { Stability = after.Stability, LastReview = after.LastReview.ToUnixTimeMilliseconds(), Due = due };
            int at = learning.BinarySearch(next, Comparer<WaitingCard>.Create(ByDue));
            learning.Insert(at < 0 ? ~at : at, next);
        }
        FillNew();
    }

    public void RemoveCard(WaitingCard card)
    {
        Remove(card.Deck, waiting => waiting.Card == card.Card);
        FillNew();
    }

    public void RemoveNote(WaitingCard card)
    {
        Remove(card.Deck, waiting => waiting.Note == card.Note);
        FillNew();
    }

    private void RemoveSiblings(WaitingCard card)
    {
        bool IsSibling(WaitingCard other) => other.Deck == card.Deck && other.Note == card.Note && other.Card != card.Card;
        reviews.RemoveAll(IsSibling);
        fresh.RemoveAll(IsSibling);
    }

    private void Remove(int deck, Func<WaitingCard, bool> which)
    {
        bool Gone(WaitingCard card) => card.Deck == deck && which(card);
        learning.RemoveAll(Gone);
        reviews.RemoveAll(Gone);
        fresh.RemoveAll(Gone);
    }

    private void FillNew()
    {
        foreach (StudyDeck deck in decks)
            while (fresh.Count < newLeft)
            {
                List<WaitingCard> more = Decks.DeckFault.Guard(deck.Path, "read", () => deck.Cards.New(Today, newLeft - fresh.Count));
                if (more.Count == 0) break;
                foreach (WaitingCard card in more)
                    if (notes.Add((card.Deck, card.Note))) fresh.Add(card);
            }
    }

    private static int ByDue(WaitingCard a, WaitingCard b) => a.Due.CompareTo(b.Due) is not 0 and int order ? order : ById(a, b);

    private static int ById(WaitingCard a, WaitingCard b) =>
        a.Deck.CompareTo(b.Deck) is not 0 and int order ? order : a.Card.CompareTo(b.Card);
}
