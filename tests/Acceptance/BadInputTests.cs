using System.Text;
using FlashBuilder.Tests;

namespace FlashBuilder.Acceptance;

public class BadInputTests
{
    [Theory]
    [InlineData("missing.txt", "no such file")]
    [InlineData(".", "is a folder")]
    [InlineData("empty.txt", "empty")]
    [InlineData("binary.txt", "NUL byte")]
    [InlineData("big5.txt", "offset 1")]
    [InlineData("cut.txt", "offset 3")]
    [InlineData("english.txt", "not one Chinese character")]
    [InlineData("speech.pdf", "PDF")]
    public void An_input_that_is_no_chinese_text_is_named_with_what_to_do(string name, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("empty.txt", "");
        folder.Write("binary.txt", [0x01, 0x00, 0x02]);
        folder.Write("big5.txt", [(byte)'a', 0xA4, 0xA4, 0xA4, 0xE5]);
        folder.Write("cut.txt", [.. Encoding.UTF8.GetBytes("港"), 0xE5, 0x8F]);
        folder.Write("english.txt", "Nothing to learn here.\n");
        folder.Write("speech.pdf", "%PDF-1.7\n");
        string[] before = folder.Names();

        foreach (string[] command in (string[][])[["build", name], ["build", name, "-o", "x.apkg"]])
        {
            var run = ProgramRun.In(folder, command);
            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.StartsWith("flashbuilder: ", run.Errors);
            Assert.Contains(expected, run.Errors);
            Assert.Contains("\n  hint: ", run.Errors);
            Assert.DoesNotContain("   at ", run.Errors);
            Assert.Equal(before, folder.Names());
        }
    }

    [Theory]
    [InlineData("no/such/folder/x.apkg", 1, "does not exist")]
    [InlineData("x.txt", 2, "ends neither in .apkg nor in .db")]
    [InlineData("folder.apkg", 1, "is a folder")]
    [InlineData("/proc/x.apkg", 1, "cannot be written")]
    [InlineData("/proc/x.db", 1, "/proc/x.db")]
    [InlineData("collection.apkg", 1, "backup")]
    public void An_output_that_cannot_be_written_leaves_nothing_behind(string output, int code, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", "港口市場開幕了。\n");
        Directory.CreateDirectory(folder.File("folder.apkg"));
        string[] before = folder.Names();
        var run = ProgramRun.In(folder, "build", "market.txt", "-o", output);
        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Errors);
        Assert.Equal(before, folder.Names());
    }

    [Theory]
    [InlineData("old.db")]
    [InlineData("old.apkg")]
    public void A_full_disk_leaves_the_older_deck_whole(string output)
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", "港口市場開幕了。\n");
        Assert.Equal(0, ProgramRun.In(folder, "build", "market.txt", "-o", output).ExitCode);
        byte[] old = File.ReadAllBytes(folder.File(output));
        string longer = File.ReadAllText(Path.Combine(Repository.Root, "decks/harbour-market/source.txt"));
        folder.Write("market.txt", longer);
        string[] before = folder.Names();

        // The older deck must fit, so that what was written over it can be taken back.
        var run = ProgramRun.WithFileLimit(folder, Math.Max(72, old.Length / 1024 + 8), "build", "market.txt", "-o", output);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("flashbuilder: ", run.Errors);
        Assert.DoesNotContain("   at ", run.Errors);
        Assert.Equal(before, folder.Names());
        Assert.Equal(0, ProgramRun.In(folder, "build", "market.txt", "-o", output).ExitCode);
        Assert.NotEqual(old, File.ReadAllBytes(folder.File(output)));
    }

    [Theory]
    [InlineData("other.apkg")]
    [InlineData("other.db")]
    public void A_file_of_another_program_is_never_overwritten(string output)
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", "港口市場開幕了。\n");
        folder.Write(output, "my own notes");
        var run = ProgramRun.In(folder, "build", "market.txt", "-o", output);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("my own notes", File.ReadAllText(folder.File(output)));
    }

    [Fact]
    public void A_damaged_dictionary_is_told_with_all_its_lines_and_lenient_goes_on()
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", "港口市場開幕了。\n");
        CopyDictionaries(folder);
        folder.Write("d/user/own.u8", "港口 港口 [gang3 kou3] /our harbor/\n市場 市场 shi4 /broken/\nbroken\n");
        var run = ProgramRun.In(folder, "build", "market.txt", "-o", "x.apkg", "--dictionaries", "d");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("own.u8:2: expected a reading in [brackets]", run.Errors);
        Assert.Contains("own.u8:3: ", run.Errors);
        Assert.Contains("--lenient", run.Errors);

        var lenient = ProgramRun.In(folder, "build", "market.txt", "-o", "x.apkg", "--dictionaries", "d", "--lenient");
        Assert.Equal(0, lenient.ExitCode);
        Assert.Contains("2 damaged dictionary lines", lenient.Errors);
        Assert.Contains("our harbor", ProgramRun.In(folder, "lookup", "港口", "--dictionaries", "d", "--lenient").Output);
    }

    [Fact]
    public void A_cut_dictionary_is_told()
    {
        using var folder = new TemporaryFolder();
        CopyDictionaries(folder);
        byte[] whole = File.ReadAllBytes(folder.File("d/cedict_ts.u8.gz"));
        File.WriteAllBytes(folder.File("d/cedict_ts.u8.gz"), whole[..(whole.Length / 2)]);
        var run = ProgramRun.In(folder, "lookup", "港口", "--dictionaries", "d");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("gzip", run.Errors);
    }

    [Theory]
    [InlineData("bild", "x.txt")]
    [InlineData("build")]
    [InlineData("build", "x.txt", "--top", "0")]
    [InlineData("build", "x.txt", "--order", "random")]
    [InlineData("build", "x.txt", "--min-count", "many")]
    [InlineData("build", "a.txt", "b.txt", "-o", "x.apkg")]
    [InlineData("annotate", "--format", "xml")]
    public void Wrong_usage_is_told_with_code_2(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var run = ProgramRun.In(folder, arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("flashbuilder: ", run.Errors);
    }

    private static void CopyDictionaries(TemporaryFolder folder)
    {
        foreach (string pattern in (string[])["*.gz", "*.txt", "opencc/*.txt"])
            foreach (string path in Directory.GetFiles(Repository.Dictionaries, pattern))
                folder.Write("d/" + Path.GetRelativePath(Repository.Dictionaries, path), File.ReadAllBytes(path));
    }
}
