using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using FlashBuilder.Tests;

namespace FlashBuilder.Acceptance;

public partial class CorrectionsTests
{
    private const string Text = "港口市場開幕了。這條路很長，他長得很高。\n王小明說：「我們在港口買了一條魚。」他們研究生命的起源，李白也來了。\n";

    [Fact]
    public void Who_edits_the_doubts_and_builds_again_is_obeyed_and_asked_no_more()
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", File.ReadAllText(Path.Combine(Repository.Root, "decks/harbour-market/source.txt")) + "\n今年有三百多萬人次來到港口。\n");
        var first = ProgramRun.In(folder, "build", "market.txt");
        Assert.Equal((0, ""), (first.ExitCode, first.Errors));
        string doubts = File.ReadAllText(folder.File("decks/market.doubts.txt"));
        Assert.Contains("market.corrections.txt", doubts);
        var answer = Meaning().Matches(doubts).Last();
        string word = answer.Groups[1].Value, question = answer.Value;

        folder.Write("market.corrections.txt", doubts.Replace(question, question.Replace("#   meaning", "meaning")));
        var second = ProgramRun.In(folder, "build", "market.txt");
        Assert.Equal((0, ""), (second.ExitCode, second.Errors));
        Assert.Matches("corrections +1 ", second.Output);
        Assert.DoesNotContain(question, File.ReadAllText(folder.File("decks/market.doubts.txt")));
        Assert.Matches("[1-9][0-9]* untouched", second.Output);
        var third = ProgramRun.In(folder, "build", "market.txt");
        Assert.Contains(" 0 new, 0 changed", third.Output);

