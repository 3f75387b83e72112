using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>A token beside a word.</summary>
/// <param name="Headword"><see cref="Token.NoHeadword"/> where it is none.</param>
/// <param name="IsVerbal">The frequency list knows it as a verb, whatever it is here: 調查 in 在調查.</param>
public readonly record struct Neighbour(int Headword, PartOfSpeech Tag, bool IsVerbal)
{
    /// <summary>Where the sentence begins or ends.</summary>
    public static Neighbour Edge { get; } = new(Token.NoHeadword, PartOfSpeech.Punctuation, false);
}

/// <summary>What a sentence says about the sense of one of its words.</summary>
/// <param name="IsCounted">A number or a word like 這, 那, 每 stands before it.</param>
public readonly record struct SenseContext(PartOfSpeech Tag, bool IsCounted)
{
    public Neighbour Before { get; init; } = Neighbour.Edge;

    public Neighbour After { get; init; } = Neighbour.Edge;

    /// <summary>The token before the one before.</summary>
    public Neighbour FarBefore { get; init; } = Neighbour.Edge;

    /// <summary>The token after the one after.</summary>
    public Neighbour FarAfter { get; init; } = Neighbour.Edge;

    /// <summary>The headword of the last preposition before the word in its clause, as 以 in 以人民為中心.</summary>
    public int Opener { get; init; } = Token.NoHeadword;

    /// <summary>How far a word's neighbours are looked at.</summary>
    private const int Margin = 2;

    private const string Counting = "一二三四五六七八九十兩两幾几半這这那每各某哪數数多";

    /// <summary>The contexts of all tokens of a sentence, in order.</summary>
    public static SenseContext[] Of(string text, IReadOnlyList<ReadToken> tokens, PartOfSpeechTagger tagger)
    {
        var read = tokens.AsSpan();
        var asRead = new Token[read.Length];
        for (int i = 0; i < asRead.Length; i++) asRead[i] = read[i].Token with { Kind = read[i].Kind };
        var tags = tagger.Tag(text, asRead);
        var beside = Neighbours(read, tags, tagger);
        var contexts = new SenseContext[tags.Length];
        int opener = Token.NoHeadword;
        var takers = new NounTakers();
        for (int i = 0; i < tags.Length; i++)
        {
            int headword = read[i].Token.Headword;
            char listTag = headword >= 0 ? tagger.ListTag(headword) : '\0';
            ref readonly var before = ref beside[i + Margin - 1];
            ref readonly var after = ref beside[i + Margin + 1];
            // 組織這次活動: nothing but an object begins with 這.
            bool isVerbal = before.Tag == PartOfSpeech.Auxiliary || after.Tag == PartOfSpeech.Determiner || (i + 1 < tags.Length && IsAspect(text, read[i + 1]));
            var tag = Refine(tags[i], listTag, after.Tag, isVerbal);
            bool isObject = takers.Next(text, read[i], tag, before.Tag, after.Tag);
            if (isObject || IsNamed(text, read, i, tag, after.Tag) || IsListed(text, read, i, tag, beside.AsSpan(i + Margin - 1, Margin + 2))) tag = PartOfSpeech.Noun;
            contexts[i] = new(tag, i > 0 && Counts(text, read[i - 1]))
            {
                Before = before,
                After = after,
                FarBefore = beside[i + Margin - 2],
                FarAfter = beside[i + Margin + 2],
                Opener = opener,
            };
            if (tags[i] == PartOfSpeech.Punctuation) opener = Token.NoHeadword;
            else if (headword >= 0 && (listTag == 'p' || IsEven(text, read[i]))) opener = headword;
        }

        return contexts;
    }

    /// <summary>The tokens as neighbours of others, with two edges on both sides.</summary>
    private static Neighbour[] Neighbours(ReadOnlySpan<ReadToken> tokens, PartOfSpeech[] tags, PartOfSpeechTagger tagger)
    {
        var neighbours = new Neighbour[tags.Length + (2 * Margin)];
        neighbours.AsSpan(0, Margin).Fill(Neighbour.Edge);
        neighbours.AsSpan(tags.Length + Margin).Fill(Neighbour.Edge);
        for (int i = 0; i < tags.Length; i++)
        {
            int headword = tokens[i].Token.Headword;
            neighbours[i + Margin] = new(headword, tags[i], headword >= 0 && tagger.ListTag(headword) == 'v');
        }

        return neighbours;
    }

    /// <summary>
    /// UD Chinese-GSD calls 把, 被 and 將 verbs, 等 a noun and 但 an adverb; the frequency list knows them as the
    /// prepositions, particles and conjunctions that a dictionary explains them as.
    /// </summary>
    /// <param name="isVerbal">了, 著, 過 or 得 follows, or an auxiliary stands before: what looks like a noun is a verb.</param>
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

    /// <summary>人民的選擇, 他們的努力: what follows 的 and is followed by no object is a noun.</summary>
    private static bool IsNamed(string text, ReadOnlySpan<ReadToken> tokens, int index, PartOfSpeech tag, PartOfSpeech after) =>
        index > 0 && IsSign(text, tokens[index - 1], '的') && EndsPhrase(after)
        && (tag == PartOfSpeech.Verb || (tag == PartOfSpeech.Adjective && tokens[index].Token.Span.Length > 1 && after == PartOfSpeech.Punctuation));

    /// <summary>就業、教育、醫療: an item of a list of nouns is a noun.</summary>
    /// <param name="around">From the token before to the two behind.</param>
    private static bool IsListed(string text, ReadOnlySpan<ReadToken> tokens, int index, PartOfSpeech tag, ReadOnlySpan<Neighbour> around) =>
        tag == PartOfSpeech.Verb && index + 2 < tokens.Length && IsSign(text, tokens[index + 1], '、')
        && around[0].Tag == PartOfSpeech.Punctuation && around[3].Tag == PartOfSpeech.Noun
        && (index + 3 == tokens.Length || IsSign(text, tokens[index + 3], '、') || IsSign(text, tokens[index + 3], '等'));

    private static bool IsSign(string text, ReadToken token, char sign) => token.Token.Span.Length == 1 && text[token.Token.Span.Start] == sign;

    private static bool EndsPhrase(PartOfSpeech after) => after is PartOfSpeech.Punctuation or PartOfSpeech.Conjunction
        or PartOfSpeech.Adposition or PartOfSpeech.Auxiliary or PartOfSpeech.Adverb or PartOfSpeech.Verb;

    /// <summary>The frequency list takes 連 for a surname.</summary>
    private static bool IsEven(string text, ReadToken token) =>
        token.Token.Span.Length == 1 && text[token.Token.Span.Start] is '連' or '连';

    private static bool IsAspect(string text, ReadToken token) =>
        token.Token.Span.Length == 1 && ("了著着過过".Contains(text[token.Token.Span.Start])
            || (text[token.Token.Span.Start] == '得' && token.Reading is [{ Tone: 5 }]));

    private static bool Counts(string text, ReadToken before) => before.Kind == TokenKind.Number
        || (before.Token.Span.Length == 1 && Counting.Contains(text[before.Token.Span.Start]));
}
