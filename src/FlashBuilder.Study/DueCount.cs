namespace FlashBuilder.Study;

/// <summary>What is due in a deck, without a session: nothing is written.</summary>
public static class DueCount
{
    /// <exception cref="Decks.DeckFileException">The file is missing, no deck file, of a later version or damaged.</exception>
    public static DueCounts Of(string deckPath, StudyOptions options, TimeProvider clock) => throw new NotImplementedException();
}
