using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>Puts what lies beside a deck file in order before the file is made or opened, and says so.</summary>
internal static class LeftFiles
{
    /// <returns>The path.</returns>
    /// <exception cref="DeckFileException">The files cannot be renamed, or another program works with them.</exception>
    public static string Order(string deck)
    {
        var renamed = DeckCompanions.SetAside(deck);
        foreach (var (before, after, _) in renamed.Where(file => file.IsBroughtBack))
            Console.Error.WriteLine($"flashbuilder: {Shown(before)} holds the last answers of {Shown(deck)}: it is {Shown(after)} again");
        var aside = renamed.Where(file => !file.IsBroughtBack).ToList();
        if (aside.Count == 0) return deck;
        Console.Error.WriteLine($"flashbuilder: {Names(aside.Select(file => file.Before))} of another deck file {(aside.Count == 1 ? "was" : "were")} beside {Shown(deck)} and {(aside.Count == 1 ? "is" : "are")} set aside as {Names(aside.Select(file => file.After))}");
        Console.Error.WriteLine("  hint: they may hold answers of a deck file that was moved or replaced. Put that file back into this folder: the next quiz with it takes the answers back. Only if that file is gone are they of no more use. Always move, copy or delete " + DeckCompanions.AllFiles);
        return deck;
    }

    private static string Names(IEnumerable<string> paths) => string.Join(", ", paths.Select(Shown));

    private static string Shown(string path) => CleanText.Of(path);
}
