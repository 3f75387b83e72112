namespace FlashBuilder.Decks;

/// <summary>How a deck differs from the one before it.</summary>
/// <param name="New">Notes that the deck did not have.</param>
/// <param name="Changed">Notes with other content than before.</param>
/// <param name="Untouched">Notes with the same content.</param>
/// <param name="Gone">Keys of notes that were in the deck before and are retired now, because the text lost the word.</param>
public sealed record DeckChanges(int New, int Changed, int Untouched, IReadOnlyList<string> Gone);
