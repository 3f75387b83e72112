using System.CommandLine;
using System.Text;
using FlashBuilder.Anki;
using FlashBuilder.Decks;

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
            Write(path, PreviewPage.Write(read));
            int cards = read.Notes.Concat(read.Names).Sum(note => note.OpenCards.Count());
            Console.WriteLine($"{read.Title}: {cards} cards, in {path}\nNext: open it in a browser. It holds all it needs and asks nothing of the network.");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>A preview that is there is replaced; anything else is left alone.</summary>
    private static void Write(string path, ReadOnlySpan<byte> page)
    {
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder)) throw new Failure($"{path}: the folder {folder} does not exist", "make it first, or choose another place");
        if (Directory.Exists(path)) throw new Failure($"{path} is a folder", "name a file in it");
        try
        {
            if (File.Exists(path) && !IsPreview(path))
                throw new Failure($"{path} is there already and is no preview", "it was left as it is; choose another name, or move it away");
            AtomicFile.Write(path, page, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"cannot write {path}: {FileTrouble.Describe(e)}", "what was there before is untouched");
        }
    }

    private static bool IsPreview(string path)
    {
        byte[] start = Encoding.UTF8.GetBytes(PreviewPage.Start), found = new byte[start.Length];
        using var file = File.OpenRead(path);
        int length = file.ReadAtLeast(found, found.Length, throwOnEndOfStream: false);
        return length == 0 || found.AsSpan(0, length).SequenceEqual(start);
    }
}
