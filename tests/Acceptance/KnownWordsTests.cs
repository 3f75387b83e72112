using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Acceptance;

public class KnownWordsTests
{
    private const string Heading = "# Traditional characters from here on: FlashBuilder writes words so.\n";

    private const string Text = "港口市場開幕了。市場裡有新鮮的魚。\n";

    [Fact]
    public void Words_are_added_in_Traditional_once_and_taken_out_in_either_script()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/known.txt", "# mine\n朋友 # from school\n");
        var run = ProgramRun.In(folder, "known", "add", "市场", "朋友", "受益者");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("added 2, known already 1: ", run.Output);
        Assert.Contains("not in the dictionary, taken as they are: 受益者", run.Errors);
        Assert.Equal("# mine\n朋友 # from school\n" + Heading + "市場\n受益者\n", List(folder));
        run = ProgramRun.In(folder, "known", "list");
        Assert.Equal("受益者\n市場\n朋友\n", run.Output.ReplaceLineEndings("\n"));
        Assert.Contains("3 words in ", run.Errors);
        run = ProgramRun.In(folder, "known", "remove", "市场", "旅行");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("removed 1: ", run.Output);
        Assert.Contains("not in the list: 旅行", run.Errors);
        Assert.Equal("# mine\n朋友 # from school\n" + Heading + "受益者\n", List(folder));
        Assert.Equal(folder.File("data/known.txt"), ProgramRun.In(folder, "known", "list", "--path").Output.Trim());
    }

    [Theory]
    [InlineData("known", "add", "abc")]
    [InlineData("known", "add", "市場#")]
    [InlineData("known", "add", "市\n場")]
    [InlineData("known", "add")]
    [InlineData("known")]
    [InlineData("known", "forget", "市場")]
    [InlineData("import", "x.apkg", "--mature", "-1")]
    public void Wrong_usage_writes_nothing(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(2, ProgramRun.In(folder, arguments).ExitCode);
        Assert.Empty(folder.Names());
    }

    [Fact]
    public void Lists_are_read_in_the_forms_that_people_keep()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.txt", "# HSK\n1. 市场\n爸爸|爸\n我喜歡在市場買魚。\n受益者\n");
        folder.Write("two.csv", "No,Word,Pinyin,Meaning\r\n1,学生,xué shēng,\"student, pupil\"\r\n2,\"\"\"魚\"\"\",yú,fish\r\n");
        folder.Write("three.txt", "//HSK/3\n朋友\tpeng2you5\tfriend 個\n");
        var run = ProgramRun.In(folder, "known", "import", "one.txt", "two.csv", "three.txt");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(Heading + "市場\n爸爸\n爸\n受益者\n學生\n魚\n朋友\n", List(folder));
        Assert.Matches(@"one\.txt\n +lines +4\n +with a word +2\n +not understood +1 .*\n +line 4: 我喜歡在市場買魚。\n +words +4 .*\n +not in the dictionary +1 .*受益者\n +known already +0\n +added +4 ", run.Output);
    }

    [Theory]
    [InlineData("港口市場開幕了。市場裡有新鮮的魚，大家面對面吃麵，女士們都來了。皇后在後面。頭髮很乾，發生了什麼？\n")]
    [InlineData("港口市场开幕了。市场里有新鲜的鱼，大家面对面吃面，女士们都来了。皇后在后面。头发很干，发生了什么？\n")]
    public void Our_own_exports_come_back_in_whole(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", text);
        ProgramRun.In(folder, "build", "market.txt", "-q", "--names", "study");
        string Words(string file) => string.Join('\n', ProgramRun.In(folder, "known", "import", file, "--dry-run").Output.Split('\n').Order(StringComparer.Ordinal));
        string all = Words("decks/market.db");
        Assert.Contains("市場", all);
        foreach (string form in (string[])["legacy1", "legacy2", "latest"])
        {
            ProgramRun.In(folder, "export", "market", "-o", form + ".apkg", "--anki-format", form);
            Assert.Equal(all, Words(form + ".apkg"));
        }

        // Those that do not name the Traditional form cannot tell 面 from 麵 in Simplified, and leave what no dictionary has as it is.
        string[] exact = ["market.csv", "market.tsv", "market.jsonl", "market.md"], ambiguous = ["market.html"];
        foreach (string file in (string[])[.. exact, .. ambiguous]) ProgramRun.In(folder, "export", "market", "-o", file);
        ProgramRun.In(folder, "export", "market", "-o", "pleco.txt", "--format", "pleco");
        ProgramRun.In(folder, "export", "market", "-o", "quizlet.txt", "--format", "quizlet");
        foreach (string file in (string[])[.. exact, "pleco.txt"]) Assert.Equal((file, all), (file, Words(file)));
        foreach (string file in (string[])[.. ambiguous, "quizlet.txt"])
            if (text.Contains('場')) Assert.Equal((file, all), (file, Words(file)));
            else Assert.Equal(["女士們"], all.Split('\n').Except(Words(file).Split('\n')));
        folder.Write("again.txt", text);
        foreach (string file in (string[])[.. exact, "decks/market.db", "legacy1.apkg", "pleco.txt"])
            Assert.Matches("notes +0 ", ProgramRun.In(folder, "build", "again.txt", "-o", "again.db", "--known", file).Output);
    }

    [Fact]
    public void Knowing_a_word_hides_no_other_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("rice.txt", "他很能幹。他面對大家。我吃麵。皇后在後面。\n");
        string Build() => ProgramRun.In(folder, "build", "rice.txt", "-o", "rice.csv.db").Output;
        int Notes(string report) => int.Parse(System.Text.RegularExpressions.Regex.Match(report, @"notes +(\d+)").Groups[1].Value);
        int all = Notes(Build());
        // A Traditional headword is itself alone.
        var run = ProgramRun.In(folder, "known", "add", "面", "乾", "后", "隻");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(all, Notes(Build()));
        run = ProgramRun.In(folder, "known", "add", "面", "学生");
        Assert.Contains("面 stands for 面, ", run.Errors);
        Assert.Equal(all - 1, Notes(Build()));
        Assert.Contains("麵", ProgramRun.In(folder, "known", "list").Output);
    }

    [Fact]
    public void One_bad_word_does_not_stop_the_others()
    {
        using var folder = new TemporaryFolder();
        var run = ProgramRun.In(folder, "known", "add", "市場", "abc", "朋友！", "學\n生");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("added 2, ", run.Output);
        Assert.Contains("left out “abc”: there is no Chinese character in it", run.Errors);
        Assert.Contains("left out “學 生”", run.Errors);
        Assert.Equal(Heading + "市場\n朋友\n", List(folder));
    }

    [Fact]
    public void A_build_reads_the_same_lists_and_says_what_it_did_not_understand()
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", Text);
        folder.Write("words.txt", "1. 市场！\n我喜歡魚。\n鱼 - fish\n");
        var run = ProgramRun.In(folder, "build", "market.txt", "--known", "words.txt");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches("known words +2 ", run.Output);
        Assert.Contains("words.txt: 1 of 3 lines not understood, 2 words taken", run.Errors);
        Assert.Contains("line 2: 我喜歡魚。", run.Errors);
    }

    [Fact]
    public void A_list_without_a_word_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("story.txt", "我喜歡在市場買魚。\n");
        var run = ProgramRun.In(folder, "import", "story.txt");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 1: 我喜歡在市場買魚。", run.Output);
        Assert.False(File.Exists(folder.File("data/known.txt")));
        Assert.Equal(1, ProgramRun.In(folder, "import", "nosuch.txt").ExitCode);
    }

    [Fact]
    public void What_was_learnt_in_Anki_is_left_out_of_builds()
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", Text);
        ProgramRun.In(folder, "build", "market.txt", "-q");
        Learn(folder, "市場", "魚");
        var run = ProgramRun.In(folder, "import", "collection.anki2", "--dry-run");
        Assert.Equal((0, "市場\n魚\n"), (run.ExitCode, run.Output));
        Assert.Matches("new +2  nothing was written", run.Errors);
        Assert.False(File.Exists(folder.File("data/known.txt")));

        run = ProgramRun.In(folder, "import", "collection.anki2");
        Assert.Matches("learnt +2 .*\n.*with a word +2\n +words +2 .*\n +known already +0\n +added +2  to ", run.Output);
        Assert.Equal(Heading + "市場\n魚\n", List(folder));
        Assert.Matches("added +0 ", ProgramRun.In(folder, "import", "collection.anki2").Output);
        Assert.Matches("learnt +0 ", ProgramRun.In(folder, "import", "collection.anki2", "--mature", "31").Output);
        Assert.Matches("known words +2  left out", ProgramRun.In(folder, "build", "market.txt").Output);
        Assert.DoesNotContain("known words", ProgramRun.In(folder, "build", "market.txt", "--all").Output);
    }

    [Theory]
    [InlineData("import", "nosuch.apkg")]
    [InlineData("import", "broken.apkg")]
    [InlineData("known", "import", "nosuch.txt")]
    [InlineData("known", "import", "broken.apkg")]
    [InlineData("known", "import", "latin1.txt")]
    [InlineData("known", "import", "empty.txt")]
    public void A_file_that_cannot_be_read_is_named_and_nothing_is_written(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", Text);
        folder.Write("broken.apkg", [.. "PK\u0003\u0004 and nothing"u8]);
        folder.Write("latin1.txt", [0xE9, 0xE8, 0xFF]);
        folder.Write("empty.txt", "");
        var run = ProgramRun.In(folder, arguments);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(arguments[^1], run.Errors);
        Assert.Contains("hint: ", run.Errors);
        Assert.False(File.Exists(folder.File("data/known.txt")));
    }

    private static string List(TemporaryFolder folder) => File.ReadAllText(folder.File("data/known.txt"));

    /// <summary>Takes the collection out of the package, as if Anki had it, with these words in review.</summary>
    private static void Learn(TemporaryFolder folder, params string[] words)
    {
        string path = folder.File("collection.anki2");
        using (var zip = ZipFile.OpenRead(folder.File("decks/market.apkg"))) zip.GetEntry("collection.anki2")!.ExtractToFile(path);
        SqliteRows.Read(path, "SELECT 'loaded'");
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        foreach (string word in words)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"UPDATE cards SET type = 2, queue = 2, ivl = 30 WHERE nid IN (SELECT id FROM notes WHERE flds LIKE '{word} %')";
            Assert.Equal(1, command.ExecuteNonQuery());
        }
    }
}
