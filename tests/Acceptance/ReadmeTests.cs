using FlashBuilder.Tests;

namespace FlashBuilder.Acceptance;

public class ReadmeTests
{
    private static string Readme => File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void The_first_code_block_holds_the_two_commands() => Assert.Contains(
        "```sh\ndotnet run --project src/FlashBuilder.Cli -c Release -- build decks/harbour-market/source.txt\ndotnet test\n```", Readme);

    [Fact]
    public void The_output_it_shows_is_what_the_program_prints()
    {
        using var folder = new TemporaryFolder();
        folder.Write("decks/harbour-market/source.txt", File.ReadAllText(Path.Combine(Repository.Root, "decks/harbour-market/source.txt")));
        var run = ProgramRun.In(folder, "build", "decks/harbour-market/source.txt");
        Assert.Contains(run.Output.TrimEnd(), Readme);
    }
}
