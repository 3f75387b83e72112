using System.Text.Json;

namespace FlashBuilder.Acceptance;

public class StudyCommandTests
{
    [SkippableFact]
    public void The_quiz_can_be_piped()
    {
        Skip.If(OperatingSystem.IsWindows(), "needs a shell of Unix");
        using var folder = QuizDeck.Build();
        // Ten minutes before the end of a study day the card would come on the next.
        const string AtNoon = "export FLASHBUILDER_CLOCK=2026-12-01T12:00:00Z; ";
        var run = ProgramRun.InShell(folder, AtNoon + "printf '\\n3\\n\\n1\\nq\\n' | \"$@\" quiz");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("Word: 清晨\n", run.Output);
        Assert.Contains("Reading: qīngchén\n", run.Output);
        Assert.Contains("清晨: Good, next in 10m", run.Output);
        Assert.Contains("2 answers in", run.Output);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Contains("2 learning", ProgramRun.InShell(folder, AtNoon + "\"$@\" due").Output);
    }

    [Fact]
    public void Due_is_one_line_and_silent_where_there_are_no_decks()
    {
        using var folder = QuizDeck.Build();
        Assert.Matches(@"^20 due: 20 new, 0 learning, 0 review\n$", ProgramRun.In(folder, "due").Output);
        Assert.Matches(@"^20 due: 20 new, 0 learning, 0 review\n$", ProgramRun.In(folder, "due", "morning").Output);
        using var empty = new TemporaryFolder();
        var run = ProgramRun.In(empty, "due");
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public void The_days_limits_are_those_of_all_decks_and_copies_of_decks_are_none()
    {
        using var folder = QuizDeck.Build();
        File.Copy(folder.File("decks/morning.db"), folder.File("decks/second.db"));
        ProgramRun.In(folder, "\n4\nq\n", ["quiz", "morning"]);
        Assert.StartsWith("19 due: 19 new", ProgramRun.In(folder, "due").Output);
        SqliteRows.Age(folder.File("decks/second.db"), 3);
        File.Move(folder.File("decks/second.db"), folder.File("decks/morning.v3.db"));
        Assert.Contains("\"decks/morning.db\"\n  ]", ProgramRun.In(folder, "stats", "--json").Output);
    }

    [Fact]
    public void Statistics_come_as_text_and_as_json()
    {
        using var folder = QuizDeck.Build();
        ProgramRun.In(folder, "\n3\nq\n", ["quiz"]);
        var text = ProgramRun.In(folder, "stats", "decks/morning.db");
        Assert.Equal((0, ""), (text.ExitCode, text.Errors));
        Assert.Contains("1 in all; studied 1 day in a row", text.Output);
        using var json = JsonDocument.Parse(ProgramRun.In(folder, "stats", "--json").Output);
        Assert.Equal(1, json.RootElement.GetProperty("answers").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("days")[83].GetProperty("answers").GetInt32());
        Assert.Contains("too few reviews", ProgramRun.In(folder, "stats", "--optimize", "--apply").Output);
        Assert.Equal(2, ProgramRun.In(folder, "stats", "--apply").ExitCode);
    }

    [Fact]
    public void Known_words_are_left_out_of_the_next_build_unless_all_are_wanted()
    {
        using var folder = QuizDeck.Build();
        var run = ProgramRun.In(folder, "k\nq\n", ["quiz"]);
        Assert.Contains(folder.File("data/known.txt"), run.Output);
        Assert.EndsWith("\n清晨\n", File.ReadAllText(folder.File("data/known.txt")));
        string report = ProgramRun.In(folder, "build", "morning.txt", "-o", "new.db").Output;
        Assert.Matches(@"known words +1  left out; --all takes those of .*known\.txt", report);
        Assert.DoesNotContain("known words", ProgramRun.In(folder, "build", "morning.txt", "-o", "all.db", "--all").Output);
    }

    [Theory]
    [InlineData("there is no such deck", "there are: morning", "quiz", "evening")]
    [InlineData("is a folder", "ends in .db", "quiz", "decks")]
    [InlineData("no word has the tag food", "there are: FlashBuilder", "quiz", "--tag", "food")]
    [InlineData("no word has the level HSK 9", "these decks have no levels", "quiz", "--level", "HSK 9")]
    [InlineData("is a package for Anki", ".db file", "stats", "decks/morning.apkg")]
    [InlineData("not a FlashBuilder deck", "", "quiz", "morning.txt")]
    [InlineData("--new must be 0 or more", "", "quiz", "--new", "-1")]
    [InlineData("--ambiguous-width is 1 or 2", "", "quiz", "--ambiguous-width", "3")]
    [InlineData("--new wants a whole number, not “x”", "", "quiz", "--new", "x")]
    [InlineData("--in wants a whole number, not “x”", "", "reschedule", "morning", "清晨", "--in", "x")]
    [InlineData("--in must be 36500 or less", "", "reschedule", "morning", "清晨", "--in", "2147483647")]
    [InlineData("one of the words is empty", "", "reschedule", "morning", "", "--new")]
    [InlineData("--tagg: there is no such option", "quiz --help", "quiz", "morning", "--tagg", "food")]
    [InlineData("--tone-colours: there is no such option", "./--tone-colours", "build", "morning.txt", "--tone-colours", "pleco")]
    [InlineData("INPUT is missing", "", "build")]
    public void A_wrong_call_is_told_with_a_hint(string fault, string hint, params string[] arguments)
    {
        using var folder = QuizDeck.Build();
        var run = ProgramRun.In(folder, arguments);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(fault, run.Errors);
        Assert.Contains(hint, run.Errors);
        Assert.Contains("hint: ", run.Errors);
        Assert.DoesNotContain("   at ", run.Errors);
    }

    [Fact]
    public void A_file_that_is_no_deck_stops_no_other_deck()
    {
        using var folder = QuizDeck.Build();
        folder.Write("decks/notes.db", "no deck");
        folder.Write("decks/empty.db", "");
        foreach (string command in (string[])["due", "stats", "quiz"])
        {
            var run = ProgramRun.In(folder, "q\n", [command]);
            Assert.Equal(0, run.ExitCode);
            if (command != "due") Assert.Contains("decks/notes.db is no deck and is left out", run.Errors);
            else Assert.Equal("", run.Errors);
        }
    }

    [SkippableFact]
    public void A_word_whose_mark_cannot_be_kept_in_the_list_is_not_marked()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "needs a folder that nobody can write to");
        using var folder = QuizDeck.Build();
        var run = ProgramRun.InShell(folder, "printf 'k\\nq\\n' | FLASHBUILDER_DATA=/proc/nowhere \"$@\" quiz morning --plain");
        Assert.Contains("known.txt could not be written", run.Output);
        Assert.Empty(SqliteRows.Read(folder.File("decks/morning.db"), "SELECT * FROM note_marks"));
        Assert.Contains("nothing was changed", run.Output);
        Assert.Equal(2, run.Output.Split("Word: 清晨\n").Length - 1);
        run = ProgramRun.InShell(folder, "(printf 'k\\n'; sleep 3; mv data away; ln -s /proc/nowhere data; printf 'u\\nq\\n') | \"$@\" quiz morning --plain");
        Assert.Contains("taken back: “known” of 清晨; but", run.Output);
        Assert.Contains("known.txt could not be written", run.Output);
        Assert.Empty(SqliteRows.Read(folder.File("decks/morning.db"), "SELECT * FROM note_marks"));
    }

    [SkippableFact]
    public void A_crashed_deck_that_got_another_name_keeps_its_answers_when_another_deck_is_studied_first()
    {
        Skip.If(OperatingSystem.IsWindows(), "needs a shell of Unix");
        using var folder = QuizDeck.Build();
        folder.Write("other.txt", "清晨，朋友到港口去看太陽，喝一杯熱茶。");
        var run = ProgramRun.InShell(folder,
            """
            "$@" build other.txt -q; mkfifo in; "$@" quiz morning --plain <in >log & p=$!; exec 3>in; printf '\n3\n\n3\n\n3\n' >&3
            for i in $(seq 300); do [ "$(grep -c 'next in' log)" = 3 ] && break; sleep 0.1; done; kill -KILL $p; wait $p; exec 3>&-
            mv decks/morning.db decks/keep.db; echo q | "$@" quiz other --plain && echo q | "$@" quiz keep --plain
            """);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("3", SqliteRows.Read(folder.File("decks/keep.db"), "SELECT count(*) FROM reviews")[0][0]);
        Assert.DoesNotContain(folder.Names(), name => name.Contains("-wal"));
    }

    [Fact]
    public void Without_decks_the_quiz_says_how_to_make_one()
    {
        using var folder = new TemporaryFolder();
        var run = ProgramRun.In(folder, "quiz");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("flashbuilder build speech.txt", run.Errors);
    }
}
