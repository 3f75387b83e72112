using Hanzi.Segmentation;

namespace FlashBuilder.Vocabulary;

/// <summary>How badly a sense fits the part of speech that its word has in a sentence.</summary>
internal static class SenseFit
{
    /// <summary>0 fits, 1 could be worded better, 2 does not fit, 3 is another kind of word.</summary>
    public static double Misfit(SenseClass sense, SenseContext context)
    {
        var tag = context.Tag;
        if (context.IsCounted && tag is PartOfSpeech.Noun or PartOfSpeech.Verb && sense == SenseClass.MeasureWord) return -1;
        return (tag, sense) switch
        {
            (PartOfSpeech.Noun, SenseClass.Nominal) => 0,
            (PartOfSpeech.Noun, SenseClass.Pronoun or SenseClass.Numeral) => 0.3,
            (PartOfSpeech.Noun, SenseClass.Particle) => 0.7,
            (PartOfSpeech.Noun, SenseClass.Adverb or SenseClass.Preposition) => 0.8,
            (PartOfSpeech.Noun, SenseClass.Verb) => 1,
            (PartOfSpeech.Noun, SenseClass.Adjective) => 1.3,
            (PartOfSpeech.Noun, SenseClass.MeasureWord) => 1.5,
            (PartOfSpeech.Verb, SenseClass.Verb) => 0,
            (PartOfSpeech.Verb, SenseClass.Auxiliary or SenseClass.Adjective) => 0.7,
            (PartOfSpeech.Verb, SenseClass.Nominal or SenseClass.Preposition) => 1,
            (PartOfSpeech.Adjective, SenseClass.Adjective) => 0,
            (PartOfSpeech.Adjective, SenseClass.Nominal) => 0.4,
            (PartOfSpeech.Adjective, SenseClass.Verb or SenseClass.Adverb) => 1,
            (PartOfSpeech.Adverb, SenseClass.Adverb or SenseClass.Pronoun) => 0,
            (PartOfSpeech.Adverb, SenseClass.Auxiliary) => 0.2,
            (PartOfSpeech.Adverb, SenseClass.Preposition or SenseClass.Adjective or SenseClass.Conjunction) => 0.7,
            (PartOfSpeech.Adverb, SenseClass.Nominal) => 1,
            (PartOfSpeech.Adposition, SenseClass.Preposition) => 0,
            (PartOfSpeech.Adposition, SenseClass.Adverb or SenseClass.Conjunction) => 0.5,
            (PartOfSpeech.Adposition, SenseClass.Particle) => 0.2,
            (PartOfSpeech.Adposition, SenseClass.Nominal) => 1.3,
            (PartOfSpeech.Adposition, SenseClass.Verb) => 1.5,
            (PartOfSpeech.Conjunction, SenseClass.Conjunction) => 0,
            (PartOfSpeech.Conjunction, SenseClass.Preposition or SenseClass.Adverb) => 0.5,
            (PartOfSpeech.Pronoun or PartOfSpeech.Determiner, SenseClass.Pronoun) => 0,
            (PartOfSpeech.Pronoun or PartOfSpeech.Determiner, SenseClass.Nominal or SenseClass.Adjective) => 0.7,
            (PartOfSpeech.Auxiliary, SenseClass.Auxiliary) => 0,
            (PartOfSpeech.Auxiliary, SenseClass.Verb) => 0.7,
            (PartOfSpeech.Particle, SenseClass.Particle) => 0,
            (PartOfSpeech.Particle, SenseClass.Nominal) => 1,
            (PartOfSpeech.Number, SenseClass.Numeral) => 0,
            (PartOfSpeech.Number, _) => 1,
            (PartOfSpeech.ProperNoun or PartOfSpeech.Other, _) => 0,
            _ => 2,
        };
    }
}
