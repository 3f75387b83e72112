using System.CommandLine;
using FlashBuilder.Vocabulary;
using Hanzi.Text;

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
            string[] given = Checked(parsed.GetValue(words)!);
            string[] unknown = [.. given.Where(word => lexicon.HeadwordOf(word) < 0)];
            var table = new WordTable(lexicon);
            string[] wanted = [.. given.Select(table.Traditional).Distinct()];
            var list = KnownList.OfUser();
            var added = list.Add(wanted, lexicon.Scripts);
            Console.WriteLine($"added {NumberText.Of(added.Count)}, known already {NumberText.Of(wanted.Length - added.Count)}: {list.Path}");
            if (unknown.Length > 0) Console.Error.WriteLine($"flashbuilder: not in the dictionary, taken as they are: {string.Join(' ', unknown)}");
            return ExitCode.Done;
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
            string[] given = [.. Checked(parsed.GetValue(words)!).Distinct()];
            var list = KnownList.OfUser();
            var removed = list.Remove(given, lexicon.Scripts);
            string[] missing = [.. given.Except(removed)];
            Console.WriteLine($"removed {NumberText.Of(removed.Count)}: {list.Path}");
            if (missing.Length == 0) return ExitCode.Done;
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

    /// <exception cref="Failure">What cannot be a line of the list.</exception>
    private static string[] Checked(string[] words)
    {
        words = [.. words.Select(word => word.Trim())];
        return Array.Find(words, word => !HanCharacter.ContainsHan(word) || word.Contains('#') || word.Any(char.IsControl)) is { } wrong
            ? throw new Failure($"“{wrong}” is no Chinese word", "write words in Chinese characters with spaces between", ExitCode.WrongUsage)
            : words;
    }

    private static Argument<string[]> Words() => new("WORD") { Description = "Chinese words in either script.", Arity = ArgumentArity.OneOrMore };
}
