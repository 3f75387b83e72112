namespace FlashBuilder.Study;

/// <summary>A word that is forgotten often.</summary>
/// <param name="Deck">The path of its deck file.</param>
/// <param name="Word">As the deck shows it, plain.</param>
/// <param name="Pinyin">Plain.</param>
/// <param name="Meaning">Plain; the learner's own where they wrote one.</param>
/// <param name="Lapses">How often it was forgotten; in a <see cref="SessionSummary"/>, answers Again.</param>
/// <param name="Reviews">How often it was answered.</param>
public sealed record HardWord(string Deck, string Word, string Pinyin, string Meaning, int Lapses, int Reviews);
