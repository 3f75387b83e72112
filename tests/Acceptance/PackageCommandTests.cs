using FlashBuilder.Anki;

namespace FlashBuilder.Acceptance;

/// <summary>Packages by the program's commands, and what it says where that cannot be.</summary>
public sealed class PackageCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PackageCommandTests()
    {
        folder.Write("market.txt", "港口市場開幕了。市場裡有新鮮的魚，也有水果。\n");
        Assert.Equal(0, ProgramRun.In(folder, "build", "market.txt").ExitCode);
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("legacy1", PackageForm.Legacy1)]
    [InlineData("legacy2", PackageForm.Legacy2)]
    [InlineData("latest", PackageForm.Latest)]
    public void Build_and_export_write_the_form_that_is_asked_for(string name, PackageForm form)
    {
        Assert.Equal(0, ProgramRun.In(folder, "build", "market.txt", "-o", "built.apkg", "--anki-format", name).ExitCode);
        Assert.Equal(0, ProgramRun.In(folder, "export", "market", "-o", "exported.apkg", "--anki-format", name).ExitCode);
        foreach (string file in (string[])["built.apkg", "exported.apkg"]) Assert.Equal(form, CollectionReader.Read(folder.File(file)).Form);
        Assert.Equal(PackageForm.Legacy1, CollectionReader.Read(folder.File("decks/market.apkg")).Form);
    }

    [Theory]
    [InlineData("no answer to give", "export", "market", "-o", "x.apkg", "--anki-format", "anki3")]
    [InlineData("only a package", "export", "market", "-o", "x.csv", "--with-progress")]
    [InlineData("is in the deck file", "export", "decks/market.apkg", "-o", "x.apkg", "--with-progress")]
    [InlineData("--dry-run", "import", "decks/market.apkg", "--history", "market", "--dry-run")]
    public void What_cannot_be_is_wrong_usage(string message, params string[] arguments)
    {
        var run = ProgramRun.In(folder, arguments);
        Assert.Equal(2, run.ExitCode);
        if (message != "no answer to give") Assert.Contains(message, run.Errors);
        Assert.DoesNotContain(folder.Names(), name => name.StartsWith("x."));
    }

    [Fact]
    public void A_file_without_our_notes_or_without_a_deck_for_them_is_told()
    {
        folder.Write("other.txt", "今天下雨，大家都沒有去公園。\n");
        Assert.Equal(0, ProgramRun.In(folder, "build", "other.txt", "-o", "other.apkg").ExitCode);
        var run = ProgramRun.In(folder, "import", "other.apkg", "--history");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no deck in decks/ has the notes of other.apkg", run.Errors);
        run = ProgramRun.In(folder, "import", "market.txt", "--history");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("neither a package nor a collection", run.Errors);
    }
}
