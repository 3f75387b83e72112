namespace FlashBuilder.Decks;

/// <summary>
/// The deck file that is open is no longer the one at its path: whoever works with it must stop. The step that found out was
/// not written.
/// </summary>
/// <param name="isOverwritten">It is there, but another program wrote over it.</param>
/// <param name="savedAs">A copy with all that was acknowledged, or null.</param>
public sealed class DeckMovedException(string path, bool isOverwritten, string? savedAs = null) : DeckFileException(
    path, isOverwritten ? "another program wrote over the deck file while it was open" : "the deck file was moved, replaced or deleted while it was open",
    isOverwritten ? "what was answered since the quiz began was in the file that is gone; leave the quiz before you copy anything over a deck file"
        : savedAs is not null ? $"all that was saved before is in {savedAs}: give that file the name of the deck to go on with it"
        : $"your last step was not saved; leave the quiz before you move, copy or delete {DeckCompanions.AllFiles}")
{
    public bool IsOverwritten => isOverwritten;

    public string? SavedAs => savedAs;
}
