using System.CommandLine;
using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary><c>flashbuilder export DECK -o OUT</c>: a deck for other programs, and for paper.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var deck = new Argument<string>("DECK") { Description = "A deck file (.db), a package of ours (.apkg), or the name of a deck in decks/." };
        var output = new Option<string>("--output", "-o") { Description = "The file to write; its ending says in which form.", HelpName = "OUT", Required = true };
        var format = new Option<string?>("--format")
        {
            Description = "The form, where the ending does not say it: .tsv and .txt are anki, .html is sheet.",
            HelpName = string.Join('|', ExportForms.Names),
        };
        format.AcceptOnlyFromAmong([.. ExportForms.Names]);
        var names = new Option<string>("--names")
        {
            Description = "Names of persons and rare places: apart where the form has a place for them, among the words, or skipped.",
            DefaultValueFactory = _ => "apart",
        };
        names.AcceptOnlyFromAmong("apart", "study", "skip");
        var command = new Command("export", "Writes a deck for another program, or to print: flashbuilder export decks/speech.db -o speech.csv")
        {
            deck, output, format, names,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(output)!;
            var form = ExportForms.Of(parsed.GetValue(format), path);
            var source = DeckSource.Read(parsed.GetValue(deck)!);
            var exported = WithNames(source, parsed.GetValue(names)!);
            ExportFile.Write(path, form, DeckText.Write(exported, form));
            Console.WriteLine(ExportForms.Describe(form, exported, path));
            return ExitCode.Done;
        });
        return command;
    }

    private static Deck WithNames(Deck deck, string names) => names switch
    {
        "study" => deck with { Notes = [.. deck.Notes, .. deck.Names], Names = [] },
        "skip" => deck with { Names = [] },
        _ => deck,
    };
}
