namespace FlashBuilder.Vocabulary;

/// <summary>What part of speech the English of a sense is worded as.</summary>
internal enum SenseClass
{
    /// <summary>A noun, or an adjective that looks like one.</summary>
    Nominal,
    Verb,
    Adjective,
    Adverb,
    Preposition,
    Conjunction,
    Pronoun,
    Auxiliary,
    Particle,
    MeasureWord,
    Numeral,
}