        var annotated = ProgramRun.In(folder, "annotate", "market.txt", "--format", "tsv");
        Assert.Contains(annotated.Output.Split('\n'), row => row.Split('\t') is [_, _, var text, .., var meaning] && text == word && meaning == answer.Groups[2].Value);
    }

    [Fact]
    public void Both_commands_take_every_kind_of_line_and_report_those_that_nothing_matches()
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", Text);
        folder.Write("mine.txt", """
            # what we agreed on
            word 研究生/命 @ 他們研究生命
            word 港口市場 = [gang3 kou3 shi4 chang3] Harbour Market
            name 王小明
            reading 長 = zhǎng @ 路很長
            meaning 魚 = our fish <b>{{x}}</b>
            not 開幕
            meaning 天氣 = sky
            """);
        foreach (string command in (string[])["build", "annotate"])
        {
            var run = ProgramRun.In(folder, command, "market.txt", "--corrections", "mine.txt");
            Assert.Equal(0, run.ExitCode);
            Assert.Equal("flashbuilder: mine.txt:8: not used, the text has no such word: meaning 天氣 = sky\n", run.Errors);
        }

        var rows = SqliteRows.Read(folder.File("decks/market.db"), "SELECT key, meaning, pinyin FROM notes n JOIN cards c ON c.note = n.id WHERE c.position > 0");
        Assert.Contains(rows, r => r[0] == "研究生 yan2 jiu1 sheng1");
        Assert.Contains(rows, r => (r[0], r[1]) == ("港口市場 gang3 kou3 shi4 chang3", "Harbour Market"));
        Assert.Contains(rows, r => r[0] == "長 zhang3");
        Assert.Contains(rows, r => r[0].StartsWith("魚 ", StringComparison.Ordinal) && r[1].Contains("our fish") && !r[1].Contains("<b>") && !r[1].Contains("{{"));
        Assert.DoesNotContain(rows, r => r[0].StartsWith("開幕", StringComparison.Ordinal) || r[0].StartsWith("王小明", StringComparison.Ordinal));
        string tsv = ProgramRun.In(folder, "annotate", "market.txt", "--corrections", "mine.txt", "--format", "tsv").Output;
        Assert.Matches("\t王小明\tname\t\t\tWang2 Xiao3 ming2\t", tsv);
        Assert.Matches("\t港口市場\tword\t港口市場\t港口市場\tgang3 kou3 shi4 chang3\tHarbour Market\n", tsv);
    }

    [Fact]
    public void The_file_beside_the_text_is_found_and_another_may_be_named_for_several_texts()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/one.txt", Text);
        folder.Write("two.txt", "天氣很好。\n");
        folder.Write("a/one.corrections.txt", "\uFEFFmeaning 港口 = haven\r\n");
        Assert.Contains("haven", ProgramRun.In(folder, "annotate", "a/one.txt").Output);
        folder.Write("all.txt", "meaning 港口 = seaport\nmeaning 天氣 = sky\nmeaning 沒有人 = x\n");
        var run = ProgramRun.In(folder, "build", "a/one.txt", "two.txt", "--corrections", "all.txt");
        Assert.Equal("flashbuilder: all.txt:3: not used, the text has no such word: meaning 沒有人 = x\n", run.Errors);
        Assert.Contains(SqliteRows.Read(folder.File("decks/one.db"), "SELECT meaning FROM notes"), r => r[0] == "seaport");
    }

    [Fact]
    public void Bad_lines_are_told_all_at_once_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", Text);
        folder.Write("market.corrections.txt", "word 港口\nwort 港口\n\nreading 港口 = gang3\n");
        string[] before = folder.Names();
        foreach (string command in (string[])["build", "annotate"])
        {
            var run = ProgramRun.In(folder, command, "market.txt");
            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.Contains("market.corrections.txt:2: expected word, not, name, reading or meaning", run.Errors);
            Assert.Contains("market.corrections.txt:4: expected pinyin with tones", run.Errors);
            Assert.Contains("hint: ", run.Errors);
            Assert.Equal(before, folder.Names());
        }
    }

    [Theory]
    [InlineData("none.txt", "no such file")]
    [InlineData("latin1.txt", "not UTF-8 at byte 1")]
    public void A_file_that_cannot_be_read_is_told(string name, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", Text);
        folder.Write("latin1.txt", [(byte)'#', 0xE9, (byte)'\n']);
        var run = ProgramRun.In(folder, "build", "market.txt", "--corrections", name);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Errors);
    }

    [Fact]
    public void Doubts_that_somebody_worked_in_are_left_as_they_are()
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", Text);
        Assert.Equal(0, ProgramRun.In(folder, "build", "market.txt").ExitCode);
        string edited = File.ReadAllText(folder.File("decks/market.doubts.txt")) + "meaning 港口 = haven\n";
        folder.Write("decks/market.doubts.txt", edited);

        var run = ProgramRun.In(folder, "build", "market.txt");
        Assert.Contains("decks/market.doubts.txt was changed by hand and left as it is; save it as market.corrections.txt", run.Errors);
        Assert.Equal(edited, File.ReadAllText(folder.File("decks/market.doubts.txt")));

        run = ProgramRun.In(folder, "build", "market.txt", "--corrections", "decks/market.doubts.txt");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(edited, File.ReadAllText(folder.File("decks/market.doubts.txt")));
        Assert.Contains(SqliteRows.Read(folder.File("decks/market.db"), "SELECT meaning FROM notes"), r => r[0] == "haven");
    }

    [Fact]
    public void Names_are_in_a_deck_of_their_own_unless_they_are_asked_for()
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", Text);
        folder.Write("market.corrections.txt", "name 王小明\n");
        var run = ProgramRun.In(folder, "build", "market.txt");
        Assert.Matches("names +2  2 out of the study order, in “FlashBuilder Names::market”", run.Output);
        var before = Guids(folder);
        Assert.Equal(["FlashBuilder Names::market"], DecksOf(folder, "王小明 Wang2 xiao3 ming2"));
        Assert.Equal(["FlashBuilder Names::market"], DecksOf(folder, "李白 Li3 Bai2"));
        Assert.Equal(["0"], SqliteRows.Read(folder.File("decks/market.db"), "SELECT CAST(c.position AS TEXT) FROM cards c JOIN notes n ON n.id = c.note WHERE key LIKE '李白%'").Select(r => r[0]));
        Assert.Equal(2, SqliteRows.Read(folder.File("decks/market.db"), "SELECT tag FROM tags WHERE tag = 'FlashBuilder::name'").Count);

        run = ProgramRun.In(folder, "build", "market.txt", "--names", "study");
        Assert.Contains(" 0 new, 0 changed", run.Output);
        Assert.Equal(["FlashBuilder::market"], DecksOf(folder, "李白 Li3 Bai2"));
        Assert.Equal(before, Guids(folder));

        run = ProgramRun.In(folder, "build", "market.txt", "--names", "skip");
        Assert.Contains("2 left out by --names", run.Output);
        Assert.Matches("untouched, 2 retired", run.Output);
        // It went out in a package, so that the package says that it left.
        Assert.Equal(["FlashBuilder Retired::market"], DecksOf(folder, "李白 Li3 Bai2"));

        ProgramRun.In(folder, "build", "market.txt", "--names", "apart");
        Assert.Equal(["FlashBuilder Names::market"], DecksOf(folder, "李白 Li3 Bai2"));
        // They left in Anki and come back: the same notes, of a later time.
        Assert.Equal(before.Select(row => row[..row.LastIndexOf(' ')]), Guids(folder).Select(row => row[..row.LastIndexOf(' ')]));
    }

    [Fact]
    public void A_word_of_the_users_own_dictionary_is_found_and_made_a_note()
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", "我們喝了很多芋頭椰奶冰。\n");
        foreach (string pattern in (string[])["*.gz", "*.txt", "opencc/*.txt"])
            foreach (string path in Directory.GetFiles(Repository.Dictionaries, pattern))
                folder.Write("d/" + Path.GetRelativePath(Repository.Dictionaries, path), File.ReadAllBytes(path));
        folder.Write("d/user/own.u8", "芋頭椰奶冰 芋头椰奶冰 [yu4 tou2 ye1 nai3 bing1] /taro and coconut ice/\n");
        var run = ProgramRun.In(folder, "annotate", "market.txt", "--dictionaries", "d", "--format", "tsv");
        Assert.Matches("\t芋頭椰奶冰\tword\t芋頭椰奶冰\t芋头椰奶冰\tyu4 tou2 ye1 nai3 bing1\ttaro and coconut ice\n", run.Output);
    }

    private static string[] DecksOf(TemporaryFolder folder, string key)
    {
        string collection = Collection(folder);
        using var decks = JsonDocument.Parse(SqliteRows.Read(collection, "SELECT decks FROM col")[0][0]);
        return [.. SqliteRows.Read(collection, $"SELECT DISTINCT CAST(c.did AS TEXT) FROM cards c JOIN notes n ON n.id = c.nid WHERE n.flds LIKE '{key}%'")
            .Select(r => decks.RootElement.GetProperty(r[0]).GetProperty("name").GetString()!)];
    }

    private static string[] Guids(TemporaryFolder folder) =>
        [.. SqliteRows.Read(Collection(folder), "SELECT guid || ' ' || id || ' ' || mod FROM notes ORDER BY id").Select(r => r[0])];

    private static string Collection(TemporaryFolder folder)
    {
        string collection = folder.File("collection.anki2");
        using var zip = ZipFile.OpenRead(folder.File("decks/market.apkg"));
        zip.GetEntry("collection.anki2")!.ExtractToFile(collection, overwrite: true);
        return collection;
    }

    /// <summary>An answer about a meaning: its word, and what it is to mean.</summary>
    [GeneratedRegex("#   meaning ([^ ]+) = (.*) @ .*")]
    private static partial Regex Meaning();
}
