using System.Collections.Concurrent;
using Hanzi.Dictionary;

namespace Hanzi.Segmentation;

/// <summary>
/// Finds verbs whose object stands apart: 幫忙 in <c>幫了一個忙</c>, 生氣 in <c>生他的氣</c>. A headword of two characters is
/// taken for such a verb where it has a sense "to …", its second character has one that is none, and only aspect, a
/// quantity, a person or words with 的 stand between. A thing with its own measure word (書 with 本) is a word of its
/// own: <c>看了三本書</c> is 看 and 書, <c>看過書</c> is 看書.
/// </summary>
internal sealed class SeparableVerbs(Lexicon lexicon, WordCosts costs)
{
    private const string WithoutNumber = "個个次場场回頓顿"; // 洗個澡
    private readonly ConcurrentDictionary<int, bool> _known = new();

    /// <summary>What stands before the object, the last of it.</summary>
    private enum Between
    {
        Aspect,
        Number,
        Measure,
        Description,
    }

    /// <summary>The same tokens with the pieces marked; a number and an object in one token (<c>一面</c>) are cut.</summary>
    public Token[] Mark(string text, Token[] tokens)
    {
        List<Token>? marked = null;
        int copied = 0;
        for (int i = 0; i + 1 < tokens.Length; i++)
        {
            if (!MayBegin(text, tokens, i) || Find(text, tokens, i) is not (var at, var verb)) continue;
            var span = tokens[at].Span;
            var thing = Character(text, span.End - 1) with { Formation = Formation.SeparatedObject, Base = verb };
            marked ??= new(tokens.Length + 1);
            marked.AddRange(tokens.AsSpan(copied, i - copied));
            marked.Add(tokens[i] with { Formation = Formation.SeparatedVerb, Base = verb });
            marked.AddRange(tokens.AsSpan(i + 1, at - i - 1));
            if (span.Length == 2) marked.Add(Character(text, span.Start));
            marked.Add(thing);
            copied = at + 1;
            i = at;
        }

        if (marked is null) return tokens;
        marked.AddRange(tokens.AsSpan(copied));
        return [.. marked];
    }

    private bool MayBegin(string text, Token[] tokens, int at)
    {
        ref readonly var token = ref tokens[at];
        if (token.Span.Length != 1 || !token.IsHeadword || token.Formation != Formation.None || token.Kind != TokenKind.Word) return false;
        ref readonly var next = ref tokens[at + 1];
        if (next.Kind == TokenKind.Punctuation) return false;
        char first = text[next.Span.Start];
        return first is '個' or '个' || IsAspect(first) || IsNumeral(first) || IsPerson(next);
    }

    /// <summary>The token that ends with the object, and the verb; null where there is none.</summary>
    private (int At, int Verb)? Find(string text, Token[] tokens, int verb)
    {
        int at = verb + 1;
        bool hasAspect = false, isCounted = false, isDescribed = false;
        while (at < tokens.Length && tokens[at].Span.Length == 1 && IsAspect(text[tokens[at].Span.Start])) (at, hasAspect) = (at + 1, true);
        if (at < tokens.Length && IsPerson(tokens[at])) at++;
        bool hasPerson = at > verb + 1 && IsPerson(tokens[at - 1]);
        char measure = '\0';
        if (at < tokens.Length && IsNumber(text, tokens[at])) (at, isCounted) = (at + 1, true);
        if (at < tokens.Length && tokens[at].Span.Length == 1 && (isCounted ? IsMeasure(text, tokens[at]) : WithoutNumber.Contains(text[tokens[at].Span.Start])))
            (measure, at, isCounted) = (text[tokens[at].Span.Start], at + 1, true);
        for (int i = at; i < tokens.Length && i < at + 3 && tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (tokens[i].Span.Length != 1 || text[tokens[i].Span.Start] != '的') continue;
            (at, isDescribed) = (i + 1, true);
            break;
        }

        if (!hasAspect && measure == '\0' && !(hasPerson && isDescribed)) return null;
        var apart = isCounted ? measure == '\0' ? Between.Number : Between.Measure : isDescribed ? Between.Description : Between.Aspect;
        if (Verb(text, tokens, verb, at, apart, measure) is >= 0 and var found) return (at, found);
        // 睡了個好覺: one describing word without 的.
        return isCounted && at + 1 < tokens.Length && tokens[at].Span.Length <= 2 && Tag(tokens[at]) is 'a' or 'b' or 'n' or 'z'
            && Verb(text, tokens, verb, at + 1, apart, measure) is >= 0 and var described
                ? (at + 1, described)
                : null;
    }

