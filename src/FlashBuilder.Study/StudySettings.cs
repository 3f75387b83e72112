namespace FlashBuilder.Study;

/// <summary>What a deck says about its own schedule; null where it says nothing and the defaults hold.</summary>
public sealed record StudySettings
{
    /// <summary>The 21 parameters of FSRS-6.</summary>
    public IReadOnlyList<double>? Parameters { get; init; }

    /// <summary>0 to 1, exclusive.</summary>
    public double? DesiredRetention { get; init; }

    /// <exception cref="Decks.DeckFileException">The file is missing, no deck file, of a later version or damaged.</exception>
    public static StudySettings Read(string deckPath) => throw new NotImplementedException();

    /// <exception cref="ArgumentException">Values that no scheduler takes: all faults, as the scheduler tells them.</exception>
    /// <exception cref="Decks.DeckFileException">The file cannot be written, or as with <see cref="Read"/>.</exception>
    public void Write(string deckPath) => throw new NotImplementedException();
}
