using FlashBuilder.Scheduling;

namespace FlashBuilder.Study;

/// <summary>
/// The cards of a study day in the order in which they are asked: cards on their steps whose time has come, reviews
/// with the least chance of recall first, new cards in the deck's order, and last, cards on their steps ahead of time.
/// Of a note one card a day is asked, not counting its steps, and a card that stands in several decks is one.
/// </summary>
/// <param name="isBehind">Whether a deck, by its index, does not know yet what was done with a note, by its guid.</param>
internal sealed class CardQueue(IReadOnlyList<StudyDeck> decks, StudyOptions options, Func<int, string, bool>? isBehind = null)
{
    private readonly StudyDays days = new(options.Calendar);
    private readonly List<WaitingCard> learning = [];
    private readonly List<WaitingCard> reviews = [];
    private readonly List<WaitingCard> fresh = [];
    private readonly HashSet<(string, long)> notes = [];
    private int newLeft, reviewsLeft;
    private long start;

    /// <summary>Unix milliseconds: the end of the study day.</summary>
    public long End { get; private set; }

    public DueCounts Counts => new(Math.Min(newLeft, fresh.Count), learning.Count, Math.Min(reviewsLeft, reviews.Count));

    /// <summary>Unix milliseconds.</summary>
    public long? NextDue => learning.Count > 0 ? learning[0].Due : null;

    public bool IsOver(long now) => now >= End || now < start;

    /// <summary>Reads everything anew.</summary>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="ordered">False: for counting alone, reviews are left in no order.</param>
    /// <exception cref="Decks.DeckFileException">A deck is damaged or cannot be read.</exception>
    public void Load(long now, bool ordered = true)
    {
        int today = days.DayOf(now);
        (start, End) = (days.StartOf(today), days.StartOf(today + 1));
        (newLeft, reviewsLeft) = (Math.Max(0, options.NewPerDay), Math.Max(0, options.ReviewsPerDay));
        learning.Clear();
        reviews.Clear();
        fresh.Clear();
        notes.Clear();
        var chances = new List<(double Chance, WaitingCard Card)>();
        (int introduced, int reviewed) = AnsweredToday.In(decks, start, End);
        newLeft = Math.Max(0, newLeft - introduced);
        reviewsLeft = Math.Max(0, reviewsLeft - reviewed);
        foreach (StudyDeck deck in decks)
            Decks.DeckFault.Guard(deck.Path, "read", () =>
            {
                long absurd = now + (MemoryRow.LongestInterval + 1) * StudyDays.DayLength;
                learning.AddRange(deck.Cards.Learning(End, start, absurd).Where(Stands));
                Recall recall = new(deck.Scheduler, days, today);
                chances.AddRange(deck.Cards.Reviews(End, start, absurd).Where(Stands).Select(card => (ordered ? recall.Of(card) : 0, card)));
                deck.Cards.Rewind();
                return true;
            });
        learning.Sort(ByDue);
        var onSteps = new HashSet<((string, long), int)>();
        learning.RemoveAll(card => !onSteps.Add((card.NoteKey, card.Template)));
        foreach (WaitingCard card in learning) notes.Add(card.NoteKey);
        if (ordered) chances.Sort((a, b) => a.Chance.CompareTo(b.Chance) is not 0 and int order ? order : ById(a.Card, b.Card));
        foreach ((_, WaitingCard card) in chances)
            if (notes.Add(card.NoteKey)) reviews.Add(card);
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
        Remove(card.IsSame);
        RemoveSiblings(card);
        if (before.Stage == Stage.New) newLeft = Math.Max(0, newLeft - 1);
        if (before.Stage == Stage.Review) reviewsLeft = Math.Max(0, reviewsLeft - 1);
        long due = after.Due.ToUnixTimeMilliseconds();
        if (after.Stage is Stage.Learning or Stage.Relearning && due < End)
        {
            WaitingCard next = card with { Stability = after.Stability, LastReview = after.LastReview.ToUnixTimeMilliseconds(), Due = due };
            int at = learning.BinarySearch(next, Comparer<WaitingCard>.Create(ByDue));
            learning.Insert(at < 0 ? ~at : at, next);
        }
        FillNew();
    }

    public void RemoveCard(WaitingCard card)
    {
        Remove(card.IsSame);
        FillNew();
    }

    public void RemoveNote(WaitingCard card)
    {
        Remove(waiting => waiting.NoteKey == card.NoteKey);
        FillNew();
    }

    private void RemoveSiblings(WaitingCard card)
    {
        bool IsSibling(WaitingCard other) => other.NoteKey == card.NoteKey && other.Template != card.Template;
        reviews.RemoveAll(IsSibling);
        fresh.RemoveAll(IsSibling);
    }

    private void Remove(Predicate<WaitingCard> which)
    {
        learning.RemoveAll(which);
        reviews.RemoveAll(which);
        fresh.RemoveAll(which);
    }

    private bool Stands(WaitingCard card) => isBehind is null || card.Guid.Length == 0 || !isBehind(card.Deck, card.Guid);

    private void FillNew()
    {
        foreach (StudyDeck deck in decks)
            while (fresh.Count < newLeft)
            {
                List<WaitingCard> more = Decks.DeckFault.Guard(deck.Path, "read", () => deck.Cards.New(start, newLeft - fresh.Count));
                if (more.Count == 0) break;
                foreach (WaitingCard card in more)
                    if (Stands(card) && notes.Add(card.NoteKey)) fresh.Add(card);
            }
    }

    private static int ByDue(WaitingCard a, WaitingCard b) => a.Due.CompareTo(b.Due) is not 0 and int order ? order : ById(a, b);

    private static int ById(WaitingCard a, WaitingCard b) =>
        a.Deck.CompareTo(b.Deck) is not 0 and int order ? order : a.Card.CompareTo(b.Card);
}
