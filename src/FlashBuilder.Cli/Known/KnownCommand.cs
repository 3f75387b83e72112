using System.CommandLine;

namespace FlashBuilder.Cli;

/// <summary><c>flashbuilder known add|remove|list|import</c>: the words that builds leave out.</summary>
internal static class KnownCommand
{
    public static Command Create() => new("known", "The words that you know, which builds leave out: flashbuilder known add 市場 朋友")
    {
        Add(), Remove(), List(), Import(),
    };

    private static Command Add()
    {
        var words = Words();
        var dictionaries = CommonOptions.Dictionaries();
        var lenient = CommonOptions.Lenient();
        var command = new Command("add", "Adds words: flashbuilder known add 市場 朋友") { words, dictionaries, lenient };
        command.SetAction(_ => Later());
        return command;
    }

    private static Command Remove()
    {
        var words = Words();
        var command = new Command("remove", "Takes words out: flashbuilder known remove 市場") { words };
        command.SetAction(_ => Later());
        return command;
    }

    private static Command List()
    {
        var path = new Option<bool>("--path") { Description = "Only say where the file is." };
        var command = new Command("list", "Prints the words: flashbuilder known list") { path };
        command.SetAction(_ => Later());
        return command;
    }

    private static Command Import()
    {
        var files = new Argument<string[]>("FILE") { Description = "Lists of words (one a line, or a table), or files of Anki.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("import", "Adds the words of lists or of Anki: flashbuilder known import hsk3.txt") { files };
        command.SetAction(_ => Later());
        return command;
    }

    private static Argument<string[]> Words() => new("WORD") { Description = "Chinese words in either script.", Arity = ArgumentArity.OneOrMore };

    private static int Later() => throw new Failure("this command is not there yet", "");
}
