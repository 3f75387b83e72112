using FlashBuilder.Scheduling;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>A row of the table <c>memories</c>.</summary>
/// <param name="BuriedUntil">
/// Unix milliseconds: the end of the study day on which the card was put off. It is not asked before a study day begins that begins
/// then or later, wherever the learner is by then.
/// </param>
/// <param name="Changed">Unix milliseconds of the last change, and more than that of the change before: of two decks the later row counts.</param>
internal sealed record MemoryRow(Memory Memory, int Reviews, int Lapses, bool Suspended, long? BuriedUntil, int Flag, long Changed = 0)
{
    public const string Columns =
        "m.stage, m.step, m.stability, m.difficulty, m.last_review, m.due, m.reviews, m.lapses, m.suspended, m.buried_until, m.flag, m.changed";

    /// <summary>Days that no interval exceeds; a due time farther away is none.</summary>
    public const int LongestInterval = 36_510;

    public const double LowestStability = 0.001, HighestStability = 36_500;

    /// <summary>A card without a row.</summary>
    public static MemoryRow New { get; } = new(Memory.New, 0, 0, false, null, 0);

    /// <summary>
    /// Reads <see cref="Columns"/> from a column on. Values that no scheduler gives, which only another program can have
    /// written, become the nearest that can be: a learner keeps the card, and the next answer writes a sound row.
    /// </summary>
    public static MemoryRow Read(SqliteDataReader row, int at, out bool mended)
    {
        Memory memory = ReadMemory(row, at, out mended);
        long reviews = row.GetInt64(at + 6), lapses = row.GetInt64(at + 7), flag = row.GetInt64(at + 10);
        int counted = (int)Math.Clamp(reviews, 0, int.MaxValue);
        return new MemoryRow(memory, counted, (int)Math.Clamp(lapses, 0, counted), row.GetInt64(at + 8) != 0, row.Integer(at + 9), (int)Math.Clamp(flag, 0, 7),
            Math.Clamp(row.GetInt64(at + 11), 0, StudyDays.Latest));
    }

    /// <summary>The six columns of a memory, from a column on.</summary>
    public static Memory ReadMemory(SqliteDataReader row, int at) => ReadMemory(row, at, out _);

    private static Memory ReadMemory(SqliteDataReader row, int at, out bool mended)
    {
        long stage = row.GetInt64(at), step = row.GetInt64(at + 1);
        double stability = row.GetDouble(at + 2), difficulty = row.GetDouble(at + 3);
        long? last = row.Integer(at + 4), due = row.Integer(at + 5);
        Memory memory = Memory.New;
        mended = stage is < 0 or > 3 || (stage == 0) != (last is null) || (stage == 0) != (due is null);
        if (stage is > 0 and <= 3 && last is long then && due is long next)
        {
            long from = Math.Clamp(then, 0, StudyDays.Latest);
            long until = Math.Clamp(next, from, from + LongestInterval * StudyDays.DayLength);
            memory = new Memory
            {
                Stage = (Stage)stage,
                Step = (int)Math.Clamp(step, 0, int.MaxValue),
                Stability = double.IsNaN(stability) ? LowestStability : Math.Clamp(stability, LowestStability, HighestStability),
                Difficulty = double.IsNaN(difficulty) ? 5 : Math.Clamp(difficulty, 1, 10),
                LastReview = DateTimeOffset.FromUnixTimeMilliseconds(from),
                Due = DateTimeOffset.FromUnixTimeMilliseconds(until),
            };
            mended = memory.Step != step || memory.Stability != stability || memory.Difficulty != difficulty || from != then || until != next;
        }
        return memory;
    }

    /// <summary>Null where the card has no row.</summary>
    public static MemoryRow? Of(SqliteConnection connection, long card) => Of(connection, card, out _);

    /// <param name="mended">As <see cref="Read"/> says.</param>
    public static MemoryRow? Of(SqliteConnection connection, long card, out bool mended)
    {
        bool isMended = false;
        List<MemoryRow> rows = Sql.Query(connection, $"SELECT {Columns} FROM memories m WHERE m.card = $card",
            row => Read(row, 0, out isMended), ("$card", card));
        mended = isMended;
        return rows.Count == 0 ? null : rows[0];
    }

    public void Write(SqliteConnection connection, long card) => Sql.Run(connection,
        """
        INSERT INTO memories (card, stage, step, stability, difficulty, last_review, due, reviews, lapses, suspended, buried_until, flag, changed)
        VALUES ($card, $stage, $step, $stability, $difficulty, $last, $due, $reviews, $lapses, $suspended, $buried, $flag, $changed)
        ON CONFLICT (card) DO UPDATE SET stage = excluded.stage, step = excluded.step, stability = excluded.stability,
            difficulty = excluded.difficulty, last_review = excluded.last_review, due = excluded.due,
            reviews = excluded.reviews, lapses = excluded.lapses, suspended = excluded.suspended,
            buried_until = excluded.buried_until, flag = excluded.flag, changed = excluded.changed
        """,
        ("$card", card), ("$stage", (long)Memory.Stage), ("$step", (long)Memory.Step), ("$stability", Memory.Stability),
        ("$difficulty", Memory.Difficulty), ("$last", LastReview(Memory)), ("$due", Due(Memory)),
        ("$reviews", (long)Reviews), ("$lapses", (long)Lapses), ("$suspended", Suspended ? 1L : 0L),
        ("$buried", BuriedUntil), ("$flag", (long)Flag), ("$changed", Changed));

    /// <summary>Without the time of its change.</summary>
    public MemoryRow Untimed => this with { Changed = 0 };

    /// <summary>As changed at a time, after a row that stood there before.</summary>
    public MemoryRow After(MemoryRow? before, long now) =>
        this with { Changed = Math.Min(Math.Max(now, (before?.Changed ?? 0) + 1), StudyDays.Latest) };

    /// <summary>Unix milliseconds; null for a new card.</summary>
    public static long? LastReview(Memory memory) => memory.Stage == Stage.New ? null : memory.LastReview.ToUnixTimeMilliseconds();

    /// <inheritdoc cref="LastReview"/>
    public static long? Due(Memory memory) => memory.Stage == Stage.New ? null : memory.Due.ToUnixTimeMilliseconds();
}
