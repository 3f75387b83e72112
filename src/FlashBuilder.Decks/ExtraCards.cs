namespace FlashBuilder.Decks;

/// <summary>The cards that a note gives besides Recognition.</summary>
[Flags]
public enum ExtraCards
{
    None = 0,
    Listening = 1,
    Cloze = 2,
    Production = 4,
}
