using FlashBuilder.Decks;
using FlashBuilder.Scheduling;

namespace FlashBuilder.Study;

/// <summary>
/// A learner at the cards of some decks. All that is done to a card is on the disk before the call returns; a session
/// that is killed has lost nothing that was acknowledged. Not for several threads.
/// </summary>
public sealed class StudySession : IDisposable
{
    private readonly StudyDeck[] decks;
    private readonly StudyOptions options;
    private readonly TimeProvider clock;
    private readonly Library library;
    private readonly CardQueue queue;
    private readonly SessionLog log = new();
    private readonly Stack<Step> steps = new();
    private WaitingCard waiting;
    private MemoryRow? row;

    private StudySession(StudyDeck[] decks, Library library, StudyOptions options, TimeProvider clock)
    {
        this.decks = decks;
        this.library = library;
        this.options = options;
        this.clock = clock;
        queue = new CardQueue(decks, options, library.IsBehind);
        queue.Load(Milliseconds());
        GoOn();
    }

    /// <param name="Elsewhere">What it changed in other decks beyond the cards that they share with the first.</param>
    private sealed record Step(StudyAction Action, WaitingCard Card, string Word, DeckChange Change, IReadOnlyList<(StudyDeck, DeckChange)> Elsewhere);

    /// <summary>
    /// Migrates decks of earlier versions, and tries whether they can be written to. Notes that they share with each other, and with
    /// decks that lie beside them, have one memory from then on.
    /// </summary>
    /// <exception cref="DeckFileException">
    /// A file is missing, read-only, foreign, damaged or of a later version, or the disk is full.
    /// </exception>
    /// <exception cref="ArgumentException">No deck, or options that no scheduler takes.</exception>
    public static StudySession Open(IReadOnlyList<string> deckPaths, StudyOptions options, TimeProvider clock) =>
        Open(deckPaths, options, clock, Journal.WriteAhead);

    internal static StudySession Open(IReadOnlyList<string> deckPaths, StudyOptions options, TimeProvider clock, Journal journal)
    {
        if (deckPaths.Count == 0) throw new ArgumentException("a session needs a deck", nameof(deckPaths));
        _ = new Scheduler(options.Scheduler with { Calendar = options.Calendar });
        var decks = new List<StudyDeck>();
        Library? library = null;
        try
        {
            string[] paths = [.. deckPaths.DistinctBy(Path.GetFullPath)];
            foreach (string path in paths) decks.Add(StudyDeck.Open(path, decks.Count, options, clock, journal, paths.Length == 1));
            library = Library.Open(decks, options, clock, journal);
            return new StudySession([.. decks], library, options, clock);
        }
        catch
        {
            library?.Dispose();
            foreach (StudyDeck deck in decks) deck.Dispose();
            throw;
        }
    }

    /// <summary>The card in front of the learner; null where nothing is left for now.</summary>
    public StudyCard? Current { get; private set; }

    /// <summary>When nothing is current: the time of the next learning card of this study day, if there is one.</summary>
    public DateTimeOffset? NextDue =>
        Current is null && queue.NextDue is long due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null;

    /// <summary>What is left today, <see cref="Current"/> among it.</summary>
    public DueCounts Remaining => queue.Counts;

    /// <summary>What each rating would do to <see cref="Current"/>, exactly as <see cref="Answer"/> does it now.</summary>
    /// <exception cref="InvalidOperationException">Nothing is current.</exception>
    public Preview Preview
    {
        get
        {
            StudyCard card = Asked();
            return decks[waiting.Deck].Scheduler.Preview(card.Memory, Now(), Seed(card));
        }
    }

    /// <summary>Without undone answers.</summary>
    public SessionSummary Summary => log.Summarise(options.LongestAnswer);

    /// <summary>The step that <see cref="Undo"/> took back last; null before the first.</summary>
    public UndoneStep? LastUndone { get; private set; }

    /// <summary>Steps that <see cref="Undo"/> can take back.</summary>
    public int UndoSteps => steps.Count;

    /// <summary>Whether the last <see cref="Answer"/> made its card a leech and suspended it.</summary>
    public bool BecameLeech { get; private set; }

    /// <summary>Cards that came up with values in their rows that cannot be, and were read as the nearest that can.</summary>
    public int MendedMemories { get; private set; }

