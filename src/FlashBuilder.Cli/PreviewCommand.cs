using System.CommandLine;
using FlashBuilder.Anki;

namespace FlashBuilder.Cli;

/// <summary><c>flashbuilder preview DECK</c>: the cards of a deck as Anki shows them, in a page for the browser.</summary>
internal static class PreviewCommand
{
    private const string Ending = ".preview.html";

    public static Command Create()
    {
        var deck = new Argument<string>("DECK") { Description = "A deck file (.db), a package of ours (.apkg), or the name of a deck in decks/." };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The page to write; NAME.preview.html beside the deck where it is not given.",
            HelpName = "FILE",
        };
        var command = new Command("preview", "Shows a deck's cards as Anki shows them, in one page for a browser: flashbuilder preview speech") { deck, output };
        command.SetAction(parsed =>
        {
            string named = parsed.GetValue(deck)!;
            var read = DeckSource.Read(named);
            string path = parsed.GetValue(output) ?? Path.ChangeExtension(DeckSource.PathOf(named), null) + Ending;
            ExportFile.Write(path, PreviewPage.Write(read), PreviewPage.Is, "preview");
            int cards = read.Notes.Concat(read.Names).Sum(note => note.OpenCards.Count());
            ExportFile.ReportOf(path).WriteLine($"{read.Title}: {cards} cards, in {path}\nNext: open it in a browser. It holds all it needs and asks nothing of the network.");
            return ExitCode.Done;
        });
        return command;
    }
}
