using System.Text.Json;

namespace FlashBuilder.Acceptance;

public class StudyCommandTests
{
    [Fact]
    public void The_quiz_can_be_piped()
    {
        using var folder = QuizDeck.Build();
        var run = ProgramRun.In(folder, "\n3\n\n1\nq\n", ["quiz"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("Word: 清晨\n", run.Output);
        Assert.Contains("Reading: qīngchén\n", run.Output);
        Assert.Contains("清晨: Good, next in 10m", run.Output);
        Assert.Contains("2 answers in", run.Output);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Contains("2 learning", ProgramRun.In(folder, "due").Output);
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
    public void Without_decks_the_quiz_says_how_to_make_one()
    {
        using var folder = new TemporaryFolder();
        var run = ProgramRun.In(folder, "quiz");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("flashbuilder build speech.txt", run.Errors);
    }
}