    /// <summary>Decks that could not be kept up with the others, and why: sentences without a full stop.</summary>
    public IReadOnlyList<string> Remarks => library.Remarks;

    /// <summary>Looks for the next card where <see cref="Current"/> is null: time has passed.</summary>
    /// <exception cref="DeckFileException">A deck is damaged or cannot be read.</exception>
    public void Advance()
    {
        if (Current is null) GoOn();
    }

    /// <summary>Grades the current card and goes to the next. What it returns is on the disk.</summary>
    /// <param name="took">From the question to the grade; negative counts as nothing.</param>
    /// <returns>
    /// Null where the card was changed by another program meanwhile: nothing was counted, and the cards were read anew.
    /// </returns>
    /// <exception cref="InvalidOperationException">Nothing is current.</exception>
    /// <exception cref="DeckFileException">It could not be written; the card is as before and still current.</exception>
    public Review? Answer(Rating rating, AnswerMode mode, TimeSpan took)
    {
        StudyCard card = Asked();
        StudyDeck deck = decks[waiting.Deck];
        MemoryRow before = row ?? MemoryRow.New;
        Review review = ToMilliseconds(deck.Scheduler.Review(card.Memory, rating, Now(), Seed(card)).Review);
        bool lapsed = before.Memory.Stage == Stage.Review && rating == Rating.Again;
        bool leech = lapsed && Leech.Is(before.Lapses + 1, options.LeechLapses);
        MemoryRow after = before with
        {
            Memory = review.After,
            Reviews = before.Reviews + 1,
            Lapses = before.Lapses + (lapsed ? 1 : 0),
            Suspended = leech,
            BuriedUntil = null,
        };
        if (!Take(StudyAction.Answer, change =>
        {
            if (MemoryRow.Of(deck.Connection, card.CardId) != row) return false;
            change.AppendReview(ReviewRow.Append(deck.Connection, card.CardId, review, mode, took));
            change.Set(card.CardId, row, after);
            if (leech) change.Mark(card.NoteId, NoteMark.Leech);
            Siblings.Bury(deck.Connection, change, card.NoteId, [card.Template], queue.End);
            return true;
        }, buries: true)) return null;
        BecameLeech = leech;
        log.Add(card, review, took);
        queue.Answered(waiting, before.Memory, review.After);
        if (leech) queue.RemoveCard(waiting);
        GoOn();
        return review;
    }

    /// <summary>
    /// Takes back the last step of this session, whatever it was; its card is current again. False where there is none
    /// left, or where another program changed the card since.
    /// </summary>
    /// <exception cref="DeckFileException">It could not be written.</exception>
    public bool Undo()
    {
        if (!steps.TryPeek(out Step? step)) return false;
        bool done = decks[step.Card.Deck].Write(() => step.Change.TakeBack(Now()));
        if (done)
        {
            library.TakeBack(step.Elsewhere, Now());
            library.Spread(step.Card.Deck, step.Card.Note, null, Now());
        }
        steps.Pop();
        if (done && step.Action == StudyAction.Answer) log.RemoveLast();
        if (done) LastUndone = new UndoneStep(step.Action, step.Word);
        BecameLeech = false;
        queue.Load(Milliseconds());
        if (done) Show(step.Card);
        else GoOn();
        return done;
    }

    /// <summary>The note's cards come back on the next study day.</summary>
    /// <exception cref="InvalidOperationException">Nothing is current.</exception>
    /// <exception cref="DeckFileException">It could not be written.</exception>
    public void Bury()
    {
        StudyCard card = Asked();
        Take(StudyAction.Bury, change =>
        {
            Siblings.Bury(decks[waiting.Deck].Connection, change, card.NoteId, [card.Template], queue.End);
            change.Alter(card.CardId, memory => memory with { BuriedUntil = queue.End });
            return true;
        }, buries: true);
        queue.RemoveNote(waiting);
        GoOn();
    }

    /// <summary>The card is not asked any more. Throws as <see cref="Bury"/>.</summary>
    public void Suspend()
    {
        StudyCard card = Asked();
        Take(StudyAction.Suspend, change =>
        {
            change.Alter(card.CardId, memory => memory with { Suspended = true });
            return true;
        });
        queue.RemoveCard(waiting);
        GoOn();
    }

