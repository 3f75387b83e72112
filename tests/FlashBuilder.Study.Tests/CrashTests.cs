using System.Diagnostics;
using System.Globalization;
using FlashBuilder.Decks;
using FlashBuilder.Study;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Tests;

public sealed class CrashTests
{
    /// <summary>Of each way to write; two of them run at a time, each with a deck of its own.</summary>
    private const int Kills = 100;

    [Fact]
    public async Task A_killed_session_has_lost_no_answer_that_it_acknowledged()
    {
        int[] answers = await Task.WhenAll(
            Task.Run(() => Kill(Journal.WriteAhead, seed: 1)), Task.Run(() => Kill(Journal.Rollback, seed: 2)));
        Assert.All(answers, count => Assert.True(count > Kills, $"only {count} answers were acknowledged"));
    }

    private static int Kill(Journal journal, int seed)
    {
        using StudyDesk desk = new(words: 900);
        var random = new Random(seed);
        var acknowledged = new HashSet<(long Card, long At)>();
        int undone = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            long start = StudyDesk.Noon.AddHours(kill).ToUnixTimeMilliseconds();
            using Process writer = Start(desk.Path, start, journal);
            int answers = random.Next(1, 12);
            for (int i = 0; i < answers; i++) Note(writer.StandardOutput.ReadLine());
            Thread.Sleep(TimeSpan.FromMilliseconds(random.NextDouble() * 6));
            // SIGKILL: the program is told nothing and can do nothing.
            writer.Kill();
            while (writer.StandardOutput.ReadLine() is string line) Note(line);
            writer.WaitForExit();

            using SqliteConnection connection = SqliteDatabase.Open(desk.Path);
            Assert.Equal("ok", Text(connection, "PRAGMA integrity_check"));
            foreach ((long card, long at) in acknowledged)
                Assert.Equal(1, SqliteDatabase.ReadInteger(connection, $"SELECT count(*) FROM reviews WHERE card = {card} AND at = {at}"));
            // An answer or undo may be on the disk that was not acknowledged yet: one for each kill.
            Assert.InRange(SqliteDatabase.ReadInteger(connection, "SELECT count(*) FROM reviews"), acknowledged.Count, acknowledged.Count + kill + 1);
            Assert.InRange(SqliteDatabase.ReadInteger(connection, "SELECT count(*) FROM undone"), undone, undone + kill + 1);
            Assert.Equal(0, SqliteDatabase.ReadInteger(connection,
                """
                SELECT count(*) FROM memories m LEFT JOIN
                    (SELECT r.card, count(*) AS answers, max(r.id), r.after_due FROM reviews r WHERE r.id NOT IN (SELECT review FROM undone) GROUP BY r.card) l ON l.card = m.card
                WHERE m.reviews <> coalesce(l.answers, 0) OR m.due IS NOT l.after_due
                """));
        }
        return acknowledged.Count;

        void Note(string? line)
        {
            // Killed in the middle of a line, it has not acknowledged it; what came before the end of the pipe it has.
            if (line == "undone") undone++;
            else if (line?.Split(' ') is [{ Length: > 0 } card, { Length: 13 } at])
                Assert.True(acknowledged.Add((long.Parse(card, CultureInfo.InvariantCulture), long.Parse(at, CultureInfo.InvariantCulture))));
            else Assert.Fail($"the writer said '{line}'");
        }
    }

    private static Process Start(string path, long start, Journal journal)
    {
        var info = new ProcessStartInfo("dotnet",
            [typeof(CrashWriter).Assembly.Location, CrashWriter.Verb, path, start.ToString(CultureInfo.InvariantCulture), journal.ToString()])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        info.Environment["DOTNET_TieredPGO"] = "0";
        info.Environment["DOTNET_TC_QuickJitForLoops"] = "1";
        return Process.Start(info)!;
    }

    private static string Text(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }
}
