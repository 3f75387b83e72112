using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>A character whose context says little about which of its readings it has.</summary>
/// <param name="Token">Its place among the tokens.</param>
/// <param name="Other">The next best reading, in lower case.</param>
/// <param name="Margin">By how much the chosen reading leads, in the units of the model.</param>
public sealed record ReadingDoubt(int Token, Syllable Other, int Margin);
