namespace FlashBuilder.Anki;

/// <summary>A deck.</summary>
/// <param name="Name">With <c>::</c> between levels.</param>
/// <param name="Description">HTML.</param>
/// <param name="IsFiltered">Its cards are borrowed: their own deck is <see cref="AnkiCard.HomeDeck"/>.</param>
public sealed record AnkiDeck(long Id, string Name, string Description, bool IsFiltered);
