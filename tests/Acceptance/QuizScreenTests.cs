namespace FlashBuilder.Acceptance;

/// <summary>
/// Plays the quiz in a real terminal. The screens are compared with those of the folder Screens; where they shall change,
/// FLASHBUILDER_SCREENS names a folder to which the test writes what it saw, to be looked at and copied.
/// </summary>
public class QuizScreenTests
{
    private static readonly string s_expected = Path.Combine(AppContext.BaseDirectory, "Screens");

    [SkippableTheory]
    [InlineData(80, 24)]
    [InlineData(40, 20)]
    public void A_session_looks_as_it_should(int width, int height)
    {
        Skip.IfNot(Tmux.IsThere, "tmux is not installed");
        using var folder = QuizDeck.Build();
        var screens = new List<(string Name, string Seen)>();
        using (var terminal = new Tmux(folder, width, height, "quiz"))
        {
            Keep("1-front", terminal.Await("space answer"));
            terminal.Press("Space");
            Keep("2-back", terminal.Await("4 Easy"));
            terminal.Press("1");
            Keep("3-again", terminal.Await("Again, next in 1m"));
            terminal.Press("u");
            Keep("4-undone", terminal.Await("taken back"));
            terminal.Press("Space");
            terminal.Await("4 Easy");
            terminal.Press("e");
            terminal.Await("change m");
            terminal.Press("m");
            terminal.Await("Esc leave");
            terminal.Press("C-u");
            terminal.Type("early in the morning 清早");
            terminal.Press("Enter");
            Keep("5-edited", terminal.Await("your meaning is kept"));
            terminal.Press("d");
            Keep("6-details", terminal.Await("d less"));
            terminal.Press("3");
            terminal.Await("Good, next in 10m");
            terminal.Press("s");
            Keep("7-suspended", terminal.Await("suspended"));
            terminal.Press("?");
            Keep("8-keys", terminal.Await("any key"));
            terminal.Press("x");
            terminal.Await("space answer");
            terminal.Press("q");
            Keep("9-outcome", terminal.Await("over"));
        }

        using (var terminal = new Tmux(folder, width, height, "quiz", "--mode", "pinyin"))
        {
            Keep("a-resumed", terminal.Await("space ask me"));
            terminal.Press("Space");
            terminal.Await("Enter answer");
            terminal.Type("hai2mei2");
            terminal.Press("Enter");
            terminal.Await("4 Easy");
            terminal.Press("1");
            terminal.Await("space ask me");
            terminal.Press("Space");
            terminal.Await("Enter answer");
            terminal.Type("tian4");
            terminal.Press("Enter");
            Keep("b-wrong", terminal.Await("4 Easy"));
            terminal.Press("q");
            terminal.Await("over");
        }

        Compare($"{width}x{height}", screens);

        void Keep(string name, string seen) => screens.Add((name, seen));
    }

    [SkippableTheory]
    [InlineData(80, 24)]
    [InlineData(40, 20)]
    public void The_last_answer_can_be_taken_back_before_the_learner_leaves(int width, int height)
    {
        Skip.IfNot(Tmux.IsThere, "tmux is not installed");
        using var folder = QuizDeck.Build();
        using var terminal = new Tmux(folder, width, height, "quiz", "--new", "1");
        terminal.Await("space answer");
        terminal.Press("Space");
        terminal.Await("4 Easy");
        terminal.Press("4");
        string end = terminal.Await("Enter leave");
        terminal.Press("u");
        terminal.Await("taken back: the grade of 清晨");
        terminal.Press("k");
        terminal.Await("清晨: known");
        terminal.Press("u");
        terminal.Await("taken back: “known” of 清晨");
        terminal.Press("Space");
        terminal.Await("4 Easy");
        terminal.Press("4");
        terminal.Await("Enter leave");
        terminal.Press("Enter");
        string left = terminal.Await("over");
        Assert.Contains("1 answer in 0 s", left);
        Assert.Contains("exit 0", left);
        Assert.Single(SqliteRows.Read(folder.File("decks/morning.db"), "SELECT id FROM reviews WHERE id NOT IN (SELECT review FROM undone)"));
        Compare($"{width}x{height}", [("c-end", end)]);
    }