    /// <summary>The separable verb that a verb and the last character of a token make; -1 where they make none.</summary>
    private int Verb(string text, Token[] tokens, int verb, int at, Between apart, char measure)
    {
        if (at >= tokens.Length || tokens[at].Formation != Formation.None || tokens[at].Kind != TokenKind.Word) return -1;
        var span = tokens[at].Span;
        // 一面 and 一覺 can be one token.
        bool holdsNumber = span.Length == 2 && IsNumeral(text[span.Start]) && apart == Between.Aspect;
        if (span.Length != 1 && !holdsNumber) return -1;
        if (holdsNumber) apart = Between.Number;
        int whole = lexicon.HeadwordOf([text[tokens[verb].Span.Start], text[span.End - 1]]);
        int thing = whole < 0 ? -1 : lexicon.HeadwordOf([text[span.End - 1]]);
        if (thing < 0 || !IsObject(text, tokens, at, thing, apart)) return -1;
        if (!_known.GetOrAdd(whole, static (w, self) => self.IsSeparable(w), this)) return -1;
        var measures = apart is Between.Measure or Between.Description
            ? lexicon.EntriesOf(thing).Where(e => e.Reading[0] == lexicon.EntriesOf(whole)[0].Reading[1]).SelectMany(e => e.MeasureWords)
            : [];
        return measures.Any(m => apart == Between.Description || m.Traditional[0] == measure || m.Simplified[0] == measure) ? -1 : whole;
    }

    /// <summary>A noun; what the frequency list calls a verb only at the end of its phrase (想過要 去 is no 想要).</summary>
    private bool IsObject(string text, Token[] tokens, int at, int thing, Between apart) => costs.TagOf(thing).First switch
    {
        'n' => true,
        'q' when apart == Between.Number => false, // 聊了一天 counts days
        'v' or 'z' or 'g' or 'q' => at + 1 == tokens.Length || tokens[at + 1].Kind == TokenKind.Punctuation
            || "了的嗎吗呢吧啊後后就才".Contains(text[tokens[at + 1].Span.Start]) && tokens[at + 1].Span.Length == 1,
        _ => false,
    };

    private bool IsSeparable(int whole)
    {
        var entry = lexicon.EntriesOf(whole)[0];
        if (entry.IsCapitalised || entry.Reading.Count != 2 || !entry.Senses.Any(IsVerbal)) return false;
        return lexicon.Find(entry.Traditional[..1]).Any(e => e.Senses.Any(IsVerbal))
            && lexicon.Find(entry.Traditional[1..]).Any(e => e.Reading[0].Letters == entry.Reading[1].Letters && !e.Senses.All(IsVerbal));
    }

    private static bool IsVerbal(Sense sense) => sense.Gloss.StartsWith("to ", StringComparison.Ordinal);

    private Token Character(string text, int at) => new(new(at, at + 1), TokenKind.Word, lexicon.HeadwordOf(text.AsSpan(at, 1)));

    private bool IsPerson(in Token token) => token.Kind == TokenKind.Name || token.IsHeadword && costs.ListTagOf(token.Headword).First == 'r';

    private static bool IsAspect(char c) => c is '了' or '著' or '着' or '過' or '过';

    private static bool IsNumeral(char c) => c is '一' or '二' or '兩' or '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '幾' or '几' or '半';

    private static bool IsNumber(string text, Token token) => token.Kind == TokenKind.Number
        || token.Span.Length == 1 && IsNumeral(text[token.Span.Start]);

    private bool IsMeasure(string text, Token token) => Tag(token) == 'q' || NumberGrammar.IsMeasure(text[token.Span.Start]);

    private char Tag(Token token) => token.IsHeadword ? costs.TagOf(token.Headword).First : '\0';
}
