namespace FlashBuilder.Acceptance;

/// <summary>Which deck a text goes into.</summary>
public sealed class TextIdentityTests : IDisposable
{
    private const string Harbour = "清晨的港口很安靜，漁夫已經把船停好了。市場裡擠滿了買魚的人，老闆大聲地介紹今天的魚。\n我的爸爸在港口工作了三十年，他認識每一個漁夫。下午的時候，我們常常坐在碼頭上看海。\n";

    private const string School = "學校的圖書館有很多新書，學生們下課以後喜歡去那裡看書。老師說，多看書可以知道更多事情。\n圖書館旁邊有一座小公園，春天的時候花都開了，非常漂亮。小明每天都在公園裡跑步。\n";

    private readonly TemporaryFolder folder = new();

    public TextIdentityTests()
    {
        folder.Write("one/text.txt", Harbour);
        folder.Write("two/text.txt", School);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_texts_of_one_name_get_a_deck_each_and_find_it_again()
    {
        Assert.Contains("The name text is taken by one/text.txt, so this text has a deck of its own: text-2.", Ok("build", "one/text.txt", "two/text.txt"));
        byte[] first = Bytes("decks/text.db"), second = Bytes("decks/text-2.db");
        Ok("build", "two/text.txt");
        Ok("build", "one/text.txt");
        Ok("build", "two/text.txt", "one/text.txt");
        Assert.Equal(first, Bytes("decks/text.db"));
        Assert.Equal(second, Bytes("decks/text-2.db"));
        Assert.Equal(["FlashBuilder::text-2"], Rows("decks/text-2.db", "SELECT name FROM deck"));
        Assert.Contains("decks/text-2.doubts.txt", folder.Names());
    }

    [Fact]
    public void In_two_runs_the_second_text_gets_a_deck_of_its_own_and_the_first_keeps_its_words()
    {
        Ok("build", "one/text.txt");
        byte[] first = Bytes("decks/text.db");
        string said = Ok("build", "two/text.txt");
        Assert.Contains("The deck text is of another text (one/text.txt; 0 % of the shorter one is in the other)", said);
        Assert.Contains("--deck text --replace", said);
        Assert.Contains("decks/text-2.apkg", said);
        Assert.Equal(first, Bytes("decks/text.db"));
    }

    /// <summary>The second waits for its list of known words, when it knows already where its deck shall be.</summary>
    [SkippableFact]
    public void A_deck_that_another_program_writes_during_a_build_is_not_touched()
    {
        Skip.If(OperatingSystem.IsWindows(), "needs a shell of Unix");
        ProgramRun run = ProgramRun.InShell(folder,
            "mkfifo list; \"$@\" build two/text.txt --known list & p=$!; exec 3>list; \"$@\" build one/text.txt && cp decks/text.db first.db; echo 港口 >&3; exec 3>&-; wait $p");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("decks/text.db: another program has just written a deck of this name", run.Errors);
        Assert.Contains("build again", run.Errors);
        Assert.Equal(Bytes("first.db"), Bytes("decks/text.db"));
    }

    [SkippableFact]
    public void A_link_to_nothing_in_the_place_of_a_deck_is_left_alone()
    {
        Skip.If(OperatingSystem.IsWindows(), "needs links");
        Directory.CreateDirectory(folder.File("decks"));
        File.CreateSymbolicLink(folder.File("decks/text.db"), "/nonexistent/deck.db");
        Assert.Contains("decks/text-2.db", Ok("build", "one/text.txt"));
    }

    [Fact]
    public void A_deck_that_is_made_anew_from_its_package_says_so()
    {
        Ok("build", "one/text.txt");
        File.Delete(folder.File("decks/text.db"));
        Assert.Contains("decks/text.db was gone: it is made anew from the package", Ok("build", "one/text.txt"));
        Assert.DoesNotContain("was gone", Ok("build", "one/text.txt"));
    }

    [Fact]
    public void An_edited_or_moved_text_goes_on_with_its_deck()
    {
        Ok("build", "one/text.txt");
        string[] ids = Rows("decks/text.db", "SELECT id || guid FROM notes ORDER BY id");
        folder.Write("one/text.txt", Harbour.Replace("三十年", "四十年") + "晚上市場關門以後，大家一起吃晚飯。\n");
        Assert.DoesNotContain("of its own", Ok("build", "one/text.txt"));
        Directory.CreateDirectory(folder.File("three"));
        File.Move(folder.File("one/text.txt"), folder.File("three/text.txt"));
        Assert.Matches("0 new, 0 changed", Ok("build", "three/text.txt"));
        Assert.Equal([], ids.Except(Rows("decks/text.db", "SELECT id || guid FROM notes")));
        Assert.DoesNotContain("decks/text-2.db", folder.Names());
        Assert.Equal(["../three/text.txt"], Rows("decks/text.db", "SELECT value FROM origin WHERE key = 'source'"));
    }

    [Fact]
    public void Another_text_at_the_same_path_is_another_text()
    {
        Ok("build", "one/text.txt");
        folder.Write("one/text.txt", School);
        Assert.Contains("has a deck of its own: text-2", Ok("build", "one/text.txt"));
        Assert.Contains("0 new, 0 changed", Ok("build", "one/text.txt"));
        Assert.Equal(["0"], Rows("decks/text.db", "SELECT sum(retired) FROM notes"));
    }

    [Fact]
    public void A_deck_can_be_named_and_taken_over()
    {
        Ok("build", "one/text.txt");
        var refused = ProgramRun.In(folder, "build", "two/text.txt", "--deck", "text");
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("decks/text.db is of another text", refused.Errors);
        Assert.Contains("--replace", refused.Errors);
        Ok("build", "two/text.txt", "--deck", "lesson");
        Assert.Contains("This text goes on with its deck lesson.", Ok("build", "two/text.txt"));
        Assert.Equal(["decks/lesson.db", "decks/text.db"], folder.Names().Where(name => name.EndsWith(".db")));
        Assert.Matches(@"[1-9]\d* retired", Ok("build", "two/text.txt", "--deck", "text", "--replace"));
    }

    [Theory]
    [InlineData("class.db")]
    [InlineData("class.apkg")]
    public void A_named_output_of_another_text_is_refused_until_replace_is_said(string output)
    {
        Ok("build", "one/text.txt", "-o", output);
        byte[] before = Bytes(output);
        var refused = ProgramRun.In(folder, "build", "two/text.txt", "-o", output);
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains($"{output} is of another text", refused.Errors);
        Assert.Equal(before, Bytes(output));
        folder.Write("one/text.txt", Harbour + "晚上市場關門以後，大家一起吃晚飯。\n");
        Ok("build", "one/text.txt", "-o", output);
        Ok("build", "two/text.txt", "-o", output, "--replace");
    }

    [Fact]
    public void A_deck_of_an_older_version_is_known_by_its_sentences()
    {
        Ok("build", "one/text.txt");
        SqliteRows.Age(folder.File("decks/text.db"), 3);
        File.Delete(folder.File("decks/text.apkg"));
        Assert.Contains("of its own: text-2", Ok("build", "two/text.txt"));
        Assert.Contains("0 new, 0 changed", Ok("build", "one/text.txt"));
        Assert.Contains("decks/text.v3.db", folder.Names());
    }

    [Fact]
    public void A_file_that_is_named_twice_is_built_once()
    {
        var run = ProgramRun.In(folder, "build", "one/text.txt", "./one/text.txt");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("named twice", run.Errors);
        Assert.DoesNotContain("decks/text-2.db", folder.Names());
    }

    [Fact]
    public void A_text_whose_name_looks_like_a_copy_has_a_deck_that_is_studied()
    {
        folder.Write("draft.v2.txt", Harbour);
        Ok("build", "draft.v2.txt");
        Assert.Contains("due", ProgramRun.In(folder, "due").Output);
        Assert.Equal(0, ProgramRun.In(folder, "stats", "--json").ExitCode);
        SqliteRows.Age(folder.File("decks/draft.v2.db"), 2);
        SqliteRows.Run(folder.File("decks/draft.v2.db"), "UPDATE deck SET title = 'draft'");
        byte[] copy = Bytes("decks/draft.v2.db");
        Assert.Equal("", ProgramRun.In(folder, "due").Output);
        Assert.Contains("draft.v2-2", Ok("build", "draft.v2.txt"));
        Assert.Equal(copy, Bytes("decks/draft.v2.db"));
    }

    [Theory]
    [InlineData(".txt", "txt")]
    [InlineData("a\nb.txt", "a_b")]
    [InlineData(" a b .txt", "a b")]
    [InlineData("dot..txt", "dot")]
    [InlineData("what?.txt", "what_")]
    [InlineData("con.txt", "_con")]
    public void Names_of_files_become_names_of_decks(string file, string deck)
    {
        folder.Write(file, Harbour);
        Ok("build", file);
        Assert.Contains($"decks/{deck}.db", folder.Names());
    }

    [Fact]
    public void The_longest_name_of_a_file_becomes_a_shorter_one_of_a_deck()
    {
        string name = new('長', 83);
        folder.Write(name + ".txt", Harbour);
        Ok("build", name + ".txt");
        Assert.Contains($"decks/{new string('長', 39)}….db", folder.Names());
        Assert.Contains("0 new, 0 changed", Ok("build", name + ".txt"));
        var run = ProgramRun.In(folder, "build", "one/text.txt", "-o", name + ".db");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("too long", run.Errors);
    }

    [Fact]
    public void Names_that_differ_in_case_alone_are_one_name()
    {
        folder.Write("Text.txt", School);
        Ok("build", "one/text.txt");
        Assert.Contains("of its own: Text-2", Ok("build", "Text.txt"));
    }

    [Theory]
    [InlineData("empty", "one/text.txt", "-o", "")]
    [InlineData("no name before", "one/text.txt", "-o", ".db")]
    [InlineData("empty", "")]
    [InlineData("standard input", "-")]
    [InlineData("gives the deck no name", "./-.txt")]
    [InlineData("cannot be the name", "one/text.txt", "--deck", "a/b")]
    [InlineData("cannot be the name", "one/text.txt", "--deck", "")]
    [InlineData("leave one of the two out", "one/text.txt", "--deck", "a", "-o", "a.db")]
    [InlineData("one deck cannot hold several", "one/text.txt", "two/text.txt", "--deck", "a")]
    public void What_cannot_be_a_name_is_refused(string reason, params string[] arguments)
    {
        folder.Write("-.txt", Harbour);
        string[] before = folder.Names();
        var run = ProgramRun.In(folder, ["build", .. arguments]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Errors);
        Assert.Equal(before, folder.Names());
    }

    private byte[] Bytes(string name) => File.ReadAllBytes(folder.File(name));

    private string[] Rows(string name, string sql) => [.. SqliteRows.Read(folder.File(name), sql).Select(row => row[0])];

    private string Ok(params string[] arguments)
    {
        var run = ProgramRun.In(folder, arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return run.Output;
    }
}
