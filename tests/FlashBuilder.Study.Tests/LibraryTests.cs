using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Tests;

/// <summary>One word has one memory, in however many decks it stands.</summary>
public sealed class LibraryTests : IDisposable
{
    private readonly LibraryDesk desk = new();

    public void Dispose() => desk.Dispose();

    /// <summary>Answers all that is due, each word with the same grade, and says which words came.</summary>
    private static List<string> AnswerAll(StudySession session, Rating rating)
    {
        var words = new List<string>();
        while (session.Current is { } card)
        {
            words.Add(card.Traditional);
            session.Give(rating);
        }
        return words;
    }

    private static int[] Numbers(int from, int end) => [.. Enumerable.Range(from, end - from)];

    private static string[] Words(int from, int end) => [.. Numbers(from, end).Select(LibraryDesk.WordAt)];

    private void AssertSame(params int[] words) =>
        Assert.All(words, word => Assert.Equal(LibraryDesk.Of(desk.One, LibraryDesk.WordAt(word)), LibraryDesk.Of(desk.Two, LibraryDesk.WordAt(word))));

    [Fact]
    public void A_word_in_two_decks_is_asked_once_and_counted_once()
    {
        Assert.Equal(new DueCounts(9, 0, 0), desk.Due(desk.One, desk.Two));
        using (StudySession session = desk.Open(desk.One, desk.Two))
        {
            Assert.Equal(new DueCounts(9, 0, 0), session.Remaining);
            Assert.Equal(Words(0, 9), AnswerAll(session, Rating.Easy));
        }
        AssertSame(3, 4, 5);
        Assert.Contains("review 0 ", LibraryDesk.Of(desk.Two, LibraryDesk.WordAt(3)));
        Assert.Equal((9, 9), (LibraryDesk.Number(desk.One, "SELECT count(*) FROM reviews") + 3, LibraryDesk.Number(desk.Two, "SELECT count(*) FROM reviews") + 3));
        Assert.Equal(DueCounts.None, desk.Due(desk.One, desk.Two));
        StudyStatistics both = desk.Statistics(desk.One, desk.Two);
        Assert.Equal((9, 9, 9, 9), (both.Answers, both.Days[^1].Answers, both.Days[^1].NewCards, both.Maturity.Young));
        Assert.Equal(9, both.Forecast.Sum());
        Assert.Equal(9, StudyHistory.Read([desk.One, desk.Two]).Count);
    }

    [Fact]
    public void Limits_count_an_answer_once()
    {
        desk.Options = desk.Options with { NewPerDay = 7 };
        using (StudySession session = desk.Open(desk.One, desk.Two))
            for (int i = 0; i < 5; i++) session.Give(Rating.Easy);
        Assert.Equal(2, desk.Due(desk.One, desk.Two).New);
        Assert.Equal(1, desk.Due(desk.One).New);
        // Words 3 and 4 were answered, and stand there too: 5 of the day's 7 are left for the four that are new.
        Assert.Equal(4, desk.Due(desk.Two).New);
    }

    [Fact]
    public void An_answer_in_one_deck_alone_is_known_in_the_deck_beside_it()
    {
        using (StudySession session = desk.Open(desk.One)) Assert.Equal(Words(0, 6), AnswerAll(session, Rating.Easy));
        AssertSame(3, 4, 5);
        Assert.Equal(new DueCounts(3, 0, 0), desk.Due(desk.Two));
        using (StudySession session = desk.Open(desk.Two)) Assert.Equal(Words(6, 9), AnswerAll(session, Rating.Easy));
        Assert.Equal(["one.db", "two.db"], desk.Folder.Files);
    }

