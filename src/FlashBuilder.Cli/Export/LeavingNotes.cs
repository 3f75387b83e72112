using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>
/// The retired notes of a package, without those whose words another deck in the same folder has: in Anki they are the same notes,
/// and still studied.
/// </summary>
internal static class LeavingNotes
{
    /// <param name="path">Of the deck.</param>
    public static Deck Of(Deck deck, string path)
    {
        if (deck.Leaving.Count == 0) return deck;
        string own = Path.GetFullPath(path);
        HashSet<string> studied = [.. Directory.GetFiles(Path.GetDirectoryName(own)!, "*.db").Where(other => other != own && !DeckBackup.Is(other)).SelectMany(GuidsOf)];
        return deck with { Retired = [.. deck.Retired.Where(note => !studied.Contains(note.Guid))] };
    }

    private static IReadOnlyList<string> GuidsOf(string path)
    {
        try
        {
            return DeckFile.ReadGuids(path);
        }
        catch (DeckFileException)
        {
            // Something else, or a deck that cannot be studied either.
            return [];
        }
    }
}
