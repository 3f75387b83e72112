using FlashBuilder.Anki;
using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>Reads the deck that a user names, whichever file holds it.</summary>
internal static class DeckSource
{
    /// <summary>With what the learner wrote over its fields, where the file remembers that.</summary>
    /// <param name="named">A deck file, a package of ours, or the name of a deck in <c>decks/</c>.</param>
    /// <exception cref="Failure">No such deck.</exception>
    /// <exception cref="DeckFileException">The file cannot be read, or is none of ours.</exception>
    /// <exception cref="AnkiPackageException">The same of a package.</exception>
    public static Deck Read(string named) => PathOf(named) is var path && IsPackage(path) ? AnkiPackage.Read(path) : DeckFile.ReadEdited(path);

    /// <summary>The file that <see cref="Read"/> reads.</summary>
    /// <inheritdoc cref="Read"/>
    public static string PathOf(string named) => IsPackage(named) && File.Exists(named) ? named : DeckPaths.Find([named])[0];

    /// <summary>By its ending.</summary>
    public static bool IsPackage(string path) => Path.GetExtension(path).Equals(".apkg", StringComparison.OrdinalIgnoreCase);
}
