using FlashBuilder.Decks;

namespace FlashBuilder.Study;

/// <summary>What is due in a deck, without a session: nothing is written.</summary>
public static class DueCount
{
    /// <summary>The same numbers that <see cref="StudySession.Remaining"/> would begin with.</summary>
    /// <exception cref="DeckFileException">The file is missing, no deck file, of a later version or damaged.</exception>
    public static DueCounts Of(string deckPath, StudyOptions options, TimeProvider clock) => Of([deckPath], options, clock);

    /// <summary>Of several decks together, as one session would ask them.</summary>
    /// <exception cref="DeckFileException">As with one deck.</exception>
    public static DueCounts Of(IReadOnlyList<string> deckPaths, StudyOptions options, TimeProvider clock)
    {
        var decks = new List<StudyDeck>();
        try
        {
            foreach (string path in deckPaths.DistinctBy(Path.GetFullPath)) decks.Add(StudyDeck.OpenToRead(path, decks.Count, options));
            var queue = new CardQueue(decks, options);
            queue.Load(clock.GetUtcNow().ToUnixTimeMilliseconds(), ordered: false);
            return queue.Counts;
        }
        finally
        {
            foreach (StudyDeck deck in decks) deck.Dispose();
        }
    }
}
