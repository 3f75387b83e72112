using FlashBuilder.Decks;
using FlashBuilder.Scheduling;

namespace FlashBuilder.Study;

/// <summary>A card that was reset or put to another day.</summary>
/// <param name="Word">In its Traditional form.</param>
/// <param name="Template">Index into <see cref="NoteType.Templates"/>.</param>
/// <param name="Before">The study day on which it was due; null: it was new.</param>
/// <param name="After">The study day on which it is due; null: it is new.</param>
public sealed record ResetCard(string Word, int Template, DateOnly? Before, DateOnly? After);

/// <summary>
/// Gives cards another place in the schedule than their answers gave them. The log of answers stays; other decks that have the
/// words follow.
/// </summary>
public sealed class CardReset : IDisposable
{
    private readonly StudyDeck deck;
    private readonly Library library;
    private readonly StudyOptions options;
    private readonly TimeProvider clock;
    private readonly StudyDays days;

    /// <exception cref="DeckFileException">The file is missing, read-only, foreign, damaged or of a later version, or the disk is full.</exception>
    public CardReset(string deckPath, StudyOptions options, TimeProvider clock)
    {
        (this.options, this.clock) = (options, clock);
        days = new StudyDays(options.Calendar);
        deck = StudyDeck.Open(deckPath, 0, options, clock, Journal.WriteAhead, isAlone: true);
        try
        {
            library = Library.Open([deck], options, clock, Journal.WriteAhead);
        }
        catch
        {
            deck.Dispose();
            throw;
        }
    }

    /// <summary>As of <see cref="StudySession.Remarks"/>.</summary>
    public IReadOnlyList<string> Remarks => library.Remarks;

    /// <summary>Which of some words the deck does not have.</summary>
    public IReadOnlyList<string> Unknown(IReadOnlyList<string> words)
    {
        var notes = Notes();
        return [.. words.Where(word => !notes.Exists(note => note.Forms.Contains(word)))];
    }

    /// <summary>The cards of words are new again, in the deck's order; how often they were answered and forgotten still counts.</summary>
    /// <exception cref="DeckFileException">It could not be written.</exception>
    public IReadOnlyList<ResetCard> MakeNew(IReadOnlyList<string> words) =>
        Change(words, row => MemoryRow.New with { Reviews = row.Reviews, Lapses = row.Lapses, Flag = row.Flag });

    /// <summary>The cards of words are due on a study day, with what is known of their memory; new cards stay new.</summary>
    /// <param name="ahead">Study days from today on, 0 or more.</param>
    /// <exception cref="DeckFileException">It could not be written.</exception>
    public IReadOnlyList<ResetCard> SetDue(IReadOnlyList<string> words, int ahead)
    {
        long now = Now.ToUnixTimeMilliseconds();
        DateTimeOffset day = DateTimeOffset.FromUnixTimeMilliseconds(days.StartOf(days.DayOf(now) + Math.Clamp(ahead, 0, MemoryRow.LongestInterval)));
        return Change(words, row =>
        {
            DateTimeOffset last = row.Memory.LastReview < Now ? row.Memory.LastReview : Now;
            return row with
            {
                Memory = row.Memory with { Stage = Stage.Review, Step = 0, LastReview = last, Due = day > last ? day : last },
                BuriedUntil = null,
            };
        });
    }

