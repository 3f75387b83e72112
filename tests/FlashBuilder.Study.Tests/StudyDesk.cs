using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;
using FlashBuilder.Vocabulary;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Tests;

/// <summary>A folder with a deck, a clock that stands until it is moved, and ways to look into the file.</summary>
internal sealed class StudyDesk : IDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 6, 10, 12, 0, 0, TimeSpan.Zero);

    public StudyDesk(int words = 6, ExtraCards extra = ExtraCards.None)
    {
        Deck = DeckBuilder.Build(Sample.Large(words), null, Sample.Monday, extra).Deck;
        DeckFile.Write(Path, Deck);
    }

    public TemporaryFolder Folder { get; } = new();

    public string Path => Folder["deck.db"];

    public Deck Deck { get; }

    public StoppedClock Clock { get; } = new(Noon);

    public StudyOptions Options { get; set; } = new() { Scheduler = new SchedulerOptions { Fuzz = false } };

    public StudySession Open(StudyOptions? options = null) => StudySession.Open([Path], options ?? Options, Clock, Journal.Careless);

    public DueCounts Due(StudyOptions? options = null) => DueCount.Of(Path, options ?? Options, Clock);

    public long Number(string sql)
    {
        using SqliteConnection connection = SqliteDatabase.Open(Path);
        return SqliteDatabase.ReadInteger(connection, sql);
    }

    public void Run(string sql)
    {
        using SqliteConnection connection = SqliteDatabase.Open(Path);
        SqliteDatabase.Run(connection, sql);
    }

    /// <summary>Cards in review, with stabilities 1, 2, 3 … days, all reviewed so many days ago.</summary>
    public void LearnAll(int daysAgo)
    {
        long at = Clock.Now.AddDays(-daysAgo).ToUnixTimeMilliseconds();
        Run($"""
            INSERT INTO memories SELECT id, 2, 0, row_number() OVER (ORDER BY id), 5, {at}, {at} + 86400000 * row_number() OVER (ORDER BY id), 1, 0, 0, NULL, 0, {at}
            FROM cards ORDER BY id
            """);
    }

    public void Rebuild(WordList words) => DeckFile.Write(Path, DeckBuilder.Build(words, DeckFile.Read(Path), Sample.Tuesday).Deck);

    public void Dispose() => Folder.Dispose();
}

/// <summary>A clock that stands.</summary>
internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Pass(TimeSpan time) => Now += time;
}

internal static class Answers
{
    public static Review Give(this StudySession session, Rating rating) =>
        session.Answer(rating, AnswerMode.Recognition, TimeSpan.FromSeconds(4)) ?? throw new InvalidOperationException("the card was changed elsewhere");

    public static string Word(this StudyCard? card) => card?.Traditional ?? "nothing";
}
