using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>Where a build writes.</summary>
/// <param name="Title">Of the deck.</param>
/// <param name="Source">The path of the text, seen from the folder of the deck.</param>
/// <param name="Origin">What the deck there was made of and with.</param>
/// <param name="Remark">Why the deck is not where one would look for it; empty where it is.</param>
internal sealed record DeckPlace(DeckOutput Output, string Title, string Source, DeckOrigin Origin, string Remark)
{
    /// <summary>The folder that the deck is in.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath((Output.DeckPath ?? Output.PackagePath)!))!;
}
