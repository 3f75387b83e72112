using Hanzi.Segmentation;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// The part of speech that a card names: only where the wording of the meaning and the word's place in its sentence agree, so
/// that a card rather says nothing than something wrong.
/// </summary>
internal static class PartOfSpeechLabel
{
    /// <param name="meaning">As it stands on the card.</param>
    /// <param name="tag">In the sentence that the meaning was chosen in.</param>
    /// <param name="listTag">The word's tag in the frequency list; its adjectives and adverbs are no nouns (貧乏 "lacking").</param>
    public static string Of(string meaning, PartOfSpeech tag, WordKind kind, char listTag) => kind == WordKind.Name ? "name" : (SenseClassifier.Of(meaning), tag) switch
    {
        (SenseClass.Verb, _) => "verb",
        (SenseClass.MeasureWord, _) => "measure word",
        (SenseClass.Nominal or SenseClass.Pronoun or SenseClass.Numeral, PartOfSpeech.Noun) => listTag is 'a' or 'd' ? "" : "noun",
        (SenseClass.Adjective, PartOfSpeech.Adjective or PartOfSpeech.Verb) => IsOneWord(meaning) ? "adjective" : "",
        (SenseClass.Adverb, PartOfSpeech.Adverb) => "adverb",
        (SenseClass.Preposition, PartOfSpeech.Adposition) => "preposition",
        (SenseClass.Conjunction, PartOfSpeech.Conjunction) => "conjunction",
        (SenseClass.Pronoun, PartOfSpeech.Pronoun or PartOfSpeech.Determiner) => "pronoun",
        (SenseClass.Auxiliary, PartOfSpeech.Auxiliary) => "auxiliary verb",
        (SenseClass.Particle, PartOfSpeech.Particle) => "particle",
        (SenseClass.Numeral, PartOfSpeech.Number) => "number",
        _ => "",
    };

    /// <summary>"peaceful relations" begins like an adjective and is none.</summary>
    private static bool IsOneWord(string meaning) => !meaning.AsSpan(0, meaning.AsSpan().IndexOfAny(";(") is > 0 and var end ? end : meaning.Length).Trim().Contains(' ');
}
