using System.Diagnostics;
using System.Globalization;
using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Tests;

/// <summary>Deck files that are moved, replaced, copied or deleted: beside logs of killed sessions, and under open ones.</summary>
public sealed class MovedDeckTests : IDisposable
{
    private readonly StudyDesk desk = new(words: 40);

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_killed_session_is_taken_up_without_a_word()
    {
        int answers = Kill(desk.Path);
        Assert.True(File.Exists(desk.Path + "-wal"));
        Assert.Empty(DeckCompanions.SetAside(desk.Path));
        AssertHolds(desk.Path, answers);
    }

    [Fact]
    public void A_log_is_not_taken_for_that_of_a_new_deck_and_comes_back_to_its_own()
    {
        int answers = Kill(desk.Path);
        File.Move(desk.Path, desk.Folder["old.db"]);
        Assert.Contains("another deck", Assert.Throws<DeckFileException>(() => DeckFile.Write(desk.Path, desk.Deck)).Message);
        Assert.Equal(["deck.db-wal.left-1", "deck.db-shm.left-1"], Names(DeckCompanions.SetAside(desk.Path)));
        DeckFile.Write(desk.Path, desk.Deck);
        AssertHolds(desk.Path, 0);
        Assert.Equal(["old.db-wal"], Names(DeckCompanions.SetAside(desk.Folder["old.db"])));
        AssertHolds(desk.Folder["old.db"], answers);
        AssertHolds(desk.Path, 0);
    }

