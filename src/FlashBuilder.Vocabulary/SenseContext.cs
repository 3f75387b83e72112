using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>What a sentence says about the sense of one of its words.</summary>
/// <param name="IsCounted">A number or a word like 這, 那, 每 stands before it.</param>
public readonly record struct SenseContext(PartOfSpeech Tag, bool IsCounted)
{
    private const string Counting = "一二三四五六七八九十兩两幾几半這这那每各某哪數数多";

    /// <summary>The contexts of all tokens of a sentence, in order.</summary>
    public static SenseContext[] Of(string text, IReadOnlyList<ReadToken> tokens, PartOfSpeechTagger tagger)
    {
        var read = tokens.AsSpan();
        var asRead = new Token[read.Length];
        for (int i = 0; i < asRead.Length; i++) asRead[i] = read[i].Token with { Kind = read[i].Kind };
        var tags = tagger.Tag(text, asRead);
        var contexts = new SenseContext[tags.Length];
        for (int i = 0; i < tags.Length; i++)
        {
            char listTag = read[i].Token.IsHeadword ? tagger.ListTag(read[i].Token.Headword) : '\0';
            var before = i > 0 ? tags[i - 1] : PartOfSpeech.Punctuation;
            var after = i + 1 < tags.Length ? tags[i + 1] : PartOfSpeech.Punctuation;
            bool isVerbal = before == PartOfSpeech.Auxiliary || (i + 1 < tags.Length && IsAspect(text, read[i + 1]));
            contexts[i] = new(Refine(tags[i], listTag, after, isVerbal), i > 0 && Counts(text, read[i - 1]));
        }

        return contexts;
    }

    /// <summary>
    /// UD Chinese-GSD calls 把, 被 and 將 verbs, 等 a noun and 但 an adverb; the frequency list knows them as the
    /// prepositions, particles and conjunctions that a dictionary explains them as.
    /// </summary>
    /// <param name="isVerbal">了, 著 or 過 follows, or an auxiliary stands before: what looks like a noun is a verb.</param>
    private static PartOfSpeech Refine(PartOfSpeech tag, char listTag, PartOfSpeech after, bool isVerbal) => (tag, listTag) switch
    {
        (PartOfSpeech.Verb, 'p') => PartOfSpeech.Adposition,
        // It calls suffixes particles: the 線 of 貧困線 is a line all the same.
        (PartOfSpeech.Particle, 'n') => PartOfSpeech.Noun,
        (PartOfSpeech.Noun, 'u') => after is PartOfSpeech.Pronoun ? PartOfSpeech.Verb : PartOfSpeech.Particle,
        (PartOfSpeech.Adverb, 'c') => PartOfSpeech.Conjunction,
        (PartOfSpeech.Noun, 'v') when isVerbal => PartOfSpeech.Verb,
        _ => tag,
    };

    private static bool IsAspect(string text, ReadToken token) =>
        token.Token.Span.Length == 1 && "了著着過过".Contains(text[token.Token.Span.Start]);

    private static bool Counts(string text, ReadToken before) => before.Kind == TokenKind.Number
        || (before.Token.Span.Length == 1 && Counting.Contains(text[before.Token.Span.Start]));
}
