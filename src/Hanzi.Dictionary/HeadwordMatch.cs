namespace Hanzi.Dictionary;

/// <summary>A headword found at a place of a text.</summary>
/// <param name="Length">In UTF-16 units of the text.</param>
/// <param name="Headword">Its number in the lexicon, 0 to <see cref="Lexicon.HeadwordCount"/> - 1.</param>
public readonly record struct HeadwordMatch(int Length, int Headword);