    [Fact]
    public void Every_step_and_its_undoing_reaches_the_other_deck()
    {
        desk.Build("one", 3, 4, Sample.Tuesday.AddDays(1));
        string word = LibraryDesk.WordAt(3);
        using StudySession session = desk.Open(desk.One, desk.Two);
        Action[] steps =
        [
            () => session.Give(Rating.Again), session.Bury, session.Suspend, () => session.Flag(4), () => session.MarkKnown(), () => session.EditMeaning("mine"),
            () => session.EditOwnNotes("mine too"),
        ];
        foreach (Action step in steps)
        {
            Assert.Equal(word, session.Current.Word());
            step();
            string after = LibraryDesk.Of(desk.Two, word);
            Assert.Equal(LibraryDesk.Of(desk.One, word), after);
            desk.Clock.Pass(TimeSpan.FromSeconds(1));
            Assert.True(session.Undo());
            Assert.Equal(LibraryDesk.Of(desk.One, word), LibraryDesk.Of(desk.Two, word));
            Assert.NotEqual(after, LibraryDesk.Of(desk.Two, word));
            Assert.Equal(6, session.Remaining.New);
        }
        Assert.Equal(0, LibraryDesk.Number(desk.Two, "SELECT count(*) FROM memories WHERE stage > 0 OR suspended OR flag OR buried_until"));
        Assert.Equal(0, LibraryDesk.Number(desk.Two, "SELECT (SELECT count(*) FROM note_marks) + (SELECT count(*) FROM own_edits) + (SELECT count(*) FROM reviews) - (SELECT count(*) FROM undone)"));
    }

    [Fact]
    public void A_new_deck_begins_with_what_is_known_of_its_words()
    {
        using (StudySession session = desk.Open(desk.One)) AnswerAll(session, Rating.Easy);
        string three = desk.Build("three", 4, 12, Sample.Tuesday);
        byte[] bytes = File.ReadAllBytes(three);
        // Who only looks sees it, and writes nothing.
        Assert.Equal(6, desk.Due(three).New);
        StudyStatistics statistics = desk.Statistics(three);
        Assert.Equal((2, 6, 2), (statistics.Maturity.Young, statistics.Maturity.New, statistics.Answers));
        Assert.Equal(2, StudyHistory.Read([three]).Count);
        Assert.Equal(bytes, File.ReadAllBytes(three));
        using (StudySession session = desk.Open(three)) Assert.Equal(Words(6, 12), AnswerAll(session, Rating.Easy));
        Assert.Equal(LibraryDesk.Of(desk.One, LibraryDesk.WordAt(4)), LibraryDesk.Of(three, LibraryDesk.WordAt(4)));
        // The words 6 to 8 stand in the second deck, which was not opened.
        Assert.Equal(0, desk.Due(desk.Two).New);
        Assert.Equal(8, StudyProgress.Read(three, desk.Options).Reviews.Count);
    }

    [Fact]
    public void A_word_retired_in_one_deck_goes_on_in_the_other()
    {
        using (StudySession session = desk.Open(desk.One, desk.Two)) AnswerAll(session, Rating.Easy);
        desk.Build("one", 0, 4, Sample.Tuesday.AddDays(1));
        desk.Clock.Pass(TimeSpan.FromDays(20));
        Assert.Equal(9, desk.Due(desk.One, desk.Two).Review);
        Assert.Equal((9, 9), (desk.Statistics(desk.One, desk.Two).Maturity.Young, desk.Statistics(desk.One, desk.Two).Answers));
        using (StudySession session = desk.Open(desk.One, desk.Two))
        {
            var decks = new Dictionary<string, string>();
            while (session.Current is { } card)
            {
                Assert.True(decks.TryAdd(card.Traditional, card.Deck));
                session.Give(Rating.Good);
            }
            Assert.Equal((9, desk.Two), (decks.Count, decks[LibraryDesk.WordAt(4)]));
        }
        AssertSame(3, 4, 5);
        desk.Build("two", 6, 9, Sample.Tuesday.AddDays(2));
        desk.Clock.Pass(TimeSpan.FromDays(300));
        Assert.Equal(7, desk.Due(desk.One, desk.Two).Review);
    }

