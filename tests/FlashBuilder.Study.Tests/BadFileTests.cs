using System.Diagnostics;
using System.Runtime.InteropServices;
using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Tests;

public sealed partial class BadFileTests : IDisposable
{
    private readonly StudyDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("not a deck at all", "not a FlashBuilder deck")]
    [InlineData("", "not a FlashBuilder deck")]
    [InlineData(null, "no such file")]
    public void A_file_that_is_no_deck_is_told_at_the_start(string? content, string fault)
    {
        string path = desk.Folder["other.db"];
        if (content is not null) File.WriteAllText(path, content);
        foreach (Action open in (Action[])[
            () => StudySession.Open([desk.Path, path], desk.Options, desk.Clock), () => DueCount.Of(path, desk.Options, desk.Clock),
            () => StudyStatistics.Read([path], desk.Options, desk.Clock), () => Distractors.Read(path), () => StudySettings.Read(path), () => StudyHistory.Read([path])])
        {
            DeckFileException told = Assert.Throws<DeckFileException>(open);
            Assert.Contains(fault, told.Message);
            Assert.Equal(path, told.Path);
        }
    }

    [Theory]
    [InlineData("DROP TABLE memories")]
    [InlineData("DROP TABLE settings")]
    [InlineData("INSERT INTO settings VALUES ('parameters', 'one two')")]
    [InlineData("INSERT INTO settings VALUES ('desired_retention', '7')")]
    public void A_deck_that_lacks_something_is_damaged(string change)
    {
        desk.Run(change);
        Assert.Contains("damaged", Assert.Throws<DeckFileException>(() => desk.Open()).Message);
        Assert.Contains("damaged", Assert.Throws<DeckFileException>(() => desk.Due()).Message);
    }

    [Theory]
    [InlineData("stability = 9e999")]
    [InlineData("stability = -3")]
    [InlineData("difficulty = 1e300")]
    [InlineData("due = 9223372036854775807")]
    [InlineData("due = -9223372036854775808")]
    [InlineData("last_review = NULL")]
    [InlineData("last_review = 9223372036854775807")]
    [InlineData("last_review = -9223372036854775808")]
    public void A_row_with_values_that_cannot_be_is_mended_by_the_next_answer(string change)
    {
        desk.LearnAll(daysAgo: 9);
        desk.Run("UPDATE memories SET suspended = 1 WHERE stability > 1; PRAGMA ignore_check_constraints = 1; UPDATE memories SET " + change + " WHERE suspended = 0");
        using (StudySession session = desk.Open(desk.Options with { NewPerDay = 0 }))
        {
            Assert.NotNull(session.Current);
            _ = StudyStatistics.Read([desk.Path], desk.Options, desk.Clock);
            session.Give(Rating.Again);
            Assert.Equal(1, session.MendedMemories);
            while (session.Current is not null) session.Give(Rating.Good);
        }
        Assert.Equal("ok", Check());
        Assert.Equal(1, desk.Number($"SELECT count(*) FROM memories WHERE suspended = 0 AND stage = 2 AND due BETWEEN {StudyDesk.Noon.ToUnixTimeMilliseconds()} AND {StudyDesk.Noon.AddDays(400).ToUnixTimeMilliseconds()}"));
    }

    [Theory]
    [InlineData("step = 99")]
    [InlineData("lapses = -5, reviews = -9")]
    [InlineData("flag = 77")]
    public void Counts_that_cannot_be_are_held_down(string change)
    {
        desk.LearnAll(daysAgo: 9);
        desk.Run("PRAGMA ignore_check_constraints = 1; UPDATE memories SET " + change);
        using (StudySession session = desk.Open())
            for (int i = 0; i < 20 && session.Current is not null; i++) session.Give(Rating.Good);
        Assert.Equal(0, desk.Number("SELECT count(*) FROM memories WHERE reviews < 1 OR lapses NOT BETWEEN 0 AND reviews OR flag > 7"));
    }

    [Fact]
    public void Rows_of_unknown_tables_and_views_do_no_harm()
    {
        desk.Run("CREATE TABLE other (x); CREATE VIEW memory_view AS SELECT 1; CREATE TRIGGER spy AFTER INSERT ON other BEGIN DELETE FROM settings; END");
        using StudySession session = desk.Open();
        session.Give(Rating.Good);
    }

