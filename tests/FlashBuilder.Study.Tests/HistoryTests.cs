using System.IO.Compression;
using FlashBuilder.Anki;
using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Tests;

/// <summary>What was learnt goes to Anki and comes back.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string package;

    public HistoryTests() => package = folder["deck.apkg"];

    public void Dispose() => folder.Dispose();

    public static StudyOptions In(string zone) => new()
    {
        Calendar = new StudyCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone), TimeSpan.FromHours(4)),
        Seed = 3,
    };

    private static void Study(string deck, StudyOptions options, int days = 30) =>
        StudiedMonth.Study(clock => StudySession.Open([deck], options, clock, Journal.Careless), days);

    [Theory]
    [InlineData(PackageForm.Legacy1, "Asia/Taipei")]
    [InlineData(PackageForm.Legacy2, "America/Los_Angeles")]
    [InlineData(PackageForm.Latest, "Pacific/Auckland")]
    public void A_month_goes_out_and_comes_back_unchanged(PackageForm form, string zone)
    {
        using StudyDesk desk = new(150, ExtraCards.Cloze);
        Study(desk.Path, In(zone));
        string[] before = StudiedMonth.Of(desk.Path);
        foreach (string kind in (string[])["review", "memory", "mark", "edit"]) Assert.Contains(before, line => line.StartsWith(kind));
        AnkiPackage.Write(package, DeckFile.ReadEdited(desk.Path), form, StudyProgress.Read(desk.Path, In(zone)));

        string fresh = folder["fresh.db"];
        DeckFile.Write(fresh, desk.Deck);
        HistoryReport report = HistoryImport.Run(fresh, AnkiHistory.Of(CollectionReader.Read(package)), In(zone));
        Assert.Equal(before, StudiedMonth.Of(fresh));
        int reviews = before.Count(line => line.StartsWith("review"));
        Assert.Equal((reviews, 0, 0, 0), (report.Added, report.AlreadyThere, report.UnknownNotes, report.Skipped));

        HistoryReport again = HistoryImport.Run(fresh, AnkiHistory.Of(CollectionReader.Read(package)), In(zone));
        Assert.Equal((0, reviews, 0), (again.Added, again.AlreadyThere, again.Edits));
        Assert.Equal(before, StudiedMonth.Of(fresh));
        HistoryImport.Run(desk.Path, AnkiHistory.Of(CollectionReader.Read(package)), In(zone));
        Assert.Equal(before, StudiedMonth.Of(desk.Path));
    }

    [Fact]
    public void The_same_progress_gives_the_same_bytes()
    {
        using StudyDesk desk = new(40);
        Study(desk.Path, In("UTC"), 5);
        foreach (PackageForm form in (PackageForm[])[PackageForm.Legacy1, PackageForm.Legacy2, PackageForm.Latest])
        {
            byte[] Bytes()
            {
                var stream = new MemoryStream();
                AnkiPackage.Write(stream, DeckFile.ReadEdited(desk.Path), form, StudyProgress.Read(desk.Path, In("UTC")));
                return stream.ToArray();
            }
            Assert.Equal(Bytes(), Bytes());
        }
    }

    [Fact]
    public void An_answer_that_was_taken_back_stays_at_home_and_is_not_brought_back()
    {
        using StudyDesk desk = new(3);
        using (StudySession session = desk.Open())
        {
            session.Give(Rating.Good);
            desk.Clock.Pass(TimeSpan.FromMinutes(1));
            AnkiPackage.Write(package, desk.Deck, PackageForm.Legacy1, StudyProgress.Read(desk.Path, desk.Options));
            Assert.True(session.Undo());
        }
        Assert.Empty(StudyProgress.Read(desk.Path, desk.Options).Reviews);
        HistoryReport report = Import(desk.Path, desk.Options);
        Assert.Equal((0, 1), (report.Added, report.AlreadyThere));
        Assert.Equal(0, desk.Number("SELECT count(*) FROM reviews WHERE id NOT IN (SELECT review FROM undone)"));
    }

    [Fact]
    public void Answers_given_in_Anki_are_appended_and_the_card_goes_on_as_there()
    {
        using StudyDesk desk = new(3);
        Change("""
            UPDATE cards SET type = 2, queue = 2, due = 100, ivl = 5, reps = 3, lapses = 0, flags = 3, data = '{"s":5.5,"d":4.25,"lrt":1780000300}' WHERE id = {card};
            INSERT INTO revlog VALUES (1780000100123, {card}, -1, 1, -60, 0, 0, 5000, 0), (1780000200000, {card}, -1, 3, -600, -60, 0, 6000, 0),
                (1780000300456, {card}, -1, 3, 5, -600, 525, 7000, 0), (1780000400000, {card}, -1, 0, 9, 5, 525, 0, 4), (1780000500000, {card}, -1, 2, 5, 5, 0, 100, 3);
            """, desk);
        HistoryReport report = Import(desk.Path, desk.Options);
        Assert.Equal((3, 0, 1, 2), (report.Added, report.AlreadyThere, report.Cards, report.Skipped));
        Assert.Equal(3, desk.Number("SELECT count(*) FROM reviews"));
        Assert.Contains(": 2|0|5.5|4.25|1780000300456|", Assert.Single(StudiedMonth.Of(desk.Path), line => line.StartsWith("memory")));
        Assert.Equal(1, desk.Number("SELECT count(*) FROM memories WHERE reviews = 3 AND flag = 3"));
        // The card was put to another day than its last answer said: day 100 after 2026-03-02, as the UTC calendar has it.
        Assert.Equal(new DateTimeOffset(2026, 6, 10, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), desk.Number("SELECT due FROM memories"));
        Assert.Equal((0, 3), (Import(desk.Path, desk.Options) is var again ? again.Added : -1, again.AlreadyThere));
    }

    [Fact]
    public void Where_Anki_knows_no_memory_the_answers_are_played_again()
    {
        using StudyDesk desk = new(3);
        Change("""
            UPDATE cards SET type = 2, queue = 2, due = 94, ivl = 4, reps = 2, data = '' WHERE id = {card};
            INSERT INTO revlog VALUES (1780000100000, {card}, -1, 3, -600, 0, 2500, 5000, 0), (1780086500000, {card}, -1, 3, 4, 1, 2500, 5000, 1);
            """, desk);
        Import(desk.Path, desk.Options);
        var scheduler = new Scheduler(desk.Options.Scheduler);
        Memory memory = scheduler.Review(Memory.New, Rating.Good, DateTimeOffset.FromUnixTimeMilliseconds(1780000100000), 0).Memory;
        memory = scheduler.Review(memory, Rating.Good, DateTimeOffset.FromUnixTimeMilliseconds(1780086500000), 0).Memory;
        Assert.Equal(1, desk.Number(FormattableString.Invariant($"SELECT count(*) FROM memories WHERE stability = {memory.Stability:R} AND difficulty = {memory.Difficulty:R} AND last_review = 1780086500000")));
    }

    [Fact]
    public void A_card_made_new_in_Anki_begins_again()
    {
        using StudyDesk desk = new(3);
        Change("""
            UPDATE cards SET type = 2, queue = 2, due = 94, ivl = 4, reps = 2, data = '' WHERE id = {card};
            INSERT INTO revlog VALUES (1780000100000, {card}, -1, 1, -600, 0, 2500, 5000, 0), (1780000200000, {card}, -1, 0, 0, 0, 0, 0, 4),
                (1780086500000, {card}, -1, 4, 4, 1, 2500, 5000, 0);
            """, desk);
        Import(desk.Path, desk.Options);
        Memory memory = new Scheduler(desk.Options.Scheduler).Review(Memory.New, Rating.Easy, DateTimeOffset.FromUnixTimeMilliseconds(1780086500000), 0).Memory;
        Assert.Equal(1, desk.Number(FormattableString.Invariant($"SELECT count(*) FROM memories WHERE stability = {memory.Stability:R} AND difficulty = {memory.Difficulty:R}")));
    }

    [Fact]
    public void An_earlier_state_does_not_undo_what_was_learnt_since()
    {
        using StudyDesk desk = new(3);
        using (StudySession session = desk.Open()) session.Give(Rating.Good);
        AnkiPackage.Write(package, desk.Deck, PackageForm.Latest, StudyProgress.Read(desk.Path, desk.Options));
        desk.Clock.Pass(TimeSpan.FromDays(1));
        using (StudySession session = desk.Open()) session.Give(Rating.Easy);
        string[] before = StudiedMonth.Of(desk.Path);
        Assert.Equal(0, Import(desk.Path, desk.Options).Cards);
        Assert.Equal(before, StudiedMonth.Of(desk.Path));
    }

    [Fact]
    public void A_new_card_that_Anki_suspended_is_told_of_once()
    {
        using StudyDesk desk = new(3);
        Change("UPDATE cards SET queue = -1, flags = 2 WHERE id = {card}", desk);
        Assert.Equal(1, Import(desk.Path, desk.Options).Cards);
        Assert.Equal(1, desk.Number("SELECT count(*) FROM memories WHERE suspended = 1 AND flag = 2"));
        Assert.Equal(0, Import(desk.Path, desk.Options).Cards);
    }

    [Fact]
    public void A_card_made_new_here_is_new_in_Anki_and_comes_back_new()
    {
        using StudyDesk desk = new(3);
        using (StudySession session = desk.Open())
            while (session.Current is not null)
            {
                session.Give(Rating.Easy);
                desk.Clock.Pass(TimeSpan.FromSeconds(5));
            }
        AnkiPackage.Write(package, desk.Deck, PackageForm.Legacy1, StudyProgress.Read(desk.Path, desk.Options));
        desk.Clock.Pass(TimeSpan.FromDays(1));
        string[] words = [.. Sample.Large(3).Words.Select(word => word.Traditional)];
        using (var reset = new CardReset(desk.Path, desk.Options, desk.Clock)) Assert.Equal(2, reset.MakeNew(words[..2]).Count);
        desk.Clock.Pass(TimeSpan.FromDays(1));
        using (StudySession session = desk.Open(desk.Options with { NewPerDay = 1 })) session.Give(Rating.Easy);
        string[] before = StudiedMonth.Of(desk.Path);
        // What Anki had before is not newer than the reset.
        Assert.Equal((0, 0), (Import(desk.Path, desk.Options) is var old ? old.Added : -1, old.Cards));
        Assert.Equal(before, StudiedMonth.Of(desk.Path));

        string second = folder["reset.apkg"];
        AnkiPackage.Write(second, desk.Deck, PackageForm.Legacy1, StudyProgress.Read(desk.Path, desk.Options));
        DeckHistory history = AnkiHistory.Of(CollectionReader.Read(second));
        Assert.Equal([2, 1, 0], history.Notes.Select(note => note.Cards[0].Answers.Count(answer => !answer.IsReset) is var n && note.Cards[0].Answers.Count > n ? n : 0));
        string fresh = folder["fresh.db"];
        DeckFile.Write(fresh, desk.Deck);
        HistoryImport.Run(fresh, history, desk.Options);
        Assert.Equal(before.Where(line => line.StartsWith("review")).Select(line => line.Split(" before ")[0]),
            StudiedMonth.Of(fresh).Where(line => line.StartsWith("review")).Select(line => line.Split(" before ")[0]));
        Assert.Equal(before.Where(line => line.StartsWith("memory") && !line.Contains(": 0|")), StudiedMonth.Of(fresh).Where(line => line.StartsWith("memory")));
    }

    [Fact]
    public void What_was_written_in_Anki_comes_back_as_text_and_only_if_it_is_later()
    {
        using StudyDesk desk = new(3);
        Change("UPDATE notes SET mod = mod + 100, flds = replace(flds, 'market; marketplace', '<b>bazaar</b> &lt;i&gt;<script>alert(1)</script><br>{{c1::x}}') WHERE id = {note}", desk);
        Assert.Equal(1, Import(desk.Path, desk.Options).Edits);
        Assert.Equal(0, Import(desk.Path, desk.Options).Edits);
        Note edited = DeckFile.ReadEdited(desk.Path).Notes[0];
        Assert.Equal("bazaar &lt;i&gt;<br>&#123;&#123;c1::x&#125;&#125;", edited.Fields[Field.Meaning]);
        Assert.Equal(desk.Deck.Notes[0].Modified + 101, edited.Modified + 1);

        using StudyDesk other = new(3);
        Change("UPDATE notes SET mod = mod - 100, flds = replace(flds, 'market; marketplace', 'bazaar') WHERE id = {note}", other);
        Assert.Equal(0, Import(other.Path, other.Options).Edits);
    }

    [Fact]
    public void An_own_edit_moves_the_time_of_its_note_in_the_package_and_that_of_no_other()
    {
        using StudyDesk desk = new(3);
        AnkiPackage.Write(package, DeckFile.ReadEdited(desk.Path));
        long[] before = [.. AnkiPackage.Read(package).Notes.Select(note => note.Modified)];
        using (StudySession session = desk.Open())
        {
            session.EditMeaning("my own");
            session.Undo();
            session.EditMeaning("my own");
        }
        AnkiPackage.Write(package, DeckFile.ReadEdited(desk.Path));
        Deck read = AnkiPackage.Read(package);
        Assert.Equal("my own", read.Notes[0].Fields[Field.Meaning]);
        Assert.True(read.Notes[0].Modified >= StudyDesk.Noon.ToUnixTimeSeconds());
        Assert.Equal(before[1..], read.Notes.Skip(1).Select(note => note.Modified));
        // A build that changes nothing changes nothing.
        DeckFile.Write(desk.Path, DeckBuilder.Build(Sample.Large(3), DeckFile.Read(desk.Path), Sample.Tuesday).Deck);
        Assert.Equal(read.Notes[0].Modified, DeckFile.ReadEdited(desk.Path).Notes[0].Modified);
    }

    [Theory]
    [InlineData("UPDATE cards SET data = '{\"s\":1e300,\"d\":-5,\"lrt\":99999999999999999,\"cd\":\"{\\\"n\\\":999999,\\\"modes\\\":\\\"z9999999999999a\\\"}\"}', type = 2, queue = 2, due = 2147483647")]
    [InlineData("UPDATE cards SET data = '{\"s\":5,\"d\":5,\"lrt\":-1}', type = 3, queue = 1, due = -2147483648, reps = 0, lapses = 2147483647, flags = 255")]
    [InlineData("UPDATE cards SET data = '{\"s\":5,\"d\":5,\"lrt\":253402300799}', type = 1, queue = 1, due = 9223372036854775807, reps = 2147483647, ord = 77")]
    [InlineData("INSERT INTO revlog SELECT 9223372036854775807 - id % 1000, id, 0, 9, 2147483647, -2147483648, -1, -2147483648, -7 FROM cards")]
    [InlineData("INSERT INTO revlog SELECT 1780000000000 + id % 1000, id, 0, 3, 2147483647, -2147483648, -1, 2147483647, 1 FROM cards")]
    [InlineData("INSERT INTO revlog SELECT -id, id, 0, 3, 1, 1, 1, 1, 1 FROM cards; UPDATE notes SET mod = 9223372036854775807, flds = replace(flds, 'market', 'souk')")]
    [InlineData("UPDATE notes SET guid = 'x', tags = ' leech flashbuilder::KNOWN '")]
    [InlineData("UPDATE col SET crt = 9223372036854775807; UPDATE cards SET type = 2, queue = 2, due = -5, data = '{\"s\":5,\"d\":5,\"lrt\":1780000000}'")]
    [InlineData("UPDATE col SET conf = '{\"creationOffset\": 99999999}'; UPDATE cards SET type = -3, queue = -99, odid = 7, odue = -1")]
    public void Absurd_numbers_leave_a_sound_deck(string change)
    {
        using StudyDesk desk = new(3);
        Change(change, desk);
        Import(desk.Path, desk.Options);
        Assert.Equal(3, DeckFile.Read(desk.Path).Notes.Count);
        using StudySession session = desk.Open();
        Assert.Equal(0, session.MendedMemories);
        _ = StudyProgress.Read(desk.Path, desk.Options);
    }

    [Fact]
    public void The_marks_of_another_program_are_added()
    {
        using StudyDesk desk = new(3);
        Change("UPDATE notes SET tags = ' Leech FlashBuilder::known ' WHERE id = {note}", desk);
        Import(desk.Path, desk.Options);
        Assert.Equal(2, desk.Number("SELECT count(*) FROM note_marks"));
    }

    private HistoryReport Import(string deck, StudyOptions options) => HistoryImport.Run(deck, AnkiHistory.Of(CollectionReader.Read(package)), options);

    /// <summary>Writes the collection of a new package as it would be after a change in Anki.</summary>
    private void Change(string sql, StudyDesk desk)
    {
        File.Delete(package);
        AnkiPackage.Write(package, desk.Deck);
        using (ZipArchive zip = ZipFile.OpenRead(package)) zip.GetEntry("collection.anki2")!.ExtractToFile(folder["collection.anki2"], overwrite: true);
        File.Delete(package);
        using (SqliteConnection connection = SqliteDatabase.Open(folder["collection.anki2"]))
            SqliteDatabase.Run(connection, sql.Replace("{card}", $"{desk.Deck.Notes[0].Cards[0].Id}").Replace("{note}", $"{desk.Deck.Notes[0].Id}"));
        File.Move(folder["collection.anki2"], package);
    }
}