    /// <summary>The card stays current. Throws as <see cref="Bury"/>.</summary>
    /// <param name="colour">0 none, 1 to 7.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such colour.</exception>
    public void Flag(int colour)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(colour);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(colour, 7);
        StudyCard card = Asked();
        Take(StudyAction.Flag, change =>
        {
            change.Alter(card.CardId, memory => memory with { Flag = colour });
            return true;
        });
        Show(waiting);
    }

    /// <summary>The word's cards are not asked any more. Throws as <see cref="Bury"/>.</summary>
    /// <returns>The word in its Traditional form, for the list of known words, which is the caller's to write.</returns>
    public string MarkKnown()
    {
        StudyCard card = Asked();
        Take(StudyAction.Known, change =>
        {
            change.Mark(card.NoteId, NoteMark.Known);
            return true;
        });
        queue.RemoveNote(waiting);
        GoOn();
        return card.Traditional;
    }

    /// <summary>
    /// The learner's own meaning, plain text, shown in the place of the deck's and kept when the deck is built anew;
    /// an empty text brings back the deck's. The card stays current. Throws as <see cref="Bury"/>.
    /// </summary>
    public void EditMeaning(string text) => Edit(StudyAction.EditMeaning, CardReader.OwnMeaning, text);

    /// <summary>The learner's own notes; as <see cref="EditMeaning"/>.</summary>
    public void EditOwnNotes(string text) => Edit(StudyAction.EditOwnNotes, CardReader.OwnNotes, text);

    /// <summary>At the end: looks whether all that was acknowledged is in the decks' files.</summary>
    /// <exception cref="DeckMovedException">It is not: a file was moved, replaced, deleted or written over.</exception>
    public void EnsureSaved()
    {
        foreach (StudyDeck deck in decks) deck.EnsureSaved();
    }

    public void Dispose()
    {
        library.Dispose();
        foreach (StudyDeck deck in decks) deck.Dispose();
    }

    private void Edit(StudyAction action, string field, string text)
    {
        StudyCard card = Asked();
        string plain = text.ReplaceLineEndings("\n").Trim();
        Take(action, change =>
        {
            change.Edit(card.NoteId, field, plain.Length == 0 ? null : OwnEdit.Html(plain));
            return true;
        });
        Show(waiting);
    }

    private StudyCard Asked() => Current ?? throw new InvalidOperationException("no card is current");

    /// <summary>Does a step in a transaction. False, with nothing written and the cards read anew, where the action says so.</summary>
    private bool Take(StudyAction action, Func<DeckChange, bool> act, bool buries = false)
    {
        StudyDeck deck = decks[waiting.Deck];
        var change = new DeckChange(deck.Connection, Now());
        if (!deck.Write(() => act(change)))
        {
            queue.Load(Milliseconds());
            GoOn();
            return false;
        }
        // It is on the disk, and would be found there: the other decks follow.
        IReadOnlyList<(StudyDeck, DeckChange)> elsewhere = library.Spread(waiting.Deck, waiting.Note, buries ? queue.End : null, Now());
        steps.Push(new Step(action, waiting, Current!.Traditional, change, elsewhere));
        return true;
    }

    private void GoOn()
    {
        bool changed = false;
        foreach (StudyDeck deck in decks) changed |= deck.WasChanged();
        if (changed || queue.IsOver(Milliseconds())) queue.Load(Milliseconds());
        if (queue.Next(Milliseconds()) is WaitingCard next) Show(next);
        else Current = null;
    }

    private void Show(WaitingCard card)
    {
        waiting = card;
        (Current, row, bool mended) = CardReader.Read(decks[card.Deck], card, Now());
        if (mended) MendedMemories++;
    }

    /// <summary>Of one card and one review of it: the preview and the answer have the same.</summary>
    private ulong Seed(StudyCard card) =>
        options.Seed ^ (ulong)card.CardId * 0x9E3779B97F4A7C15 ^ (ulong)card.Reviews * 0xC2B2AE3D27D4EB4F;

    /// <summary>Whole milliseconds, as the deck file has them.</summary>
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(Milliseconds());

    private long Milliseconds() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static Review ToMilliseconds(Review review) => review with
    {
        After = review.After with { Due = DateTimeOffset.FromUnixTimeMilliseconds(review.After.Due.ToUnixTimeMilliseconds()) },
    };
}
