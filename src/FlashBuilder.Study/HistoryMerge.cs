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
            row => (Card: row.GetInt64(0), Entry: new LogEntry(row.GetInt64(1), row.GetInt32(2), row.GetInt64(3), row.GetInt32(4) >= 2, row.GetInt64(5) == 1, null)))
            .ToLookup(row => row.Card, row => row.Entry);
    }

    /// <param name="IsRelearning">Whether the card was in review once.</param>
    /// <param name="Counts">False where it was taken back.</param>
    /// <param name="Answer">Where it is of the other program and not in the log yet.</param>
    private sealed record LogEntry(long At, int Rating, long Interval, bool IsRelearning, bool Counts, PastAnswer? Answer);

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
                .Select(answer => new LogEntry(answer.At, answer.Rating, answer.Interval, answer.IsRelearning, true, answer)),
        ];
        int answers = fresh.Count(entry => entry.Rating > 0);
        AlreadyThere += history.Answers.Count(answer => !answer.IsReset) - answers;
        MemoryRow? before = MemoryRow.Of(connection, card);
        bool isNewer = before is null || before.Memory.Stage == Stage.New
            || history.LastReview is long last && last / 1000 > before.Memory.LastReview.ToUnixTimeSeconds();
        if (answers == 0 && !isNewer) return;
        (Memory memory, long interval) = Replay(card, own.Concat(fresh).OrderBy(entry => entry.At));
        MemoryRow? after = isNewer ? ReturnedMemory.Of(history, memory, interval, scheduler.Options.Calendar) : null;
        if (after is not null) Cards++;
        else if (answers > 0 && before is not null && before.Memory.Stage != Stage.New)
            after = before with
            {
                Memory = before.Memory with { Stability = memory.Stability, Difficulty = memory.Difficulty },
                Reviews = before.Reviews + answers,
            };
        if (after is not null && after != (before ?? MemoryRow.New)) after.Write(connection, card);
    }

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
        foreach (LogEntry entry in entries.Where(entry => entry.Counts))
        {
            if (entry.Rating == 0)
            {
                memory = Memory.New;
                continue;
            }
            DateTimeOffset at = DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(entry.At, 0, StudyDays.Latest));
            interval = Math.Clamp(entry.Interval, 0, MemoryRow.LongestInterval * StudyDays.DayLength);
            Review review = scheduler.Review(memory, (Rating)entry.Rating, at, 0).Review;
            review = review with { After = Stepped(review.After, entry.IsRelearning, interval) with { Due = at.AddMilliseconds(interval) } };
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
