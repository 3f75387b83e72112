using Hanzi.Dictionary;

namespace Hanzi.Segmentation;

/// <summary>Finds words of a headword and an affix that are no headwords: <c>受益者</c>, <c>孩子們</c>, <c>非法人</c>, <c>老王</c>.</summary>
internal sealed class Affixes(Lexicon lexicon, WordCosts costs)
{
    /// <summary>Whether a token which is not the last is a prefix, or the next one a suffix, by its look.</summary>
    public static bool MayBegin(string text, Token[] tokens, int at) => text[tokens[at].Span.Start] is '可' or '非' or '老' or '小'
        || (tokens[at + 1].Span.Length == 1 && IsSuffix(text[tokens[at + 1].Span.Start]));

    /// <summary>What makes a word of a headword before it; in either script.</summary>
    public static bool IsSuffix(char c) => c is '者' or '性' or '化' or '感' or '們' or '们';

    /// <summary>The word that begins with a token which is not the last; of no length where there is none.</summary>
    public FormedWord At(string text, Token[] tokens, int at)
    {
        var (token, next) = (tokens[at], tokens[at + 1]);
        char first = text[token.Span.Start];
        var prefixed = first switch
        {
            '可' => Able(text, token, next),
            '非' => NonWord(text, tokens, at),
            '老' or '小' => Familiar(text, tokens, at),
            _ => default,
        };
        if (prefixed.Length > 0) return prefixed;
        return next.Span.Length == 1 && token.IsHeadword && IsSuffix(text[next.Span.Start]) && TakesSuffix(text, token, next)
            ? new(Formation.Suffixed, token.Span.Length + 1, token.Headword)
            : default;
    }

    private bool TakesSuffix(string text, Token token, Token next)
    {
        char tag = costs.TagOf(token.Headword).First, suffix = text[next.Span.Start];
        if (suffix is '們' or '们') return tag is 'n' or 'r';
        // A single character before them is a word of its own (有 者, 兩 性), or both are a headword.
        if (token.Span.Length < 2 || tag is 'm' or 'p' or 'c' or 'r' or 'd' or 'u') return false;
        return !BeginsWord(text, next.Span.Start);
    }

    /// <summary>Whether a longer headword begins there: the 性 of 性能, the 化 of 化為.</summary>
    private bool BeginsWord(string text, int at)
    {
        Span<HeadwordMatch> matches = stackalloc HeadwordMatch[4];
        int found = lexicon.MatchesAt(text, at, matches);
        return found > 0 && matches[found - 1].Length > 1;
    }

    /// <summary><c>可|持續|性</c> and <c>可|持續性</c> are 可持續 with 性.</summary>
    private FormedWord Able(string text, Token token, Token next)
    {
        int end = next.Span.End;
        if (text[end - 1] == '性') end--;
        else if (end == text.Length || text[end] != '性') return default;
        return lexicon.HeadwordOf(text.AsSpan(token.Span.Start, end - token.Span.Start)) is >= 0 and var able
            ? new(Formation.Suffixed, end + 1 - token.Span.Start, able)
            : default;
    }

    /// <summary>老 or 小 and a surname, as people call each other.</summary>
    private FormedWord Familiar(string text, Token[] tokens, int at)
    {
        var (token, next) = (tokens[at], tokens[at + 1]);
        if (token.Span.Length != 1 || next.Span.Length != 1 || !next.IsHeadword || at > 0 && IsAdverb(tokens[at - 1])) return default;
        char surname = text[next.Span.Start];
        // 高 and 馬 are surnames too, but an old horse is likelier; 薑 only folds to the surname 姜.
        bool isSurname = costs.TagOf(next.Headword).First is not ('a' or 'v' or 'p' or 'd' or 'm' or 'r' or 'j')
            && costs.ListTagOf(next.Headword) is ('n', 'r' or 'g' or 's') or ('z', 'g') or ('q', _)
            && lexicon.EntriesOf(next.Headword).Any(e => e.IsCapitalised && (e.Traditional[0] == surname || e.Simplified[0] == surname) && e.Senses.Any(s => s.Kind == SenseKind.Surname));
        return isSurname ? new(Formation.Prefixed, 2, next.Headword, TokenKind.Name) : default;
    }

    /// <summary>
    /// 非 before a noun in a noun's place; elsewhere it denies (<c>並非易事</c>). The noun may be cut, as by 非法 and 非常
    /// (<c>非法|人</c> for 非 法人).
    /// </summary>
    private FormedWord NonWord(string text, Token[] tokens, int at)
    {
        if (at > 0 && !LeadsNoun(text, tokens[at - 1])) return default;
        int start = tokens[at].Span.Start + 1;
        for (int last = Math.Min(at + 2, tokens.Length - 1); last > at; last--)
        {
            int length = tokens[last].Span.End - start;
            if (length is >= 2 and <= 4 && IsNoun(lexicon.HeadwordOf(text.AsSpan(start, length))) && IsNoun(tokens[last].Headword))
                return new(Formation.Prefixed, length + 1, lexicon.HeadwordOf(text.AsSpan(start, length)));
        }

        return default;
    }

    private bool LeadsNoun(string text, Token before) => before.Kind is TokenKind.Punctuation or TokenKind.Number
        || before.IsHeadword && (text[before.Span.Start] is '的' or '之' or '為' or '为' || costs.TagOf(before.Headword).First is 'v' or 'p' or 'q' or 'm' or 'c'
            && !"而並并".Contains(text[before.Span.Start]));

    private bool IsNoun(int headword) => headword >= 0 && costs.TagOf(headword).First is 'n' or 'b';

    private bool IsAdverb(Token token) => token.IsHeadword && costs.TagOf(token.Headword).First == 'd';
}