    [Fact]
    public void A_deck_that_was_moved_without_its_log_gets_it_back()
    {
        int answers = Kill(desk.Path);
        File.Move(desk.Path, desk.Folder["old.db"]);
        RenamedCompanion back = Assert.Single(DeckCompanions.SetAside(desk.Folder["old.db"]));
        Assert.True(back.IsBroughtBack);
        AssertHolds(desk.Folder["old.db"], answers);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_copy_restored_over_a_crashed_deck_is_what_it_was(bool isRenamed)
    {
        using (StudySession session = desk.Open()) session.Give(Rating.Good);
        string copy = desk.Folder["copy.db"];
        File.Copy(desk.Path, copy);
        Kill(desk.Path);
        if (isRenamed) File.Move(copy, desk.Path, overwrite: true);
        else File.WriteAllBytes(desk.Path, File.ReadAllBytes(copy));
        Assert.Contains("another deck", Assert.Throws<DeckFileException>(() => DeckFile.Read(desk.Path)).Message);
        Assert.Equal(["deck.db-wal.left-1", "deck.db-shm.left-1"], Names(DeckCompanions.SetAside(desk.Path)));
        AssertHolds(desk.Path, 1);
    }

    [Fact]
    public void A_copy_of_a_crashed_deck_of_yesterday_does_not_take_the_log_of_today()
    {
        int first = Kill(desk.Path);
        foreach (string ending in (string[])["", "-wal"]) File.Copy(desk.Path + ending, desk.Folder["copy"] + ending);
        AssertHolds(desk.Path, first);
        Kill(desk.Path, hour: 1);
        // The file alone: it is in the mode of write-ahead logs as well.
        File.Copy(desk.Folder["copy"], desk.Path, overwrite: true);
        Assert.NotEmpty(DeckCompanions.SetAside(desk.Path));
        AssertHolds(desk.Path, 0);
        AssertHolds(desk.Folder["copy"], first);
    }

    [Fact]
    public void A_deck_takes_its_own_log_and_not_that_of_another_though_both_crashed()
    {
        string other = desk.Folder["other.db"];
        // Of other words: those of one folder share their answers.
        Vocabulary.WordList words = Sample.Large(80);
        DeckFile.Write(other, DeckBuilder.Build(words with { Words = [.. words.Words.Skip(40)] }, null, Sample.Monday).Deck);
        Kill(desk.Path);
        int answers = Kill(other);
        File.Delete(desk.Path);
        File.Move(other, desk.Path);
        Assert.Equal(["deck.db-wal.left-1", "deck.db-shm.left-1", "deck.db-wal"], Names(DeckCompanions.SetAside(desk.Path)));
        AssertHolds(desk.Path, answers);
    }

    [Fact]
    public void A_log_that_was_half_taken_in_is_taken_in_to_its_end()
    {
        int answers = Kill(desk.Path);
        foreach (string ending in (string[])["", "-wal"]) File.Copy(desk.Path + ending, desk.Folder["whole.db"] + ending);
        AssertHolds(desk.Folder["whole.db"], answers);
        byte[] before = File.ReadAllBytes(desk.Path), after = File.ReadAllBytes(desk.Folder["whole.db"]), log = File.ReadAllBytes(desk.Path + "-wal");
        int pages = Math.Min(before.Length, after.Length) / 4096;
        for (int cut = 0; cut <= pages; cut++)
        {
            string path = desk.Folder[$"cut{cut}.db"];
            // Pages are taken in by their numbers; the mode of logs is in the first page.
            byte[] half = [.. after[..(cut * 4096)], .. before[(cut * 4096)..]];
            half[18] = half[19] = 2;
            File.WriteAllBytes(path, half);
            File.WriteAllBytes(path + "-wal", log);
            Assert.Empty(DeckCompanions.SetAside(path));
            AssertHolds(path, answers);
        }
    }

    [Fact]
    public void A_log_that_lies_beside_an_empty_file_is_kept()
    {
        Kill(desk.Path);
        long length = new FileInfo(desk.Path + "-wal").Length;
        File.WriteAllBytes(desk.Path, []);
        Assert.Contains("not a FlashBuilder deck", Assert.Throws<DeckFileException>(() => DeckFile.Read(desk.Path)).Message);
        Assert.Equal(length, new FileInfo(desk.Path + "-wal").Length);
    }

    [Theory]
    [InlineData("move")]
    [InlineData("delete")]
    [InlineData("replace")]
    public void An_open_session_stops_where_its_file_is_another_one_and_keeps_all_that_was_acknowledged(string how)
    {
        string fresh = desk.Folder["fresh"];
        DeckFile.Write(fresh, desk.Deck);
        byte[] bytes = File.ReadAllBytes(fresh);
        using (StudySession session = StudySession.Open([desk.Path], desk.Options, desk.Clock))
        {
            session.Give(Rating.Good);
            session.Give(Rating.Good);
            if (how == "replace") File.Move(fresh, desk.Path, overwrite: true);
            else if (how == "delete") File.Delete(desk.Path);
            else File.Move(desk.Path, desk.Folder["old.db"]);
            long card = session.Current!.CardId;
            DeckMovedException told = Assert.Throws<DeckMovedException>(() => session.Give(Rating.Good));
            Assert.Equal(desk.Folder["deck.saved-1.db"], told.SavedAs);
            Assert.Contains("deck.saved-1.db", told.Hint);
            Assert.Equal(card, session.Current!.CardId);
        }
        AssertHolds(desk.Folder["deck.saved-1.db"], 2);
        if (how == "replace")
        {
            Assert.Equal(bytes, File.ReadAllBytes(desk.Path));
            DeckCompanions.SetAside(desk.Path);
            AssertHolds(desk.Path, 0);
        }
    }

    [Fact]
    public void A_session_that_ends_without_another_answer_looks_as_well()
    {
        using StudySession session = StudySession.Open([desk.Path], desk.Options, desk.Clock);
        session.Give(Rating.Good);
        session.EnsureSaved();
        File.Delete(desk.Path);
        Assert.Equal(desk.Folder["deck.saved-1.db"], Assert.Throws<DeckMovedException>(session.EnsureSaved).SavedAs);
        AssertHolds(desk.Folder["deck.saved-1.db"], 1);
    }

    [Fact]
    public void An_open_session_stops_where_another_file_was_written_over_its_own()
    {
        string copy = desk.Folder["copy"];
        File.Copy(desk.Path, copy);
        using (StudySession session = desk.Open()) session.Give(Rating.Good);
        using (StudySession session = StudySession.Open([desk.Path], desk.Options, desk.Clock))
        {
            session.Give(Rating.Good);
            Overwrite(desk.Path, File.ReadAllBytes(copy));
            Assert.True(Assert.Throws<DeckMovedException>(() => session.Give(Rating.Good)).IsOverwritten);
        }
        Assert.Equal(File.ReadAllBytes(copy), File.ReadAllBytes(desk.Path));
        Assert.NotEmpty(DeckCompanions.SetAside(desk.Path));
        AssertHolds(desk.Path, 0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_open_session_stops_where_its_log_is_deleted_or_emptied(bool isEmptied)
    {
        using (StudySession session = StudySession.Open([desk.Path], desk.Options, desk.Clock))
        {
            session.Give(Rating.Good);
            session.Give(Rating.Good);
            if (isEmptied) Overwrite(desk.Path + "-wal", []);
            else File.Delete(desk.Path + "-wal");
            DeckMovedException told = Assert.Throws<DeckMovedException>(() => session.Give(Rating.Good));
            Assert.Equal(isEmptied, told.IsOverwritten);
            Assert.Equal(isEmptied ? null : desk.Folder["deck.saved-1.db"], told.SavedAs);
        }
        if (!isEmptied) AssertHolds(desk.Folder["deck.saved-1.db"], 2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_open_session_sees_that_an_older_state_was_copied_over_it(bool answersOn)
    {
        string[] endings = ["", "-wal", "-shm"];
        using StudySession session = StudySession.Open([desk.Path], desk.Options, desk.Clock);
        session.Give(Rating.Good);
        byte[][] older = [.. endings.Select(ending => ReadShared(desk.Path + ending))];
        session.Give(Rating.Good);
        session.Give(Rating.Good);
        session.EnsureSaved();
        foreach (var (ending, bytes) in endings.Zip(older)) Overwrite(desk.Path + ending, bytes);
        Assert.True(Assert.Throws<DeckMovedException>(() => { if (answersOn) session.Give(Rating.Good); else session.EnsureSaved(); }).IsOverwritten);
    }

    [Fact]
    public void The_log_of_an_open_session_is_not_taken_for_a_strange_one()
    {
        using StudySession session = StudySession.Open([desk.Path], desk.Options, desk.Clock);
        for (int i = 0; i < 3; i++)
        {
            session.Give(Rating.Good);
            Assert.Empty(DeckCompanions.SetAside(desk.Path));
            _ = DeckFile.Read(desk.Path);
            // Taken in while the session goes on, the log begins anew.
            desk.Run(i == 1 ? "PRAGMA wal_checkpoint(TRUNCATE)" : "PRAGMA wal_checkpoint(RESTART)");
        }
        desk.Rebuild(Sample.Large(41));
        session.Give(Rating.Good);
        Assert.Empty(DeckCompanions.SetAside(desk.Path));
    }

    [Fact]
    public void Reading_a_deck_leaves_an_open_session_of_the_same_program_its_locks()
    {
        using StudySession session = StudySession.Open([desk.Path], desk.Options, desk.Clock);
        session.Give(Rating.Good);
        _ = Distractors.Read(desk.Path);
        _ = DeckFile.Read(desk.Path);
        // Another program that could leave the mode of logs would delete the log under the session.
        var info = new ProcessStartInfo("dotnet", [typeof(CrashWriter).Assembly.Location, CrashWriter.CloseVerb, desk.Path]) { RedirectStandardOutput = true };
        using Process other = Process.Start(info)!;
        Assert.Equal("wal\n", other.StandardOutput.ReadToEnd());
    }

    [Fact]
    public void A_journal_of_another_deck_is_not_put_back()
    {
        string other = desk.Folder["other.db"];
        DeckFile.Write(other, DeckBuilder.Build(Sample.Large(900), null, Sample.Monday).Deck);
        byte[] journal = JournalOf(other);
        byte[] bytes = File.ReadAllBytes(desk.Path);
        File.WriteAllBytes(desk.Path + "-journal", journal);
        Assert.Contains("another deck", Assert.Throws<DeckFileException>(() => DeckFile.Read(desk.Path)).Message);
        Assert.Equal(["deck.db-journal.left-1"], Names(DeckCompanions.SetAside(desk.Path)));
        Assert.Equal(desk.Deck, DeckFile.Read(desk.Path));
        Assert.Equal(bytes, File.ReadAllBytes(desk.Path));
    }

    [Fact]
    public void The_journal_of_a_build_that_was_killed_is_put_back_without_a_word()
    {
        byte[] before = File.ReadAllBytes(desk.Path);
        byte[] journal = JournalOf(desk.Path);
        File.WriteAllBytes(desk.Path + "-journal", journal);
        Assert.Empty(DeckCompanions.SetAside(desk.Path));
        Assert.Equal(desk.Deck, DeckFile.Read(desk.Path));
        Assert.Equal(before, File.ReadAllBytes(desk.Path));
    }

    /// <summary>Writes over a file as cp does it: the file stays the same one.</summary>
    private static void Overwrite(string path, byte[] bytes)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.SetLength(0);
        file.Write(bytes);
    }

    /// <summary>What a killed transaction leaves: its journal, with the file half written.</summary>
    private static byte[] JournalOf(string path)
    {
        byte[] journal;
        using SqliteConnection connection = DeckConnection.Open(path, DeckAccess.Write);
        // A small cache has pages written to the file before the end.
        SqliteDatabase.Run(connection, "PRAGMA cache_size = 10");
        using (DeckTransaction transaction = DeckTransaction.Begin(connection, path))
        {
            transaction.Mark();
            SqliteDatabase.Run(connection, "UPDATE notes SET meaning = meaning || ' and more of it'");
            journal = File.ReadAllBytes(path + "-journal");
            byte[] half = ReadShared(path);
            File.WriteAllBytes(path + ".half", half);
        }
        connection.Close();
        File.Move(path + ".half", path, overwrite: true);
        return journal;
    }

    private static byte[] ReadShared(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("cat", [path]) { RedirectStandardOutput = true })!;
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static IEnumerable<string?> Names(IEnumerable<RenamedCompanion> files) => files.Select(file => Path.GetFileName(file.After));

    private static void AssertHolds(string path, int answers)
    {
        _ = DeckFile.Read(path);
        using SqliteConnection connection = SqliteDatabase.Open(path);
        Assert.Equal(0, SqliteDatabase.ReadInteger(connection, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"));
        Assert.Equal(0, SqliteDatabase.ReadInteger(connection, "SELECT count(*) FROM pragma_foreign_key_check"));
        Assert.Equal(answers, SqliteDatabase.ReadInteger(connection, "SELECT count(*) FROM reviews"));
    }

    /// <summary>Has another program answer cards, and kills it. How many answers it acknowledged.</summary>
    private static int Kill(string path, int hour = 0)
    {
        string start = StudyDesk.Noon.AddHours(hour).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var info = new ProcessStartInfo("dotnet", [typeof(CrashWriter).Assembly.Location, CrashWriter.Verb, path, start, "WriteAhead"]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        info.Environment["FLASHBUILDER_ANSWERS"] = "5";
        using Process writer = Process.Start(info)!;
        int answers = 0;
        for (; answers < 5; answers++) Assert.NotNull(writer.StandardOutput.ReadLine());
        writer.Kill();
        writer.WaitForExit();
        return answers;
    }
}
