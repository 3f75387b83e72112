using System.Buffers;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>A token beside a word.</summary>
/// <param name="Headword"><see cref="Token.NoHeadword"/> where it is none.</param>
/// <param name="IsVerbal">The frequency list knows it as a verb, whatever it is here: 調查 in 在調查.</param>
/// <param name="IsYear">A number of four digits, as a year of our time is written: 2030.</param>
public readonly record struct Neighbour(int Headword, PartOfSpeech Tag, bool IsVerbal, bool IsYear = false)
{
    /// <summary>Where the sentence begins or ends.</summary>
    public static Neighbour Edge { get; } = new(Token.NoHeadword, PartOfSpeech.Punctuation, false);
}

/// <summary>What a sentence says about the sense of one of its words.</summary>
public readonly struct SenseContext
{
    private static readonly SearchValues<char> s_digits = SearchValues.Create("〇○零一二三四五六七八九");

    /// <summary>The sentence's tokens, shared by the contexts of all of them.</summary>
    private readonly Neighbour[] _tokens;
    private readonly int _at;

    /// <summary>Of a word apart from any sentence.</summary>
    /// <param name="isCounted">See <see cref="IsCounted"/>.</param>
    public SenseContext(PartOfSpeech tag, bool isCounted)
        : this(tag, isCounted, [], 0, Token.NoHeadword)
    {
    }

    /// <param name="tokens">Of the sentence.</param>
    /// <param name="at">Which of them it is.</param>
    /// <param name="opener">See <see cref="Opener"/>.</param>
    internal SenseContext(PartOfSpeech tag, bool isCounted, Neighbour[] tokens, int at, int opener)
    {
        (_tokens, _at) = (tokens, at);
        (Tag, IsCounted, Opener) = (tag, isCounted, opener);
    }

    public PartOfSpeech Tag { get; }

    /// <summary>A number or a word like 這, 那, 每 stands before it.</summary>
    public bool IsCounted { get; }

    /// <summary>The headword of the last preposition before the word in its clause, as 以 in 以人民為中心.</summary>
    public int Opener { get; }

    public Neighbour Before => At(-1);

    public Neighbour After => At(1);

    /// <summary>The token before the one before.</summary>
    public Neighbour FarBefore => At(-2);

    /// <summary>The token after the one after.</summary>
    public Neighbour FarAfter => At(2);

    /// <summary>The contexts of all tokens of a sentence, in order.</summary>
    public static SenseContext[] Of(string text, IReadOnlyList<ReadToken> tokens, PartOfSpeechTagger tagger)
    {
        var read = tokens.AsSpan();
        var contexts = new SenseContext[read.Length];
        var sentence = new Neighbour[read.Length];
        char[] listTags = ArrayPool<char>.Shared.Rent(read.Length);
        Look(text, read, tagger, sentence, listTags);
        int opener = Token.NoHeadword;
        var takers = new NounTakers();
        for (int i = 0; i < read.Length; i++)
        {
            var own = sentence[i].Tag;
            var before = i > 0 ? sentence[i - 1].Tag : Neighbour.Edge.Tag;
            var after = i + 1 < read.Length ? sentence[i + 1].Tag : Neighbour.Edge.Tag;
            // 組織這次活動: nothing but an object begins with 這.
            bool isVerbal = before == PartOfSpeech.Auxiliary || after == PartOfSpeech.Determiner || (i + 1 < read.Length && IsAspect(text, read[i + 1]));
            var tag = Refine(own, listTags[i], after, isVerbal);
            bool isObject = takers.Next(text, read[i], tag, before, after);
            if (isObject || IsNamed(text, read, i, tag, after) || IsListed(text, read, i, tag, before, sentence)) tag = PartOfSpeech.Noun;
            contexts[i] = new(tag, i > 0 && Counts(text, read[i - 1]), sentence, i, opener);
            int headword = read[i].Token.Headword;
            if (own == PartOfSpeech.Punctuation) opener = Token.NoHeadword;
            else if (headword >= 0 && (listTags[i] == 'p' || IsEven(text, read[i]))) opener = headword;
        }

        ArrayPool<char>.Shared.Return(listTags);
        return contexts;
    }

    /// <summary>The tokens as neighbours of others.</summary>
    /// <param name="listTags">Receives the letters of <see cref="PartOfSpeechTagger.Tag(string, ReadOnlySpan{Token}, Span{PartOfSpeech}, Span{char})"/>.</param>
    private static void Look(string text, ReadOnlySpan<ReadToken> tokens, PartOfSpeechTagger tagger, Neighbour[] sentence, char[] listTags)
    {
        var asRead = ArrayPool<Token>.Shared.Rent(tokens.Length);
        var tags = ArrayPool<PartOfSpeech>.Shared.Rent(tokens.Length);
        for (int i = 0; i < tokens.Length; i++) asRead[i] = tokens[i].Token with { Kind = tokens[i].Kind };
        tagger.Tag(text, asRead.AsSpan(0, tokens.Length), tags.AsSpan(0, tokens.Length), listTags);
        for (int i = 0; i < tokens.Length; i++) sentence[i] = new(tokens[i].Token.Headword, tags[i], listTags[i] == 'v', tokens[i].Kind == TokenKind.Number && IsYear(tokens[i].Token.Span.Of(text)));
        ArrayPool<Token>.Shared.Return(asRead);
        ArrayPool<PartOfSpeech>.Shared.Return(tags);
    }

    private static bool IsYear(ReadOnlySpan<char> number) => number.Length == 4
        && (number.ContainsAnyExceptInRange('0', '9') ? !number.ContainsAnyExcept(s_digits) : number[0] is '1' or '2');

    private Neighbour At(int offset) => (uint)(_at + offset) < (uint)_tokens.Length ? _tokens[_at + offset] : Neighbour.Edge;

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
    private static bool IsListed(
        string text, ReadOnlySpan<ReadToken> tokens, int index, PartOfSpeech tag, PartOfSpeech before, Neighbour[] sentence) =>
        tag == PartOfSpeech.Verb && index + 2 < tokens.Length && IsSign(text, tokens[index + 1], '、')
        && before == PartOfSpeech.Punctuation && sentence[index + 2].Tag == PartOfSpeech.Noun
        && (index + 3 == tokens.Length || IsSign(text, tokens[index + 3], '、') || IsSign(text, tokens[index + 3], '等'));

    private static bool IsSign(string text, in ReadToken token, char sign) => token.Token.Span.Length == 1 && text[token.Token.Span.Start] == sign;

    private static bool EndsPhrase(PartOfSpeech after) => after is PartOfSpeech.Punctuation or PartOfSpeech.Conjunction
        or PartOfSpeech.Adposition or PartOfSpeech.Auxiliary or PartOfSpeech.Adverb or PartOfSpeech.Verb;

    /// <summary>The frequency list takes 連 for a surname.</summary>
    private static bool IsEven(string text, in ReadToken token) =>
        token.Token.Span.Length == 1 && text[token.Token.Span.Start] is '連' or '连';

    private static bool IsAspect(string text, in ReadToken token) =>
        token.Token.Span.Length == 1 && (text[token.Token.Span.Start] is '了' or '著' or '着' or '過' or '过'
            || (text[token.Token.Span.Start] == '得' && token.Reading is [{ Tone: 5 }]));

    private static bool Counts(string text, in ReadToken before) => before.Kind == TokenKind.Number
        || (before.Token.Span.Length == 1 && IsCounting(text[before.Token.Span.Start]));

    private static bool IsCounting(char c) => c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '兩' or '两'
        or '幾' or '几' or '半' or '這' or '这' or '那' or '每' or '各' or '某' or '哪' or '數' or '数' or '多';
}
