using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>One syllable of a typed answer beside the one that was wanted.</summary>
/// <param name="Letters">As typed, lower case, ü for <c>v</c> and <c>u:</c>; empty where it is missing.</param>
/// <param name="Tone">1 to 5; 0 where none was typed.</param>
/// <param name="Wanted">Of the reading that the answer comes nearest to; null where the syllable is too much.</param>
public readonly record struct TypedSyllable(string Letters, int Tone, Syllable? Wanted, SyllableVerdict Verdict);

/// <summary>A typed answer held against the reading that it comes nearest to.</summary>
/// <param name="Syllables">In the order of the reading; what is too much stands where it was typed.</param>
/// <param name="Reading">That reading, without commas and dots.</param>
public sealed record TypedAnswer(AnswerVerdict Verdict, IReadOnlyList<TypedSyllable> Syllables, IReadOnlyList<Syllable> Reading);
