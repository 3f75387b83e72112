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
    public static DueCounts Of(IReadOnlyList<string> deckPaths, StudyOptions options, TimeProvider clock) =>
        StudyDeck.Reading(deckPaths, options, decks => Of(decks, options, clock));

    /// <summary>Of each deck, as a session with it alone would ask. All are opened once: to look for the neighbours of each anew would be slow.</summary>
    /// <param name="leftOut">Is told of decks that cannot be read.</param>
    public static IReadOnlyList<(string Path, DueCounts Due)> OfEach(
        IReadOnlyList<string> deckPaths, StudyOptions options, TimeProvider clock, Action<DeckFileException> leftOut)
    {
        List<string> readable = [.. deckPaths];
        while (readable.Count > 0)
            try
            {
                return StudyDeck.Reading(readable, options, decks => decks.Select(deck => (deck.Path, Of([deck], options, clock))).ToArray());
            }
            catch (DeckFileException fault) when (readable.RemoveAll(path => path == fault.Path) > 0)
            {
                leftOut(fault);
            }

        return [];
    }

    internal static DueCounts Of(IReadOnlyList<StudyDeck> decks, StudyOptions options, TimeProvider clock)
    {
        var queue = new CardQueue(decks, options);
        queue.Load(clock.GetUtcNow().ToUnixTimeMilliseconds(), ordered: false);
        return queue.Counts;
    }
}