    [Fact]
    public void Decks_that_were_studied_apart_are_brought_together_by_the_latest_answer()
    {
        string folder = Path.Combine(desk.Folder.Path, "apart");
        Directory.CreateDirectory(folder);
        string away = Path.Combine(folder, "two.db");
        File.Move(desk.Two, away);
        using (StudySession session = desk.Open(desk.One)) AnswerAll(session, Rating.Easy);
        desk.Clock.Pass(TimeSpan.FromDays(1));
        using (StudySession session = desk.Open(away)) AnswerAll(session, Rating.Good);
        File.Move(away, desk.Two);
        // Good is answered twice, from step to step.
        Assert.Equal(6 + 12, desk.Statistics(desk.One, desk.Two).Answers);
        string later = LibraryDesk.Of(desk.Two, LibraryDesk.WordAt(3)).Split('\n').First(line => line.StartsWith("memory"));
        desk.Open(desk.One).Dispose();
        AssertSame(3, 4, 5);
        string[] lines = LibraryDesk.Of(desk.One, LibraryDesk.WordAt(3)).Split('\n');
        Assert.Equal(3, lines.Count(line => line.StartsWith("review")));
        // Easy once here, Good twice there: three answers; the rest is as the latest left it.
        Assert.Equal(later.Split(' ')[..8], lines.First(line => line.StartsWith("memory")).Split(' ')[..8]);
        Assert.Equal(1, LibraryDesk.Number(desk.One, "SELECT count(*) FROM memories WHERE reviews = 3 AND card = (SELECT min(card) FROM memories WHERE reviews > 1)"));
    }

    [Fact]
    public void What_a_crash_left_undone_is_done_at_the_next_start()
    {
        using (StudySession session = desk.Open(desk.One)) session.Give(Rating.Easy);
        byte[] before = File.ReadAllBytes(desk.Two);
        using (StudySession session = desk.Open(desk.One))
        {
            AnswerAll(session, Rating.Easy);
            session.Undo();
        }
        string[] after = [.. Numbers(3, 6).Select(word => LibraryDesk.Of(desk.Two, LibraryDesk.WordAt(word)))];
        // As if the program had ended behind each first commit.
        File.WriteAllBytes(desk.Two, before);
        Assert.Equal(4, desk.Due(desk.Two).New);
        Assert.Equal("", LibraryDesk.Of(desk.Two, LibraryDesk.WordAt(3)));
        desk.Open(desk.Two).Dispose();
        Assert.Equal(after, Numbers(3, 6).Select(word => LibraryDesk.Of(desk.Two, LibraryDesk.WordAt(word))));
        AssertSame(3, 4, 5);
    }

    [Fact]
    public void Decks_that_stand_together_are_not_compared_again()
    {
        using (StudySession session = desk.Open(desk.One))
            for (int i = 0; i < 3; i++) session.Give(Rating.Easy);
        byte[] before = File.ReadAllBytes(desk.One);
        Assert.True(StandTogether());
        using (StudySession session = desk.Open(desk.Two)) session.Flag(1);
        AssertSame(3, 4, 5);
        Assert.True(StandTogether());
        // A copy from before is told from the deck that stood together.
        File.WriteAllBytes(desk.One, before);
        Assert.False(StandTogether());
        desk.Open(desk.One).Dispose();
        Assert.True(StandTogether());
        LibraryDesk.Run(desk.Two, "INSERT INTO note_marks SELECT max(id), 'known' FROM notes");
        Assert.False(StandTogether());

        bool StandTogether()
        {
            using var one = StudyDeck.OpenToRead(desk.One, 0, desk.Options, isAlone: false);
            using var two = StudyDeck.OpenToRead(desk.Two, 1, desk.Options, isAlone: false);
            return DeckState.Apart([one, two]).Count == 0;
        }
    }

