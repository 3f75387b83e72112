using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Tests;

/// <summary>A folder with decks that share words: <c>one.db</c> has the words 0 to 5, <c>two.db</c> 3 to 8.</summary>
internal sealed class LibraryDesk : IDisposable
{
    public LibraryDesk(ExtraCards extraInTwo = ExtraCards.None)
    {
        Build("one", 0, 6, Sample.Monday);
        Build("two", 3, 9, Sample.Tuesday, extraInTwo);
    }

    public TemporaryFolder Folder { get; } = new();

    public string One => Folder["one.db"];

    public string Two => Folder["two.db"];

    public StoppedClock Clock { get; } = new(StudyDesk.Noon);

    public StudyOptions Options { get; set; } = new() { Scheduler = new SchedulerOptions { Fuzz = false } };

    public static string WordAt(int number) => Sample.Large(number + 1).Words[number].Traditional;

    /// <summary>A deck of the words from a number on, before another.</summary>
    public string Build(string name, int from, int end, DateTimeOffset at, ExtraCards extra = ExtraCards.None)
    {
        Vocabulary.WordList words = Sample.Large(end);
        string path = Folder[name + ".db"];
        Deck? before = File.Exists(path) ? DeckFile.Read(path) : null;
        DeckFile.Write(path, DeckBuilder.Build(words with { Words = [.. words.Words.Skip(from)] }, before, at, extra).Deck);
        return path;
    }

    public StudySession Open(params string[] paths) => StudySession.Open(paths, Options, Clock, Journal.Careless);

    public DueCounts Due(params string[] paths) => DueCount.Of(paths, Options, Clock);

    public StudyStatistics Statistics(params string[] paths) => StudyStatistics.Read(paths, Options, Clock);

    /// <summary>All that decks know of a word, as lines without the decks' own ids; empty where nothing is known.</summary>
    public static string Of(string path, string word)
    {
        const string Note = "SELECT id FROM notes WHERE key LIKE $word || '%'";
        const string Cards = $"(SELECT id FROM cards WHERE note = ({Note}))";
        string sql = $"""
            SELECT group_concat(line, char(10)) FROM (
                SELECT 'review ' || c.template || ' ' || r.at || ' ' || r.rating || ' ' || r.mode || ' ' || r.took || ' ' || r.interval || ' ' || r.before_stage || ' ' || r.after_stability
                    || ' ' || r.after_due || ' undone ' || coalesce(u.at, '') AS line
                FROM reviews r JOIN cards c ON c.id = r.card LEFT JOIN undone u ON u.review = r.id WHERE c.id IN {Cards}
                UNION ALL SELECT 'memory ' || c.template || ' ' || m.stage || ' ' || m.step || ' ' || m.stability || ' ' || m.difficulty || ' ' || coalesce(m.last_review, '') || ' ' || coalesce(m.due, '')
                    || ' ' || m.reviews || ' ' || m.lapses || ' ' || m.suspended || ' ' || coalesce(m.buried_until, '') || ' ' || m.flag || ' ' || m.changed || ' ' || c.seen
                FROM memories m JOIN cards c ON c.id = m.card WHERE c.id IN {Cards}
                UNION ALL SELECT 'mark ' || mark FROM note_marks WHERE note = ({Note})
                UNION ALL SELECT 'edit ' || field || ' ' || value FROM own_edits WHERE note = ({Note})
                UNION ALL SELECT 'change ' || what || ' ' || at FROM note_changes WHERE note = ({Note})
                ORDER BY 1)
            """;
        using SqliteConnection connection = SqliteDatabase.Open(path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$word", word + " ");
        string lines = command.ExecuteScalar() as string ?? "";
        if (lines.Length > 0) return lines;
        command.CommandText = $"SELECT count(*) FROM ({Note})";
        Assert.Equal(1L, command.ExecuteScalar());
        return lines;
    }

    public static long Number(string path, string sql)
    {
        using SqliteConnection connection = SqliteDatabase.Open(path);
        return SqliteDatabase.ReadInteger(connection, sql);
    }

    public static void Run(string path, string sql)
    {
        using SqliteConnection connection = SqliteDatabase.Open(path);
        SqliteDatabase.Run(connection, sql);
    }

    public void Dispose() => Folder.Dispose();
}
