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
        var ankiFormat = PackageExport.Format();
        ankiFormat.Description += " By default as the deck was built, with progress legacy2.";
        var progress = new Option<bool>("--with-progress") { Description = "Into a package also what you have learnt, so that Anki goes on where the quiz stopped." };
        var command = new Command("export", "Writes a deck for another program, or to print: flashbuilder export decks/speech.db -o speech.csv")
        {
            deck, output, format, names, ankiFormat, progress,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(output)!, named = parsed.GetValue(deck)!;
            if (parsed.GetValue(format) is null && DeckSource.IsPackage(path))
            {
                var whole = WithNames(DeckSource.Read(named), parsed.GetValue(names)!);
                ExportFile.ReportOf(path).WriteLine(PackageExport.Write(named, whole, path,
                    PackageExport.FormOf(parsed.GetResult(ankiFormat) is { Implicit: false } ? parsed.GetValue(ankiFormat) : null, named, parsed.GetValue(progress)),
                    parsed.GetValue(progress)));
                return ExitCode.Done;
            }

            if (parsed.GetValue(progress))
                throw new Failure("only a package can hold what you have learnt", "let -o end in .apkg, or leave --with-progress out", ExitCode.WrongUsage);
            var form = ExportForms.Of(parsed.GetValue(format), path);
            var source = DeckSource.Read(named);
            var exported = WithNames(source, parsed.GetValue(names)!);
            ExportFile.Write(path, DeckText.Write(exported, form), old => DeckText.IsExport(form, old), "export of this form");
            ExportFile.ReportOf(path).WriteLine(ExportForms.Describe(form, exported, path));
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
