using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>Counts for <see cref="StudyStatistics"/>; sums over reviews are left to SQLite, a study day at a time.</summary>
internal sealed class StatisticsReader
{
    private const int Hardest = 10;
    private const long MatureInterval = 21 * StudyDays.DayLength;

    private readonly StudyOptions options;
    private readonly TimeProvider clock;
    private readonly StudyDays days;
    private readonly int today;
    private readonly int[] forecast = new int[StudyStatistics.ForecastDays];
    private readonly int[] answers = new int[StudyStatistics.HistoryDays], fresh = new int[StudyStatistics.HistoryDays];
    private readonly long[] time = new long[StudyStatistics.HistoryDays];
    private readonly List<HardWord> hardest = [];
    private RetentionCount young = new(0, 0), mature = new(0, 0);
    private Maturity maturity = new(0, 0, 0, 0, 0, 0);
    private double retention;
    private long total;

    public StatisticsReader(StudyOptions options, TimeProvider clock)
    {
        this.options = options;
        this.clock = clock;
        days = new StudyDays(options.Calendar);
        today = days.DayOf(clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    public StudyStatistics Read(IReadOnlyList<string> deckPaths) => StudyDeck.Reading(deckPaths, options, Read);

    private StudyStatistics Read(IReadOnlyList<StudyDeck> decks)
    {
        SharedCards.LeaveOnce(decks, options.Filter.Names);
        foreach (StudyDeck deck in decks)
            DeckFault.Guard(deck.Path, "read", () =>
            {
                ReadMemories(deck.Connection);
                ReadReviews(deck.Connection);
                ReadHardest(deck);
                retention += deck.Scheduler.Options.DesiredRetention;
                return true;
            });
        return new StudyStatistics
        {
            Today = StudyDays.DateOf(today),
            Forecast = forecast,
            DesiredRetention = decks.Count == 0 ? options.Scheduler.DesiredRetention : retention / decks.Count,
            Young = young,
            Mature = mature,
            Days = [.. Enumerable.Range(0, answers.Length).Select(DayAt)],
            Maturity = maturity,
            HardestWords = [.. hardest.OrderByDescending(word => word.Lapses).ThenByDescending(word => word.Reviews).Take(Hardest)],
            Streak = Streak(decks),
            Answers = (int)total,
            Due = DueCount.Of(decks, options, clock),
        };
    }

    private StudyDay DayAt(int index) => new(StudyDays.DateOf(today - answers.Length + 1 + index), answers[index], fresh[index], TimeSpan.FromMilliseconds(time[index]));

    /// <summary>Not retired.</summary>
    private const string Placed = "EXISTS (SELECT 1 FROM notes n WHERE n.id = c.note AND n.position > 0)";

    /// <summary>Retired words, and names unless the filter asks for them, are left out.</summary>
    private void ReadMemories(SqliteConnection connection)
    {
        string once = SharedCards.Once("c.id");
        // A name that is kept apart is studied on once it was learnt.
        string learnt = $"(c.position > 0 OR m.stage > 0 AND {Placed}) AND {once}";
        string counted = options.Filter.Names ? $"{Placed} AND {once}" : $"c.position > 0 AND {once}";
        int suspended = 0, known = 0, learning = 0, youngCards = 0, matureCards = 0, untouched = 0;
        foreach ((long stage, bool isSuspended, long last, long due, bool isKnown) in Sql.Query(connection,
            $"""
            SELECT m.stage, m.suspended, coalesce(m.last_review, 0), coalesce(m.due, 0),
                c.note IN (SELECT note FROM note_marks WHERE mark = 'known')
            FROM memories m CROSS JOIN cards c WHERE c.id = m.card AND {(options.Filter.Names ? counted : learnt)}
            """,
            row => (row.GetInt64(0), row.GetInt64(1) != 0, row.GetInt64(2), row.GetInt64(3), row.GetInt64(4) != 0)))
        {
            if (isKnown) known++;
            else if (isSuspended) suspended++;
            else if (stage == 0) untouched++;
            else
            {
                if (stage != 2) learning++;
                else if (due - last < MatureInterval) youngCards++;
                else matureCards++;
                int ahead = Math.Max(0, days.DayOf(due) - today);
                if (ahead < forecast.Length) forecast[ahead]++;
            }
        }
        long all = (long)Sql.Scalar(connection, $"SELECT count(*) FROM cards c WHERE {counted}")!;
        long touched = suspended + known + learning + youngCards + matureCards + untouched;
        long apart = options.Filter.Names ? 0 : (long)Sql.Scalar(connection, $"SELECT count(*) FROM memories m CROSS JOIN cards c WHERE c.id = m.card AND c.position = 0 AND {learnt}")!;
        all += apart;
        long knownAlone = (long)Sql.Scalar(connection,
            $"SELECT count(*) FROM note_marks k JOIN cards c WHERE c.note = k.note AND k.mark = 'known' AND {counted} AND NOT EXISTS (SELECT 1 FROM memories m WHERE m.card = c.id)")!;
        maturity = new Maturity(maturity.New + untouched + (int)(all - touched - knownAlone), maturity.Learning + learning,
            maturity.Young + youngCards, maturity.Mature + matureCards, maturity.Suspended + suspended, maturity.Known + known + (int)knownAlone);
    }

    private void ReadReviews(SqliteConnection connection)
    {
        const string All = "count(*), coalesce(sum(r.before_stage = 0), 0), coalesce(sum(min(r.took, $longest)), 0)";
        for (int i = 0; i < answers.Length; i++)
        {
            int day = today - answers.Length + 1 + i;
            bool retained = today - day < StudyStatistics.RetentionDays;
            long[] sums = Sql.Query(connection,
                $"SELECT {(retained ? $"{All}, {Sum("<")}, {Sum(">=")}" : All)} FROM reviews r WHERE r.at >= $start AND r.at < $end AND {ReviewRow.Counts} AND {SharedCards.Once("r.card")}",
                row => Enumerable.Range(0, row.FieldCount).Select(row.GetInt64).ToArray(),
                ("$longest", (long)options.LongestAnswer.TotalMilliseconds), ("$start", days.StartOf(day)), ("$end", days.StartOf(day + 1)))[0];
            answers[i] += (int)sums[0];
            fresh[i] += (int)sums[1];
            time[i] += sums[2];
            if (!retained) continue;
            young = new RetentionCount(young.Passed + (int)sums[3], young.Total + (int)sums[4]);
            mature = new RetentionCount(mature.Passed + (int)sums[5], mature.Total + (int)sums[6]);
        }
        total += (long)Sql.Scalar(connection, "SELECT (SELECT count(*) FROM reviews) - (SELECT count(*) FROM undone)")!
            - (long)Sql.Scalar(connection, $"SELECT count(*) FROM temp.elsewhere e CROSS JOIN reviews r ON r.card = e.card WHERE {ReviewRow.Counts}")!;
    }

    /// <summary>Passed and all answers to cards in review whose interval was shorter, or not, than that of a mature card.</summary>
    private static string Sum(string comparison)
    {
        string which = $"r.before_stage = 2 AND r.before_due - r.before_last_review {comparison} {MatureInterval}";
        return $"coalesce(sum({which} AND r.rating > 1), 0), coalesce(sum({which}), 0)";
    }

    private void ReadHardest(StudyDeck deck) => hardest.AddRange(Sql.Query(deck.Connection,
        $"""
        SELECT n.word, n.pinyin, coalesce(e.value, n.meaning), m.lapses, m.reviews, n.id
        FROM (SELECT card, lapses, reviews FROM memories WHERE lapses > 0 AND {SharedCards.Once("card")}
            ORDER BY lapses DESC, reviews DESC, card LIMIT {Hardest * NoteType.Templates.Count}) m
        JOIN cards c ON c.id = m.card JOIN notes n ON n.id = c.note LEFT JOIN own_edits e ON e.note = n.id AND e.field = 'meaning'
        ORDER BY m.lapses DESC, m.reviews DESC, n.id
        """,
        row => (Note: row.GetInt64(5), Word: new HardWord(deck.Path, PlainText.Of(row.GetString(0)), PlainText.Of(row.GetString(1)),
            PlainText.Of(row.GetString(2)), row.GetInt32(3), row.GetInt32(4))))
        .DistinctBy(found => found.Note).Select(found => found.Word).Take(Hardest));

    private int Streak(IReadOnlyList<StudyDeck> decks)
    {
        int streak = 0;
        for (int day = WasStudied(decks, today) ? today : today - 1; WasStudied(decks, day); day--) streak++;
        return streak;
    }

    private bool WasStudied(IReadOnlyList<StudyDeck> decks, int day) => decks.Any(deck => DeckFault.Guard(deck.Path, "read", () =>
        Sql.Scalar(deck.Connection, $"SELECT 1 FROM reviews r WHERE r.at >= $start AND r.at < $end AND {ReviewRow.Counts} LIMIT 1",
            ("$start", days.StartOf(day)), ("$end", days.StartOf(day + 1))) is not null));
}