    [Fact]
    public void Cards_that_only_the_other_deck_has_wait_too_and_come_back_with_the_undoing()
    {
        using LibraryDesk extra = new(ExtraCards.Production);
        using StudySession session = extra.Open(extra.One, extra.Two);
        for (int i = 0; i < 3; i++) session.Give(Rating.Easy);
        Assert.Equal(LibraryDesk.WordAt(3), session.Current.Word());
        session.Give(Rating.Easy);
        const string Buried = "SELECT count(*) FROM memories WHERE buried_until IS NOT NULL";
        Assert.Equal((0, 1), (LibraryDesk.Number(extra.One, Buried), LibraryDesk.Number(extra.Two, Buried)));
        Assert.Equal(5, extra.Due(extra.One, extra.Two).New);
        Assert.Equal(5, session.Remaining.New);
        session.Undo();
        Assert.Equal(0, LibraryDesk.Number(extra.Two, Buried));
        Assert.Equal(6, session.Remaining.New);
    }

    [Fact]
    public void A_deck_that_another_program_holds_does_not_stop_the_session_and_catches_up()
    {
        using (StudySession session = desk.Open(desk.One, desk.Two))
        {
            for (int i = 0; i < 3; i++) session.Give(Rating.Easy);
            using (SqliteConnection other = SqliteDatabase.Open(desk.Two))
            {
                SqliteDatabase.Run(other, "BEGIN IMMEDIATE");
                Assert.Equal(LibraryDesk.WordAt(3), session.Current.Word());
                session.Give(Rating.Easy);
                Assert.Contains("another program", Assert.Single(session.Remarks));
            }
            session.Undo();
            Assert.Equal(LibraryDesk.WordAt(3), session.Current.Word());
            session.Give(Rating.Easy);
            Assert.DoesNotContain(LibraryDesk.WordAt(3), AnswerAll(session, Rating.Easy));
        }
        Assert.Equal("", LibraryDesk.Of(desk.Two, LibraryDesk.WordAt(3)));
        desk.Open(desk.Two).Dispose();
        AssertSame(3, 4, 5);
    }

    [Theory]
    [InlineData("PRAGMA user_version = 9", "newer")]
    [InlineData("DROP TABLE library", "damaged")]
    [InlineData("DROP TABLE own_edits", "damaged")]
    [InlineData("PRAGMA application_id = 7", null)]
    public void A_deck_beside_that_cannot_be_used_is_left_out_with_a_remark(string change, string? remark)
    {
        LibraryDesk.Run(desk.Two, change);
        byte[] bytes = File.ReadAllBytes(desk.Two);
        Assert.Equal(6, desk.Due(desk.One).New);
        using (StudySession session = desk.Open(desk.One))
        {
            Assert.Equal(Words(0, 6), AnswerAll(session, Rating.Easy));
            if (remark is null) Assert.Empty(session.Remarks);
            else Assert.Contains(remark, Assert.Single(session.Remarks));
        }
        Assert.Equal(6, desk.Statistics(desk.One).Answers);
        // All but the count of openings for writing in the header.
        Assert.Equal(bytes[100..], File.ReadAllBytes(desk.Two)[100..]);
    }

    [Fact]
    public void Copies_of_older_versions_and_what_is_no_file_are_no_decks_beside()
    {
        File.Copy(desk.Two, desk.Folder["two.v3.db"]);
        using (SqliteConnection old = SqliteDatabase.Open(desk.Folder["two.v3.db"])) SqliteDatabase.Run(old, "PRAGMA user_version = 3");
        Directory.CreateDirectory(desk.Folder["folder.db"]);
        File.WriteAllText(desk.Folder["empty.db"], "");
        File.WriteAllText(desk.Folder["text.db"], "a text that is long enough to hold what a file of SQLite says of itself, but does not");
        Assert.Equal([desk.Two], LibraryFolder.Beside([desk.One]));
        Assert.Equal([], LibraryFolder.Beside([desk.One, desk.Two]));
    }

