using System.Text;

namespace FlashBuilder.Acceptance;

public class ExportTests
{
    private const string Text = "港口市場開幕了。市場裡有新鮮的魚。\n\n老闆說：「歡迎杜立德先生！」我們在港口買了一條魚。\n";

    [Theory]
    [InlineData("out.tsv", "#separator:Tab\n")]
    [InlineData("out.txt", "#separator:Tab\n")]
    [InlineData("out.csv", "\uFEFFword,other script,")]
    [InlineData("out.jsonl", "{\"guid\":")]
    [InlineData("out.md", "<!-- FlashBuilder study sheet -->\n")]
    [InlineData("out.html", "<!DOCTYPE html>\n")]
    [InlineData("out.txt", "//FlashBuilder/", "--format", "pleco")]
    [InlineData("out", "港口\tgǎngkǒu – ", "--format", "quizlet")]
    public void A_deck_is_written_in_the_form_that_the_ending_or_the_option_says(string output, string start, params string[] options)
    {
        using var folder = Built();
        var run = ProgramRun.In(folder, ["export", "market", "-o", output, .. options]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains($"words", run.Output);
        Assert.Contains(output, run.Output);
        byte[] first = File.ReadAllBytes(folder.File(output));
        Assert.StartsWith(start, Encoding.UTF8.GetString(first), StringComparison.Ordinal);
        Assert.Equal(0, ProgramRun.In(folder, ["export", "decks/market.db", "-o", output, .. options]).ExitCode);
        Assert.Equal(first, File.ReadAllBytes(folder.File(output)));
        Assert.DoesNotContain(folder.Names(), name => name.Contains("writing"));
    }

    [Fact]
    public void A_package_is_a_deck_too()
    {
        using var folder = Built();
        Assert.Equal(0, ProgramRun.In(folder, "export", "decks/market.apkg", "-o", "a.tsv").ExitCode);
        Assert.Equal(0, ProgramRun.In(folder, "export", "decks/market.db", "-o", "b.tsv").ExitCode);
        Assert.Equal(File.ReadAllText(folder.File("b.tsv")), File.ReadAllText(folder.File("a.tsv")));
    }

    [Fact]
    public void Names_stand_apart_or_among_the_words_or_nowhere()
    {
        using var folder = Built();
        foreach (string names in (string[])["apart", "study", "skip"])
            Assert.Equal(0, ProgramRun.In(folder, "export", "market", "-o", names + ".csv", "--names", names).ExitCode);
        string[] Names(string file) => [.. File.ReadAllLines(folder.File(file)).Where(line => line.StartsWith("杜立德,")).Select(line => line[(line.LastIndexOf(',') + 1)..])];
        Assert.Equal(["name"], Names("apart.csv"));
        Assert.Equal(["word"], Names("study.csv"));
        Assert.Empty(Names("skip.csv"));
    }

    [Fact]
    public void Nothing_but_an_export_is_overwritten()
    {
        using var folder = Built();
        var run = ProgramRun.In(folder, "export", "market", "-o", "market.txt");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("market.txt is there already and is no export of this form", run.Errors);
        Assert.Equal(Text, File.ReadAllText(folder.File("market.txt")));
    }

    [Theory]
    [InlineData("its ending does not say what to write", 2, "market", "-o", "out.doc")]
    [InlineData("a file of that ending is no text", 2, "market", "-o", "out.apkg", "--format", "csv")]
    [InlineData("nowhere does not exist", 1, "market", "-o", "nowhere/out.csv")]
    [InlineData("there is no such deck", 1, "speech", "-o", "out.csv")]
    [InlineData("out.csv is a folder", 1, "market", "-o", "out.csv")]
    [InlineData("'--output' is required", 2, "market")]
    [InlineData("market.txt", 1, "market.txt", "-o", "x.csv")]
    public void What_cannot_be_written_is_told(string message, int code, params string[] arguments)
    {
        using var folder = Built();
        Directory.CreateDirectory(folder.File("out.csv"));
        var run = ProgramRun.In(folder, ["export", .. arguments]);
        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors);
        Assert.Contains("hint: ", run.Errors);
        Assert.DoesNotContain("   at ", run.Errors);
    }

    [Fact]
    public void A_folder_of_the_decks_name_does_not_hide_it()
    {
        using var folder = Built();
        Directory.CreateDirectory(folder.File("market"));
        Assert.Equal(0, ProgramRun.In(folder, "export", "market", "-o", "out.csv").ExitCode);
    }

    private static TemporaryFolder Built()
    {
        var folder = new TemporaryFolder();
        folder.Write("market.txt", Text);
        Assert.Equal(0, ProgramRun.In(folder, "build", "market.txt", "--quiet").ExitCode);
        return folder;
    }
}
