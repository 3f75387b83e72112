using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>Joins the logs of two programs card by card, in the caller's transaction.</summary>
internal sealed class HistoryMerge : IDisposable
{
    /// <summary>Milliseconds: nobody answers a card twice so quickly, and programs shift times a little to keep them apart.</summary>
    private const long SameTime = 1000;

    private readonly SqliteConnection connection;
    private readonly Scheduler scheduler;
    private readonly ILookup<long, LogEntry> log;
    private readonly ReviewInsert rows;
    private readonly List<(long Card, AnswerMode Mode, int Took, Review Review)> added = [];

    public HistoryMerge(SqliteConnection connection, Scheduler scheduler)
    {
        this.connection = connection;
        this.scheduler = scheduler;
        rows = new ReviewInsert(connection);
        log = Sql.Query(connection,
            "SELECT r.card, r.at, r.rating, r.interval, r.before_stage, u.review IS NULL FROM reviews r LEFT JOIN undone u ON u.review = r.id ORDER BY r.id",
            row => (Card: row.GetInt64(0), Entry: new LogEntry(row.GetInt64(1), row.GetInt32(2), row.GetInt64(3), row.GetInt32(4), row.GetInt64(5) == 1, null)))
            .ToLookup(row => row.Card, row => row.Entry);
    }

    /// <param name="Stage">Of the card before; 2 or more: it was in review once.</param>
    /// <param name="Counts">False where it was taken back.</param>
    /// <param name="Answer">Where it is of the other program and not in the log yet.</param>
    private sealed record LogEntry(long At, int Rating, long Interval, int Stage, bool Counts, PastAnswer? Answer);

    public int Added => added.Count;

    public int AlreadyThere { get; private set; }

    /// <summary>Cards whose memory was taken over.</summary>
    public int Cards { get; private set; }

    public void Add(long card, CardHistory history)
    {
        LogEntry[] own = [.. log[card]];
        LogEntry[] fresh =
        [
            .. history.Answers.Where(answer => answer.At <= StudyDays.Latest && (answer.IsReset || !IsThere(own, answer.At)))
                .Select(answer => new LogEntry(answer.At, answer.Rating, answer.Interval, answer.IsRelearning ? 2 : 1, true, answer)),
        ];
        int answers = fresh.Count(entry => entry.Rating > 0);
        AlreadyThere += history.Answers.Count(answer => !answer.IsReset) - answers;
        MemoryRow? before = MemoryRow.Of(connection, card);
        bool isNewer = before is null || history.LastReview / 1000 > LastTouch(before) / 1000 || before is { Memory.Stage: Stage.New, Reviews: 0 };
        if (answers == 0 && !isNewer) return;
        (Memory memory, long interval) = Replay(card, own.Concat(fresh).OrderBy(entry => entry.At));
        MemoryRow? after = isNewer ? ReturnedMemory.Of(history, memory, interval, scheduler.Options.Calendar) : null;
        if (after is null && answers > 0 && before is not null && before.Memory.Stage != Stage.New)
            after = before.Untimed with
            {
                Memory = before.Memory with { Stability = memory.Stability, Difficulty = memory.Difficulty },
                Reviews = before.Reviews + answers,
            };
        if (after is null || after == (before ?? MemoryRow.New).Untimed) return;
        if (isNewer) Cards++;
        after.After(before, history.LastReview ?? 0).Write(connection, card);
    }

    /// <summary>The last answer; of a card that was made new since, when that was.</summary>
    private static long LastTouch(MemoryRow row) => MemoryRow.LastReview(row.Memory) ?? row.Changed;

    /// <summary>In the order of time over all cards, as they were given.</summary>
    public void WriteLog()
    {
        foreach ((long card, AnswerMode mode, int took, Review review) in added.OrderBy(row => row.Review.At)) rows.Row(card, review, mode, took);
    }

    public void Dispose() => rows.Dispose();

    private static bool IsThere(LogEntry[] own, long at) => Array.Exists(own, entry => Math.Abs(entry.At - at) < SameTime);

    /// <summary>Counts the memory anew from all answers; when a card was due next, the logs say.</summary>
    private (Memory Memory, long Interval) Replay(long card, IEnumerable<LogEntry> entries)
    {
        (Memory memory, long interval) = (Memory.New, 0);
        bool isBegun = false;
        foreach (LogEntry entry in entries.Where(entry => entry.Counts))
        {
            if (entry.Rating == 0)
            {
                memory = Memory.New;
                continue;
            }
            // Of our own: it was made new in between.
            if (entry is { Answer: null, Stage: 0 } && isBegun) memory = Memory.New;
            isBegun |= entry.Answer is null;
            DateTimeOffset at = DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(entry.At, 0, StudyDays.Latest));
            interval = Math.Clamp(entry.Interval, 0, MemoryRow.LongestInterval * StudyDays.DayLength);
            Review review = scheduler.Review(memory, (Rating)entry.Rating, at, 0).Review;
            review = review with { After = Stepped(review.After, entry.Stage >= 2, interval) with { Due = at.AddMilliseconds(interval) } };
            memory = review.After;
            if (entry.Answer is PastAnswer answer)
                added.Add((card, Enum.IsDefined((AnswerMode)answer.Mode) ? (AnswerMode)answer.Mode : AnswerMode.Recognition, answer.Took, review));
        }
        return (memory, interval);
    }

    /// <summary>The stage that an interval of the log tells, where the scheduler's steps would have been others.</summary>
    private static Memory Stepped(Memory memory, bool isRelearning, long interval)
    {
        if (interval >= StudyDays.DayLength) return memory.Stage == Stage.Review ? memory : memory with { Stage = Stage.Review, Step = 0 };
        if (memory.Stage is Stage.Learning or Stage.Relearning) return memory;
        return memory with { Stage = isRelearning ? Stage.Relearning : Stage.Learning, Step = 0 };
    }
}
