using System.Text.RegularExpressions;
using FlashBuilder.Tests;

namespace FlashBuilder.Acceptance;

public class ReadmeTests
{
    private static string Readme => File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void The_first_code_block_holds_the_two_commands() => Assert.Contains(
        "```sh\ndotnet run --project src/FlashBuilder.Cli -c Release -- build decks/harbour-market/source.txt\ndotnet test\n```", Readme);

    /// <summary>What needs a program or a file that tests have not, or stands for something else.</summary>
    private static readonly string[] s_untried = ["--audio-command", "../shared", "big.db", "collection.anki2", "…", "["];

    [Fact]
    public void Every_example_of_the_documents_and_of_the_help_works_and_finds_something()
    {
        using var folder = QuizDeck.Build();
        folder.Write("speech.txt", File.ReadAllText(folder.File("morning.txt")) + "\n我的朋友在市場工作。\n");
        File.Delete(folder.File("morning.txt"));
        Directory.Delete(folder.File("decks"), recursive: true);
        folder.Write("known.txt", "港口\n");
        folder.Write("hsk3.txt", "市場\n朋友\n");
        folder.Write("mine.txt", "meaning 港口 = harbour\n");
        folder.Write("train.txt", "今天下雨。\n");
        ProgramRun.In(folder, "build", "speech.txt");
        File.Copy(folder.File("decks/speech.apkg"), folder.File("collection.colpkg"));
        var examples = Documents().Concat(Help(folder)).Where(example => !s_untried.Any(example.Contains) && !Regex.IsMatch(example, @"\b[A-Z]{2,}\b"))
            // A command that is only named, without what it works on, is no example.
            .Where(example => example.Contains(' ') || example is "due" or "quiz" or "stats").Distinct().ToList();
        Assert.InRange(examples.Count, 25, 100);
        Assert.Contains("lookup 市場 \"lü3 xing2\" market", examples);
        foreach (string example in examples)
        {
            string[] arguments = [.. Regex.Matches(example, "\"([^\"]*)\"|\\S+").Select(word => word.Groups[1].Success ? word.Groups[1].Value : word.Value)];
            var run = ProgramRun.In(folder, "q\n", arguments);
            Assert.True(run.ExitCode == 0, $"flashbuilder {example} gave {run.ExitCode}: {run.Errors}");
            Assert.True(run.Output.Trim().Length > 0 || arguments.Contains("--quiet"), $"flashbuilder {example} finds nothing");
        }
    }

    private static IEnumerable<string> Documents()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Append(Path.Combine(Repository.Root, "README.md")))
        {
            string text = File.ReadAllText(file);
            foreach (Match match in Regex.Matches(text, "`flashbuilder ([a-z][^`]*)`")) yield return Regex.Replace(match.Groups[1].Value, @"\s+", " ");
            // The rest of a row that goes on from the one above.
            foreach (Match match in Regex.Matches(text, "^\\| `… (--[^`]*)`", RegexOptions.Multiline)) yield return $"build speech.txt {match.Groups[1].Value}";
            // In blocks of code the explanation stands behind.
            foreach (Match match in Regex.Matches(text, "^flashbuilder ([a-z].*?)(?:  .*| *#.*)?$", RegexOptions.Multiline)) yield return match.Groups[1].Value;
        }
    }

    private static IEnumerable<string> Help(TemporaryFolder folder)
    {
        string[] commands = ["build", "annotate", "lookup", "preview", "quiz", "stats", "due", "export", "import", "known", "known add", "known remove", "known list", "known import"];
        foreach (string command in commands)
            foreach (Match match in Regex.Matches(ProgramRun.In(folder, [.. command.Split(' '), "--help"]).Output, "^  [^\\n]*: flashbuilder ([a-z][^\\n]*)$", RegexOptions.Multiline))
                yield return match.Groups[1].Value.TrimEnd();
    }

    [Fact]
    public void The_output_it_shows_is_what_the_program_prints()
    {
        using var folder = new TemporaryFolder();
        folder.Write("decks/harbour-market/source.txt", File.ReadAllText(Path.Combine(Repository.Root, "decks/harbour-market/source.txt")));
        var run = ProgramRun.In(folder, "build", "decks/harbour-market/source.txt");
        Assert.Contains(run.Output.TrimEnd(), Readme);
    }
}
