using System.CommandLine;

namespace FlashBuilder.Cli;

/// <summary><c>flashbuilder import FILE…</c>: what was learnt in Anki; <c>known import FILE…</c>: the same, and lists.</summary>
internal static class ImportCommand
{
    /// <summary>What Anki calls a mature card.</summary>
    public const int MatureDays = 21;

    public static Command Create() => Create(
        "import", "Adds the words that you have learnt in Anki to those you know: flashbuilder import collection.colpkg",
        "What Anki exported (.apkg, .colpkg, .txt), or its collection.anki2.", (import, path, days) => import.ReadLearnt(path, days), History());

    public static Command OfLists() => Create(
        "import", "Adds the words of lists, or of Anki: flashbuilder known import hsk3.txt",
        "Lists of words in most forms (docs/formats.md names them), decks of ours, or files of Anki.", (import, path, days) => import.Read(path, days));

    private static Command Create(string name, string description, string ofFiles, Func<WordImport, string, int, ImportedWords> read,
        Option<string?>? history = null)
    {
        var files = new Argument<string[]>("FILE") { Description = ofFiles, Arity = ArgumentArity.OneOrMore };
        var mature = new Option<int>("--mature")
        {
            Description = "A word of Anki is known when a card of it comes back after so many days or more.",
            DefaultValueFactory = _ => MatureDays,
            HelpName = "DAYS",
        };
        mature.Validators.Add(CommonOptions.AtLeast(0));
        var dry = new Option<bool>("--dry-run") { Description = "Print the words that would be added, and change nothing." };
        var dictionaries = CommonOptions.Dictionaries();
        var lenient = CommonOptions.Lenient();
        var command = new Command(name, description) { files, mature, dry, dictionaries, lenient };
        if (history is not null) command.Add(history);
        command.SetAction(parsed =>
        {
            string[] paths = parsed.GetValue(files)!;
            if (history is not null && parsed.GetResult(history) is not null)
            {
                if (parsed.GetValue(dry)) throw new Failure("--history cannot be tried with --dry-run", "it only adds; leave one of the two out", ExitCode.WrongUsage);
                HistoryReturn.Run(paths, parsed.GetValue(history));
                return ExitCode.Done;
            }

            var lexicon = DictionaryFolder.LoadLexicon(parsed.GetValue(dictionaries), parsed.GetValue(lenient));
            CommonOptions.ReportSkipped(lexicon);
            var import = new WordImport(lexicon);
            // All files are read before anything is written.
            ImportedWords[] all = [.. paths.Select(path => read(import, path, parsed.GetValue(mature)))];
            var list = KnownList.OfUser();
            bool isDry = parsed.GetValue(dry);
            string[] words = [.. all.SelectMany(file => file.Words)];
            HashSet<string> added = [.. isDry ? list.Unknown(words, lexicon) : list.Add(words, lexicon)];
            if (isDry) foreach (string word in added) Console.WriteLine(word);
            var report = isDry ? Console.Error : Console.Out;
            foreach (var file in all) file.Print(report, file.Words.Count(added.Remove), isDry ? "" : list.Path);
            // A list of which nothing was taken is none, or not what the user thinks.
            return all.Any(file => file.Words.Count == 0 && file.Learnt is null) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static Option<string?> History() => new("--history")
    {
        Description = "Bring back what you learnt in Anki with our own notes, instead: into DECK, or into those in decks/ that have the notes.",
        HelpName = "DECK",
        Arity = ArgumentArity.ZeroOrOne,
    };
}
