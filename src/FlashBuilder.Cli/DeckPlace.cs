using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>Where a build writes.</summary>
/// <param name="Title">Of the deck.</param>
/// <param name="Source">The path of the text, seen from the folder of the deck.</param>
/// <param name="Origin">What the deck there was made of and with; null where none is there.</param>
/// <param name="Remark">Why the deck is not where one would look for it; empty where it is.</param>
internal sealed record DeckPlace(DeckOutput Output, string Title, string Source, DeckOrigin? Origin, string Remark)
{
    /// <summary>The folder that the deck is in.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath((Output.DeckPath ?? Output.PackagePath)!))!;

    /// <summary>The deck that stands there, to carry on. Meanwhile another program may have put one there, whose text nobody has looked at.</summary>
    /// <exception cref="DeckFileException">It is another than the place was chosen for.</exception>
    public Deck? ReadPrevious() => Output.ReadPrevious() is not { } deck ? null
        : deck.Origin.Source == Origin?.Source ? deck
        : throw new DeckFileException((Output.DeckPath ?? Output.PackagePath)!, "another program has just written a deck of this name", "build again");
}