#pragma warning disable CA1416 // Skipped elsewhere.
    [SkippableTheory]
    [InlineData("file")]
    [InlineData("folder")]
    public void A_deck_that_may_not_be_written_to_is_told_before_the_first_card(string what)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "rights are tested on Linux");
        byte[] before = File.ReadAllBytes(desk.Path);
        const UnixFileMode read = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode enter = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        UnixFileMode folder = File.GetUnixFileMode(desk.Folder.Path);
        File.SetUnixFileMode(desk.Path, what == "file" ? read : read | UnixFileMode.UserWrite | UnixFileMode.OtherWrite);
        File.SetUnixFileMode(desk.Folder.Path, what == "file" ? folder | read | enter | UnixFileMode.OtherWrite : read | enter);
        try
        {
            AsAnother(() =>
            {
                DeckFileException told = Assert.Throws<DeckFileException>(() => StudySession.Open([desk.Path], desk.Options, desk.Clock));
                Assert.Contains("cannot be written", told.Message);
                Assert.Contains("rights", told.Hint);
                Assert.Equal(6, desk.Due().New);
            });
        }
        finally
        {
            File.SetUnixFileMode(desk.Folder.Path, folder);
        }
        Assert.Equal(before, File.ReadAllBytes(desk.Path));
    }

#pragma warning restore CA1416

    [SkippableTheory]
    [InlineData(1, false)]
    [InlineData(100, true)]
    public void A_disk_that_takes_no_more_is_told_and_what_was_acknowledged_is_there(int kibibytes, bool begins)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "the size of files is limited on Linux");
        // The runtime maps its code from a file in memory, which the limit would forbid.
        var info = new ProcessStartInfo("bash",
            ["-c", $"export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f {kibibytes}; exec dotnet \"$@\"", "bash",
                typeof(CrashWriter).Assembly.Location, CrashWriter.Verb, desk.Path, $"{StudyDesk.Noon.ToUnixTimeMilliseconds()}", nameof(Journal.WriteAhead)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using Process writer = Process.Start(info)!;
        Task<string> errors = writer.StandardError.ReadToEndAsync();
        string[] acknowledged = writer.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        writer.WaitForExit();
        Assert.Equal((1, begins), (writer.ExitCode, acknowledged.Length > 0));
        Assert.Matches("cannot be written.*; (check|make room)", errors.Result);
        Assert.Equal("ok", Check());
        Assert.Equal(acknowledged.Count(line => line != "undone"), desk.Number("SELECT count(*) FROM reviews"));
    }

    /// <summary>Root may write everywhere; so, where we are root, the files are touched as another user, by this thread alone.</summary>
    private static void AsAnother(Action action)
    {
        Exception? fault = null;
        var thread = new Thread(() =>
        {
            if (geteuid() == 0) _ = setfsuid(65534);
            try { action(); }
            catch (Exception caught) { fault = caught; }
        });
        thread.Start();
        thread.Join();
        if (fault is not null) throw new InvalidOperationException(fault.Message, fault);
    }

    private string Check()
    {
        using Microsoft.Data.Sqlite.SqliteConnection connection = SqliteDatabase.Open(desk.Path);
        using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }

#pragma warning disable CA2101, SYSLIB1054, CA5392
    [DllImport("libc")]
    private static extern uint geteuid();

    [DllImport("libc")]
    private static extern int setfsuid(uint user);
#pragma warning restore CA2101, SYSLIB1054, CA5392
}
