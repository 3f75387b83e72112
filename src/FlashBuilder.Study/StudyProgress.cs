using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>Reads what a learner did with a deck, for other programs to go on from.</summary>
public static class StudyProgress
{
    /// <param name="options">The learner's calendar, and what holds where the deck says nothing of its schedule.</param>
    /// <exception cref="DeckFileException">The file is missing, no deck file, of a later version or damaged.</exception>
    public static DeckProgress Read(string deckPath, StudyOptions options) => DeckFault.Guard(deckPath, "read", () =>
    {
        using SqliteConnection connection = DeckConnection.Open(deckPath, DeckAccess.Read);
        SchedulerOptions schedule = StudySettings.Of(connection).Over(options.Scheduler);
        var days = new StudyDays(options.Calendar);
        List<LoggedReview> reviews = Reviews(connection);
        return new DeckProgress
        {
            Schedule = new StudySchedule(schedule.Parameters, schedule.DesiredRetention, schedule.LearningSteps, schedule.RelearningSteps),
            Cards = Cards(connection, days),
            Reviews = reviews,
            Marks = Sql.Query(connection, "SELECT mark, note FROM note_marks", row => (Mark: row.GetString(0), Note: row.GetInt64(1)))
                .GroupBy(row => row.Mark).ToDictionary(mark => mark.Key, IReadOnlySet<long> (mark) => mark.Select(row => row.Note).ToHashSet()),
            LastDay = reviews.Count == 0 ? 0 : days.DayOf(reviews.Max(review => review.At)),
        };
    });

    private static List<LoggedReview> Reviews(SqliteConnection connection) => Sql.Query(connection,
        $"""
        SELECT r.card, r.at, r.rating, r.mode, r.took, r.before_stage, coalesce(r.before_due - r.before_last_review, 0), r.interval, r.after_difficulty
        FROM reviews r WHERE {ReviewRow.Counts} ORDER BY r.id
        """,
        row => new LoggedReview(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), (int)Math.Min(row.GetInt64(3), int.MaxValue),
            (int)Math.Min(row.GetInt64(4), int.MaxValue), row.GetInt32(5), row.GetInt64(6), row.GetInt64(7), row.GetDouble(8)));

    private static Dictionary<long, CardProgress> Cards(SqliteConnection connection, StudyDays days)
    {
        var cards = new Dictionary<long, CardProgress>();
        foreach ((long card, MemoryRow row) in Sql.Query(connection, $"SELECT m.card, {MemoryRow.Columns} FROM memories m",
            row => (row.GetInt64(0), MemoryRow.Read(row, 1, out _))))
        {
            Memory memory = row.Memory;
            long due = MemoryRow.Due(memory) ?? 0;
            cards[card] = new CardProgress
            {
                Stage = (int)memory.Stage,
                Step = memory.Step,
                Stability = memory.Stability,
                Difficulty = memory.Difficulty,
                LastReview = MemoryRow.LastReview(memory) ?? 0,
                Due = due,
                DueDay = days.DayOf(due),
                Reviews = row.Reviews,
                Lapses = row.Lapses,
                IsSuspended = row.Suspended,
                BuriedOn = row.BuriedUntil is long until ? days.DayOf(until - 1) : null,
                Flag = row.Flag,
            };
        }
        return cards;
    }
}
