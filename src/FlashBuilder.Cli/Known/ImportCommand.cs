using System.CommandLine;

namespace FlashBuilder.Cli;

/// <summary><c>flashbuilder import FILE…</c>: what was learnt in Anki.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "What Anki exported (.apkg, .colpkg), or its collection.anki2.", Arity = ArgumentArity.OneOrMore };
        var mature = new Option<int>("--mature")
        {
            Description = "A word is known when a card of it comes back after so many days or more.",
            DefaultValueFactory = _ => 21,
            HelpName = "DAYS",
        };
        mature.Validators.Add(CommonOptions.AtLeast(0));
        var history = new Option<string?>("--history")
        {
            Description = "Bring what you learnt in Anki with decks of ours back: into DECK, or into those in decks/ that have the notes.",
            HelpName = "DECK",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var dry = new Option<bool>("--dry-run") { Description = "List the words and change nothing." };
        var dictionaries = CommonOptions.Dictionaries();
        var lenient = CommonOptions.Lenient();
        var command = new Command("import", "Adds the words that you have learnt in Anki to those you know: flashbuilder import collection.apkg")
        {
            files, mature, history, dry, dictionaries, lenient,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetResult(history) is null) return Later();
            HistoryReturn.Run(parsed.GetValue(files)!, parsed.GetValue(history));
            return ExitCode.Done;
        });
        return command;
    }

    private static int Later() => throw new Failure("this command is not there yet", "");
}
