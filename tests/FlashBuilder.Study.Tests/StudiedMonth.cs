using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Tests;

/// <summary>A learner who does everything that can be done, for thirty days; and what the deck file then knows.</summary>
internal static class StudiedMonth
{
    private static readonly DateTimeOffset Start = new(2026, 6, 10, 11, 30, 0, 250, TimeSpan.Zero);

    /// <summary>Studies a deck until nothing is left each day, with marks, edits and steps taken back in between.</summary>
    public static void Study(Func<TimeProvider, StudySession> open, int days = 30)
    {
        var random = new Random(7);
        var clock = new MonthClock();
        for (int day = 0; day < days; day++)
        {
            clock.Now = Start.AddDays(day).AddMilliseconds(random.Next(3_600_000));
            using StudySession session = open(clock);
            for (int i = 0; i < 2_000 && session.Current is not null; i++)
            {
                Step(session, random, i + day);
                clock.Now += TimeSpan.FromMilliseconds(3_000 + random.Next(20_000));
                if (session.Current is not null || session.NextDue is not { } next) continue;
                clock.Now = next;
                session.Advance();
            }
        }
    }

    private static void Step(StudySession session, Random random, int number)
    {
        switch (random.Next(60))
        {
            case 0: session.Suspend(); return;
            case 1: session.Bury(); return;
            case 2: session.Flag(1 + number % 7); return;
            case 3 when number % 5 == 0: session.MarkKnown(); return;
            case 4: session.EditMeaning($"my own & <b>{number}</b>\nin two lines"); return;
            case 5: session.EditOwnNotes("seen in {{c1::Taipei}} [sound:x.mp3]"); return;
            case 6: session.Undo(); return;
            default:
                session.Answer((Rating)(random.Next(10) switch { < 2 => 1, 2 => 2, < 9 => 3, _ => 4 }),
                    (AnswerMode)(number % 11 == 0 ? random.Next(5) : 0), TimeSpan.FromMilliseconds(500 + random.Next(15_000)));
                return;
        }
    }

    /// <summary>Everything a learner did, by guid and template, in lines to compare; without what was taken back.</summary>
    public static string[] Of(string deck)
    {
        const string Card = "n.guid || ' ' || c.template";
        const string Memory = "m.stage || '|' || m.step || '|' || printf('%!.17g|%!.17g', m.stability, m.difficulty) || '|' || coalesce(m.last_review, '') || '|' || coalesce(m.due, '')";
        string Review(string side) => $"r.{side}_stage || '|' || r.{side}_step || '|' || printf('%!.17g|%!.17g', r.{side}_stability, r.{side}_difficulty) || '|' || coalesce(r.{side}_last_review, '') || '|' || coalesce(r.{side}_due, '')";
        string sql = $"""
            SELECT 'review ' || {Card} || ': ' || r.at || '|' || r.rating || '|' || r.mode || '|' || r.took || '|' || r.elapsed_days || '|' || r.interval || ' before ' || {Review("before")} || ' after ' || {Review("after")}
            FROM reviews r JOIN cards c ON c.id = r.card JOIN notes n ON n.id = c.note WHERE r.id NOT IN (SELECT review FROM undone)
            UNION ALL SELECT 'memory ' || {Card} || ': ' || {Memory} || '|' || m.reviews || '|' || m.lapses || '|' || m.suspended || '|' || coalesce(m.buried_until, '') || '|' || m.flag
            FROM memories m JOIN cards c ON c.id = m.card JOIN notes n ON n.id = c.note
            WHERE m.stage > 0 OR m.suspended > 0 OR m.flag > 0 OR m.buried_until IS NOT NULL
            UNION ALL SELECT 'mark ' || n.guid || ': ' || k.mark FROM note_marks k JOIN notes n ON n.id = k.note
            UNION ALL SELECT 'edit ' || n.guid || ' ' || e.field || ': ' || e.value FROM own_edits e JOIN notes n ON n.id = e.note
            ORDER BY 1
            """;
        using SqliteConnection connection = DeckConnection.Open(deck, DeckAccess.Read);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader row = command.ExecuteReader();
        var lines = new List<string>();
        while (row.Read()) lines.Add(row.GetString(0));
        return [.. lines];
    }

    private sealed class MonthClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
