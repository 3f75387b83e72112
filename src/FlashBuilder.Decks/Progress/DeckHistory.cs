namespace FlashBuilder.Decks;

/// <summary>What a collection of another program knows of our notes.</summary>
/// <param name="Notes">Each guid once.</param>
/// <param name="Skipped">Rows of the log of these notes' cards that are no answers: set by hand, rescheduled, or crammed without counting.</param>
public sealed record DeckHistory(IReadOnlyList<NoteHistory> Notes, int Skipped);
