namespace FlashBuilder.Decks;

/// <summary>What became of a deck file that is open.</summary>
internal enum DeckPlace
{
    /// <summary>Nothing: its path leads to it, and its log goes on from it.</summary>
    Same,

    /// <summary>It was moved or deleted, or another file took its place.</summary>
    Moved,

    /// <summary>Another program, which knows nothing of deck files, wrote into it.</summary>
    Overwritten,
}