    [SkippableFact]
    public void Statistics_come_in_pages_on_a_small_terminal()
    {
        Skip.IfNot(Tmux.IsThere, "tmux is not installed");
        using var folder = QuizDeck.Build();
        using var terminal = new Tmux(folder, 80, 24, "stats");
        Assert.StartsWith("Due now  ", terminal.Await("Enter for more, q to leave:"));
        terminal.Press("Enter");
        terminal.Await("Answers in the last 12 weeks");
        terminal.Await("over");
        Assert.DoesNotContain("Enter for more", ProgramRun.In(folder, "stats").Output);
    }

    [SkippableFact]
    public void The_list_of_decks_can_be_left()
    {
        Skip.IfNot(Tmux.IsThere, "tmux is not installed");
        using var folder = QuizDeck.Build();
        File.Copy(folder.File("decks/morning.db"), folder.File("decks/evening.db"));
        using var terminal = new Tmux(folder, 80, 24, "quiz");
        terminal.Await("Which deck? Enter for all, q to leave:");
        terminal.Type("q");
        terminal.Press("Enter");
        Assert.Contains("exit 0", terminal.Await("over"));
    }

    [SkippableFact]
    public void Another_size_is_drawn_anew()
    {
        Skip.IfNot(Tmux.IsThere, "tmux is not installed");
        using var folder = QuizDeck.Build();
        using var terminal = new Tmux(folder, 80, 24, "quiz");
        terminal.Await("space answer");
        terminal.Press("Space");
        terminal.Await("4 Easy");
        terminal.Resize(40, 20);
        string expected = File.ReadAllText(Path.Combine(s_expected, "40x20-2-back.txt"));
        terminal.Await(screen => screen == expected, expected);
        terminal.Resize(80, 24);
        expected = File.ReadAllText(Path.Combine(s_expected, "80x24-2-back.txt"));
        terminal.Await(screen => screen == expected, expected);
        terminal.Press("q");
        terminal.Await("over");
    }

    [SkippableFact]
    public void One_of_several_decks_is_chosen()
    {
        Skip.IfNot(Tmux.IsThere, "tmux is not installed");
        using var folder = QuizDeck.Build();
        File.Copy(folder.File("decks/morning.db"), folder.File("decks/evening.db"));
        using var terminal = new Tmux(folder, 80, 24, "quiz");
        string list = terminal.Await("Which deck?");
        Assert.Contains("  1  evening  20 new · 0 learning · 0 review\n  2  morning  20 new · 0 learning · 0 review\n", list);
        terminal.Type("7");
        terminal.Press("Enter");
        terminal.Await("Numbers from 1 to 2, please, or q.");
        terminal.Type("2");
        terminal.Press("Enter");
        Assert.StartsWith("morning ", terminal.Await("space answer"));
        terminal.Press("Space");
        terminal.Await("4 Easy");
        terminal.Press("q");
        terminal.Await("over");
    }

    [SkippableTheory]
    [InlineData("C-c", 130)]
    [InlineData("q", 0)]
    [InlineData("C-d", 0)]
    public void The_terminal_is_left_as_it_was(string key, int code)
    {
        Skip.IfNot(Tmux.IsThere, "tmux is not installed");
        using var folder = QuizDeck.Build();
        using var terminal = new Tmux(folder, 80, 24, "quiz");
        terminal.Await("space answer");
        terminal.Press("Space");
        terminal.Await("4 Easy");
        terminal.Press("4");
        terminal.Await("space answer");
        terminal.Press(key);
        string screen = terminal.Await("over");
        Assert.Contains("1 answer in 0 s", screen);
        Assert.Contains($"exit {code}", screen);
        Assert.DoesNotContain("space answer", screen);
        Assert.Equal(File.ReadAllText(folder.File("before")), File.ReadAllText(folder.File("after")));
        Assert.Single(SqliteRows.Read(folder.File("decks/morning.db"), "SELECT id FROM reviews"));
    }

    private static void Compare(string size, List<(string Name, string Seen)> screens)
    {
        if (Environment.GetEnvironmentVariable("FLASHBUILDER_SCREENS") is { Length: > 0 } to)
            foreach (var (name, seen) in screens) File.WriteAllText(Path.Combine(to, $"{size}-{name}.txt"), seen);
        Assert.All(screens, screen =>
        {
            string file = Path.Combine(s_expected, $"{size}-{screen.Name}.txt");
            Assert.True(File.Exists(file), $"{file} is missing");
            Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), screen.Seen);
        });
    }
}
