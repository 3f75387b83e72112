using System.Text.Json;
using FlashBuilder.Tests;

namespace FlashBuilder.Acceptance;

public class CommandTests
{
    private const string Header = "line\tstart\ttext\tkind\theadword\tsimplified\tpinyin\tmeaning";

    [Fact]
    public void Annotate_prints_a_row_for_every_token_and_the_tokens_give_the_line_back()
    {
        string[] lines = ["我們在舊金山買了 3 條魚， LED燈亮了。", "", "  \t第二行\u3000", "😀\U00020087綠"];
        using var folder = new TemporaryFolder();
        var run = ProgramRun.In(folder, string.Join('\n', lines) + "\n", ["annotate", "-", "--lines", "--format", "tsv"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        string[] rows = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(Header, rows[0]);
        var cells = rows.Skip(1).Select(r => r.Split('\t')).ToList();
        Assert.All(cells, c => Assert.Equal(8, c.Length));
        for (int line = 1; line <= lines.Length; line++)
        {
            var tokens = cells.Where(c => c[0] == line.ToString()).ToList();
            Assert.Equal(lines[line - 1], string.Concat(tokens.Select(c => c[2].Replace("\\t", "\t"))));
            int at = 0;
            foreach (string[] token in tokens)
            {
                Assert.Equal(at.ToString(), token[1]);
                at += token[2].Replace("\\t", "\t").Length;
            }
        }

        Assert.Contains("1\t3\t舊金山\tname\t舊金山\t旧金山\tJiu4 jin1 shan1\tSan Francisco, California", rows);
        Assert.Contains("4\t4\t綠\tword\t綠\t绿\tlu:4\tgreen", rows);
        Assert.Contains(rows, r => r.StartsWith("1\t9\t3\tnumber\t\t\t\t"));
        Assert.Contains(rows, r => r.Contains("\tLED\tlatin\t\t\t\t"));
    }

    [Fact]
    public void Years_ago_are_a_number_and_two_words()
    {
        using var folder = new TemporaryFolder();
        var run = ProgramRun.In(folder, "158年前，他們離開了家鄉。\n", ["annotate", "-", "--lines", "--format", "tsv"]);
        Assert.Equal(["158", "年", "前"], run.Output.Split('\n').Skip(1).Take(3).Select(row => row.Split('\t')[2]));
    }

    [Fact]
    public void Annotate_takes_crlf_and_a_byte_order_mark()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("t.txt", "\uFEFF港口\r\n市場\r\n");
        var run = ProgramRun.In(folder, "annotate", path, "--lines", "--format", "tsv");
        Assert.Equal(3, run.Output.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("\n2\t0\t市場\tword\t", run.Output);
    }

    [Fact]
    public void Annotate_without_lines_repairs_the_text_first()
    {
        using var folder = new TemporaryFolder();
        folder.Write("t.txt", File.ReadAllText(Path.Combine(Repository.Root, "decks/harbour-market/source.txt")));
        var run = ProgramRun.In(folder, "annotate", "t.txt", "--format", "jsonl");
        Assert.Equal(0, run.ExitCode);
        foreach (string row in run.Output.TrimEnd('\n').Split('\n'))
        {
            using var json = JsonDocument.Parse(row);
            string text = json.RootElement.GetProperty("text").GetString()!;
            Assert.DoesNotContain('\n', text);
            Assert.Equal(text, string.Concat(json.RootElement.GetProperty("tokens").EnumerateArray().Select(t => t.GetProperty("text").GetString())));
        }
    }

    [Fact]
    public void Annotate_names_the_byte_that_is_no_utf8()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("t.txt", [.. "ok\n"u8, 0xE6, 0xB8, 0xAF, 0xFF, (byte)'\n']);
        var run = ProgramRun.In(folder, "annotate", path, "--lines", "--format", "tsv");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("not UTF-8 at byte 6", run.Errors);
    }

    [Theory]
    [InlineData("市場", "marketplace")]
    [InlineData("市场", "marketplace")]
    [InlineData("lu:3 xing2", "旅行")]
    [InlineData("lǚxíng", "旅行")]
    [InlineData("期", "in Taiwan: qí")]
    public void Lookup_finds_words_and_readings(string word, string expected)
    {
        using var folder = new TemporaryFolder();
        var run = ProgramRun.In(folder, "lookup", word);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains(expected, run.Output);
    }

    [Theory]
    [InlineData("da", "大  dà  ㄉㄚˋ")]
    [InlineData("ㄕˋ ㄔㄤˇ", "市場 (市场)  shìchǎng")]
    [InlineData("ㄕˋㄔㄤˇ", "市場 (市场)  shìchǎng")]
    [InlineData("ㄕㄔㄤ", "市場 (市场)  shìchǎng")]
    [InlineData("shi4chang3", "市場 (市场)  shìchǎng")]
    [InlineData("market", "市場 (市场)  shìchǎng")]
    [InlineData("Train Station", "火車站 (火车站)  huǒchēzhàn")]
    [InlineData("flea market", "跳蚤市場 (跳蚤市场)  tiàozǎoshìchǎng")]
    [InlineData("travel", "旅")]
    public void Lookup_shows_the_common_first(string asked, string first)
    {
        using var folder = new TemporaryFolder();
        var run = ProgramRun.In(folder, "lookup", asked);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith(first, run.Output);
    }

    [Fact]
    public void Lookup_is_bounded_and_all_shows_all()
    {
        using var folder = new TemporaryFolder();
        string few = ProgramRun.In(folder, "lookup", "shi4").Output;
        Assert.Matches(@"\n… and \d+ more; --all shows them\n$", few);
        Assert.Equal(10, few.Split('\n').Count(line => line.Length > 0 && line[0] is not (' ' or '…')));
        string all = ProgramRun.In(folder, "lookup", "shi4", "--all").Output;
        Assert.StartsWith(few[..few.LastIndexOf('…')], all);
        Assert.DoesNotContain("more;", all);
    }

    [Fact]
    public void Lookup_cuts_a_phrase_into_words_with_an_entry_for_each()
    {
        using var folder = new TemporaryFolder();
        var run = ProgramRun.In(folder, "lookup", "我去市場買菜");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(["我", "去", "市場", "買菜"], run.Output.Split('\n').Where(line => line.Length > 0 && line[0] != ' ').Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void Lookup_shows_both_where_it_can_be_pinyin_and_English_and_one_where_it_cannot()
    {
        using var folder = new TemporaryFolder();
        string he = ProgramRun.In(folder, "lookup", "he").Output;
        Assert.StartsWith("he as pinyin:\n和  hé", he);
        Assert.Contains("\n\nhe as English:\n他  tā", he);
        Assert.DoesNotContain(" as ", ProgramRun.In(folder, "lookup", "he2").Output.Split('\n')[0]);
        Assert.DoesNotContain("as pinyin", ProgramRun.In(folder, "lookup", "market").Output);
    }

    [Fact]
    public void Lookup_with_a_wrong_tone_names_what_is_near()
    {
        using var folder = new TemporaryFolder();
        var run = ProgramRun.In(folder, "lookup", "lü4 xing2");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("lü4 xing2 is not in the dictionary\n  hint: with other tones there is ", run.Errors);
        Assert.Contains("旅行  lǚxíng", run.Errors);
    }

    [Fact]
    public void Lookup_does_not_let_a_word_command_the_terminal()
    {
        using var folder = new TemporaryFolder();
        var run = ProgramRun.In(folder, "lookup", "x\u001b]0;title\u0007\u202e" + new string('y', 5000));
        Assert.DoesNotContain(run.Errors, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
        Assert.InRange(run.Errors.Length, 20, 400);
    }

    [Fact]
    public void Titles_files_and_corrections_reach_the_terminal_without_control_characters_and_cut()
    {
        using var folder = new TemporaryFolder();
        string name = OperatingSystem.IsWindows() ? "a.txt" : "a\u001b[31mb.txt";
        folder.Write(name, "清晨\u001b]0;owned\u0007的港口\n\n天還沒亮，老王就到港口去了。\n");
        folder.Write("mine.txt", "meaning 港口 = harbour\nmeaning 市場 = " + new string('長', 2_000_000) + "\n");
        var run = ProgramRun.In(folder, "build", name, "--corrections", "mine.txt");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Output + run.Errors, c => char.IsControl(c) && c != '\n');
        Assert.Contains("mine.txt:2: not used", run.Errors);
        Assert.InRange(run.Errors.Length, 20, 1000);
    }

    [Fact]
    public void Lookup_says_what_it_did_not_find()
    {
        using var folder = new TemporaryFolder();
        var run = ProgramRun.In(folder, "lookup", "qqqqq", "市場");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("qqqqq is not in the dictionary", run.Errors);
        Assert.Contains("marketplace", run.Output);
    }

    [Theory]
    [InlineData("flashbuilder build speech.txt", "--help")]
    [InlineData("flashbuilder build speech.txt", "build", "--help")]
    [InlineData("flashbuilder annotate speech.txt", "annotate", "--help")]
    [InlineData("flashbuilder lookup 市場", "lookup", "--help")]
    [InlineData("flashbuilder export decks/speech.db -o speech.csv", "export", "--help")]
    [InlineData("flashbuilder import collection.colpkg", "import", "--help")]
    [InlineData("flashbuilder known add 市場", "known", "--help")]
    [InlineData("flashbuilder known import hsk3.txt", "known", "import", "--help")]
    public void Help_shows_an_example(string example, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var run = ProgramRun.In(folder, arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains(example, run.Output);
        Assert.Contains("Usage:", run.Output);
    }

    [Fact]
    public void Version_prints_a_version()
    {
        using var folder = new TemporaryFolder();
        Assert.Matches(@"^\d+\.\d+\.\d+\s*$", ProgramRun.In(folder, "--version").Output);
    }
}
