namespace Hanzi.Segmentation;

/// <summary>Parts of speech as UD Chinese-GSD 2.1 uses them: measure words are nouns, 上 and 中 behind a noun are adpositions.</summary>
public enum PartOfSpeech : byte
{
    Noun,
    Verb,
    Punctuation,
    Particle,
    ProperNoun,
    Number,
    Adverb,
    Adposition,
    Adjective,
    Pronoun,
    Conjunction,
    Determiner,
    Other,
    Auxiliary,
    Symbol,
}
