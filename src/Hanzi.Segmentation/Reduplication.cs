using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>Finds reduplicated words that are no headwords: <c>乾乾淨淨</c>, <c>討論討論</c>, <c>聽一聽</c>, <c>一句句</c>.</summary>
internal sealed class Reduplication(Lexicon lexicon, WordCosts costs)
{
    /// <summary>Each shape repeats one of the first two characters within three; most places fail here.</summary>
    public static bool MayBegin(ReadOnlySpan<char> rest) => rest.Length > 1
        && (rest[0] == rest[1] || (rest.Length > 2 && (rest[0] == rest[2] || rest[1] == rest[2])) || (rest.Length > 3 && rest[0] == rest[3]));

    /// <summary>The word that begins with a token; of no length where there is none.</summary>
    public FormedWord At(string text, Token[] tokens, int at)
    {
        int start = tokens[at].Span.Start;
        var rest = text.AsSpan(start);
        if (!MayBegin(rest)) return default;
        if (!HanCharacter.IsHan(rest[0]) || start > 0 && text[start - 1] == rest[0]) return default;
        if (rest.Length > 3 && rest[0] == rest[1] && rest[2] == rest[3] && rest[0] != rest[2] && !Continues(rest, 4, rest[2])
            && Base([rest[0], rest[2]], "vazndl") is >= 0 and var pair)
            return new(Formation.DoubledCharacters, 4, pair);
        if (rest.Length > 3 && rest[0] == rest[2] && rest[1] == rest[3] && rest[0] != rest[1] && !rest[4..].StartsWith(rest[..2])
            && tokens[at].Span.Length == 2 && Base(rest[..2], "vaz") is >= 0 and var twice)
            return new(Formation.Doubled, 4, twice);
        if (rest[0] == '一' && rest.Length > 2 && rest[1] == rest[2] && !Continues(rest, 3, rest[1]) && Measure(rest[1]) is >= 0 and var measure)
            return new(Formation.DoubledMeasure, 3, measure);
        return tokens[at].Span.Length == 1 || rest.Length > 2 && rest[0] == rest[2] ? Verb(rest) : default;
    }

    /// <summary><c>聽聽</c>, <c>聽一聽</c>, <c>聽了聽</c>, <c>聽了一聽</c>.</summary>
    private FormedWord Verb(ReadOnlySpan<char> rest)
    {
        char verb = rest[0];
        var (formation, length) = rest[1] == verb ? (Formation.Doubled, 2)
            : rest.Length > 2 && rest[1] is '一' or '了' && rest[2] == verb ? (Formation.DoubledAround, 3)
            : rest.Length > 3 && rest[1] == '了' && rest[2] == '一' && rest[3] == verb ? (Formation.DoubledAround, 4)
            : (Formation.None, 0);
        // 來了來了 is two sentences, 是一是二 and 國語會會 are no reduplication.
        if (length == 0 || "一了是有會会".Contains(verb) || Continues(rest, length, verb) || Continues(rest, length, rest[1])) return default;
        return lexicon.HeadwordOf([verb]) is >= 0 and var headword && IsVerb(headword) ? new(formation, length, headword) : default;
    }

    /// <summary>By a first sense: the frequency list calls 問 a noun.</summary>
    private bool IsVerb(int headword) =>
        lexicon.EntriesOf(headword).Any(e => e.Senses is [var first, ..] && first.Gloss.StartsWith("to ", StringComparison.Ordinal));

    private static bool Continues(ReadOnlySpan<char> rest, int at, char c) => at < rest.Length && rest[at] == c;

    /// <summary>The headword of one of the parts of speech; not a name.</summary>
    private int Base(ReadOnlySpan<char> word, string tags) =>
        lexicon.HeadwordOf(word) is >= 0 and var headword && tags.Contains(costs.TagOf(headword).First) && !lexicon.EntriesOf(headword)[0].IsCapitalised
            ? headword
            : -1;

    private int Measure(char c) => lexicon.HeadwordOf([c]) is >= 0 and var headword
        && (costs.TagOf(headword).First == 'q' || lexicon.EntriesOf(headword).Any(e => e.Senses.Any(s => s.Gloss.StartsWith("classifier", StringComparison.Ordinal))))
            ? headword
            : -1;
}