    /// <summary>
    /// Takes back the answers that are dated after today: cards are as before them, unless they were answered since with a clock that
    /// was right.
    /// </summary>
    /// <returns>How many answers there were, and their cards.</returns>
    /// <exception cref="DeckFileException">It could not be written.</exception>
    public (int Answers, IReadOnlyList<ResetCard> Cards) TakeBackFuture()
    {
        int answers = 0;
        var notes = Notes().ToDictionary(note => note.Id);
        var cards = new List<ResetCard>();
        var changed = new HashSet<long>();
        deck.Write(() =>
        {
            var change = new DeckChange(deck.Connection, Now);
            var late = Sql.Query(deck.Connection, $"SELECT r.id, r.card, c.note, c.template FROM reviews r JOIN cards c ON c.id = r.card WHERE {FutureAnswers.Late} ORDER BY r.id",
                row => (Review: row.GetInt64(0), Card: row.GetInt64(1), Note: row.GetInt64(2), Template: row.GetInt32(3)), ("$end", FutureAnswers.EndOfToday(options, clock)));
            answers = late.Count;
            foreach (var card in late.GroupBy(row => row.Card))
            {
                foreach (var row in card) ReviewRow.Undo(deck.Connection, row.Review, Now.ToUnixTimeMilliseconds());
                changed.Add(card.First().Note);
                MemoryRow before = MemoryRow.Of(deck.Connection, card.Key) ?? MemoryRow.New;
                (Memory memory, int lapses) = BeforeLate(card.Key, [.. card.Select(row => row.Review)], before.Memory);
                int reviews = Math.Max(0, before.Reviews - card.Count());
                MemoryRow after = before with { Memory = memory, Reviews = reviews, Lapses = Math.Clamp(before.Lapses - lapses, 0, reviews) };
                change.Set(card.Key, before, after);
                cards.Add(new ResetCard(notes[card.First().Note].Word, card.First().Template, DayOf(before), DayOf(after)));
            }
            return true;
        });
        foreach (long note in changed) library.Spread(0, note, null, Now);
        return (answers, cards);
    }

    public void Dispose()
    {
        library.Dispose();
        deck.Dispose();
    }

    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>The memory before the first of the last answers in a row that are late, and how many of those were lapses.</summary>
    private (Memory Memory, int Lapses) BeforeLate(long card, HashSet<long> late, Memory now)
    {
        var log = Sql.Query(deck.Connection,
            $"SELECT r.id, r.rating, r.before_stage, r.before_step, r.before_stability, r.before_difficulty, r.before_last_review, r.before_due FROM reviews r WHERE r.card = $card ORDER BY r.id DESC",
            row => (Id: row.GetInt64(0), IsLapse: row.GetInt32(1) == 1 && row.GetInt32(2) == 2, Memory: MemoryRow.ReadMemory(row, 2)), ("$card", card));
        var last = log.TakeWhile(row => late.Contains(row.Id) || IsUndone(row.Id)).Where(row => late.Contains(row.Id)).ToList();
        int lapses = log.Count(row => late.Contains(row.Id) && row.IsLapse);
        if (last.Count == 0) return (now.LastReview > Now && now.Stage != Stage.New ? now with { LastReview = Now } : now, lapses);
        return (last[^1].Memory, lapses);
    }

    private bool IsUndone(long review) => Sql.Scalar(deck.Connection, "SELECT 1 FROM undone WHERE review = $review", ("$review", review)) is not null;

    private List<ResetCard> Change(IReadOnlyList<string> words, Func<MemoryRow, MemoryRow> alter)
    {
        var cards = new List<ResetCard>();
        var notes = Notes().Where(note => note.Forms.Overlaps(words)).ToList();
        deck.Write(() =>
        {
            var change = new DeckChange(deck.Connection, Now);
            foreach (var note in notes)
                foreach ((long card, int template) in Sql.Query(deck.Connection, "SELECT id, template FROM cards WHERE note = $note ORDER BY template",
                    row => (row.GetInt64(0), row.GetInt32(1)), ("$note", note.Id)))
                {
                    if (MemoryRow.Of(deck.Connection, card) is not { Memory.Stage: not Stage.New } before) continue;
                    MemoryRow after = alter(before);
                    change.Set(card, before, after);
                    cards.Add(new ResetCard(note.Word, template, DayOf(before), DayOf(after)));
                }
            return true;
        });
        foreach (var note in notes) library.Spread(0, note.Id, null, Now);
        return cards;
    }

    private List<(long Id, string Word, HashSet<string> Forms)> Notes() => DeckFault.Guard(deck.Path, "read", () =>
        Sql.Query(deck.Connection, "SELECT id, key, word, other_script FROM notes ORDER BY position, id", row =>
        {
            string word = NoteKey.Traditional(row.GetString(1));
            return (row.GetInt64(0), word, new HashSet<string> { word, PlainText.Of(row.GetString(2)), PlainText.Of(row.GetString(3)) });
        }));

    private DateOnly? DayOf(MemoryRow row) => MemoryRow.Due(row.Memory) is long due ? StudyDays.DateOf(days.DayOf(due)) : null;
}