    [Fact]
    public void Two_programs_at_two_decks_see_each_others_answers()
    {
        using StudySession one = desk.Open(desk.One), two = desk.Open(desk.Two);
        Assert.Equal(LibraryDesk.WordAt(3), two.Current.Word());
        for (int i = 0; i < 4; i++) one.Give(Rating.Easy);
        Assert.Null(two.Answer(Rating.Again, AnswerMode.Recognition, TimeSpan.Zero));
        Assert.Equal(LibraryDesk.WordAt(4), two.Current.Word());
        two.Give(Rating.Easy);
        Assert.Null(one.Answer(Rating.Again, AnswerMode.Recognition, TimeSpan.Zero));
        Assert.Equal(LibraryDesk.WordAt(5), one.Current.Word());
        one.Give(Rating.Easy);
        Assert.Null(one.Current);
        Assert.Equal(6, LibraryDesk.Number(desk.One, "SELECT count(*) FROM reviews"));
        AssertSame(3, 4, 5);
    }

    [Fact]
    public void Bringing_together_is_the_same_in_every_order_and_done_once()
    {
        var random = new Random(5);
        for (int round = 0; round < 12; round++)
        {
            using LibraryDesk library = new(ExtraCards.Cloze);
            string three = library.Build("three", 2, 7, Sample.Tuesday);
            string[] decks = [library.One, library.Two, three];
            // Each is studied in a folder of its own, so that none knows of the others.
            foreach (string deck in decks)
            {
                string own = Path.Combine(library.Folder.Path, Path.GetFileNameWithoutExtension(deck));
                Directory.CreateDirectory(own);
                string moved = Path.Combine(own, "deck.db");
                File.Move(deck, moved);
                using (StudySession session = library.Open(moved))
                    for (int i = 0; i < 25 && session.Current is not null; i++)
                    {
                        switch (random.Next(9))
                        {
                            case 0: session.Bury(); break;
                            case 1: session.Suspend(); break;
                            case 2: session.Flag(random.Next(8)); break;
                            case 3: session.MarkKnown(); break;
                            case 4: session.EditMeaning($"mine {random.Next(3)}"); break;
                            case 5: session.Undo(); break;
                            default: session.Give((Rating)random.Next(1, 5)); break;
                        }
                        if (random.Next(3) > 0) library.Clock.Pass(TimeSpan.FromMilliseconds(random.Next(3) * random.Next(40_000_000)));
                    }
                File.Move(moved, deck);
            }
            string[] copies = [.. decks.Select(deck => Path.Combine(library.Folder.Path, Path.GetFileNameWithoutExtension(deck), "again.db"))];
            for (int i = 0; i < 3; i++) File.Copy(decks[i], copies[i]);
            library.Open(decks).Dispose();
            string[] all = Known(decks);
            // 13 lines: each word looks the same in all its decks.
            Assert.Equal((13, 5), (all.Length, all.Distinct().Count()));
            library.Open(decks).Dispose();
            Assert.Equal(all, Known(decks));
            // Two and two, in another order.
            string folder = Path.Combine(library.Folder.Path, "pairs");
            Directory.CreateDirectory(folder);
            string[] pairs = [.. Enumerable.Range(0, 3).Select(i => Path.Combine(folder, $"{3 - i}.db"))];
            foreach ((int first, int second) in ((int, int)[])[(2, 1), (0, 1), (2, 0), (1, 2), (0, 2), (1, 0)])
            {
                File.Move(copies[first], pairs[first]);
                File.Move(copies[second], pairs[second]);
                library.Open(pairs[first], pairs[second]).Dispose();
                File.Move(pairs[first], copies[first]);
                File.Move(pairs[second], copies[second]);
            }
            Assert.Equal(all, Known(copies));
        }

        // Of each word in each deck that has it; words 3 to 5 are in all three, 2 and 6 in two.
        static string[] Known(string[] decks) =>
        [
            .. Numbers(2, 7).SelectMany(word => decks.Where((_, deck) => deck == 0 ? word < 6 : deck != 1 || word >= 3)
                .Select(deck => word + ": " + Shared(LibraryDesk.Of(deck, LibraryDesk.WordAt(word))))),
        ];

        static string Shared(string lines) => string.Join('\n', lines.Split('\n').Where(line => line.Length < 8 || line.Split(' ') is not [_, "2", ..]));
    }
}
