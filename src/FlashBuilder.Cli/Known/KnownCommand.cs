using System.CommandLine;

namespace FlashBuilder.Cli;

/// <summary><c>flashbuilder known add|remove|list|import</c>: the words that builds leave out.</summary>
internal static class KnownCommand
{
    public static Command Create() => new("known", "The words that you know, which builds leave out: flashbuilder known add 市場 朋友")
    {
        Add(), Remove(), List(), ImportCommand.OfLists(),
    };

    private static Command Add()
    {
        var words = Words();
        var dictionaries = CommonOptions.Dictionaries();
        var lenient = CommonOptions.Lenient();
        var command = new Command("add", "Adds words: flashbuilder known add 市場 朋友") { words, dictionaries, lenient };
        command.SetAction(parsed =>
        {
            var lexicon = DictionaryFolder.LoadLexicon(parsed.GetValue(dictionaries), parsed.GetValue(lenient));
            CommonOptions.ReportSkipped(lexicon);
            var given = GivenWords.Read(parsed.GetValue(words)!, lexicon);
            given.PrintRemarks(Console.Error);
            if (given.Words.Count == 0) throw new Failure("there is no word to add", "write words in Chinese characters with spaces between: flashbuilder known add 市場 朋友", ExitCode.WrongUsage);
            var list = KnownList.OfUser();
            var added = list.Add(given.Words, lexicon);
            Console.WriteLine($"added {NumberText.Of(added.Count)}, known already {NumberText.Of(given.Words.Count - added.Count)}: {list.Path}");
            return given.Refused.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static Command Remove()
    {
        var words = Words();
        var dictionaries = CommonOptions.Dictionaries();
        var lenient = CommonOptions.Lenient();
        var command = new Command("remove", "Takes words out: flashbuilder known remove 市場") { words, dictionaries, lenient };
        command.SetAction(parsed =>
        {
            var lexicon = DictionaryFolder.LoadLexicon(parsed.GetValue(dictionaries), parsed.GetValue(lenient));
            var given = GivenWords.Read(parsed.GetValue(words)!, lexicon);
            given.PrintRemarks(Console.Error);
            if (given.Words.Count == 0) throw new Failure("there is no word to take out", "write words in Chinese characters with spaces between", ExitCode.WrongUsage);
            var list = KnownList.OfUser();
            var removed = list.Remove(given.Words, lexicon);
            // Of the headwords that a Simplified word stands for, one that was there is enough.
            string[] missing = [.. given.Forms.Where(forms => !forms.Any(removed.Contains)).Select(forms => forms[0])];
            Console.WriteLine($"removed {NumberText.Of(removed.Count)}: {list.Path}");
            if (missing.Length == 0) return given.Refused.Count == 0 ? ExitCode.Done : ExitCode.Failed;
            Console.Error.WriteLine($"flashbuilder: not in the list: {string.Join(' ', missing)}");
            return ExitCode.Failed;
        });
        return command;
    }

    private static Command List()
    {
        var path = new Option<bool>("--path") { Description = "Only say where the file is, to edit it." };
        var command = new Command("list", "Prints the words in the order of their characters: flashbuilder known list") { path };
        command.SetAction(parsed =>
        {
            var list = KnownList.OfUser();
            if (parsed.GetValue(path))
            {
                Console.WriteLine(list.Path);
                return ExitCode.Done;
            }

            string[] words = [.. list.Words().Distinct().Order(StringComparer.Ordinal)];
            foreach (string word in words) Console.WriteLine(word);
            Console.Error.WriteLine($"{NumberText.Of(words.Length)} words in {list.Path}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string[]> Words() => new("WORD") { Description = "Chinese words in either script.", Arity = ArgumentArity.OneOrMore };
}
