using Hanzi.Dictionary;

namespace Hanzi.Segmentation;

/// <summary>
/// What a token says about parts of speech: its own and, from up to two tokens away, those of its neighbours. A feature is a
/// text: a kind, the place from which the token looks, and a value.
/// </summary>
/// <remarks>
/// The kinds: <c>w</c> the word, <c>t</c> its tag in the frequency list, <c>a z</c> its first and last character, <c>g</c> whether
/// its glosses are verbs; <c>b c</c> the tags in the list of the token and the one before or behind, together; <c>f</c> the part of speech before.
/// </remarks>
internal sealed class TagFeatures(Lexicon lexicon, WordFrequencies frequencies)
{
    /// <summary>How far a token is seen, to either side.</summary>
    public const int Reach = 2;

    /// <summary>From two tokens behind it to two before it; in the middle the token itself.</summary>
    public const int Places = (2 * Reach) + 1;

    public const char Before = 'b';
    public const char Behind = 'c';

    /// <summary>The class of signs begins so.</summary>
    private const char Sign = '.';

    /// <summary>Before the first token and behind the last one.</summary>
    public const string Edge = "^";

    /// <summary>What a headword says where it stands at a place: 0 two tokens before the one whose part of speech is sought.</summary>
    public IEnumerable<string> Of(int headword, int place)
    {
        string word = Folded(headword);
        yield return $"w{place}{word}";
        yield return $"t{place}{ClassOf(headword)}";
        if (place is 0 or Places - 1) yield break;
        yield return $"g{place}{GlossesOf(headword)}";
        if (place <= Reach) yield return $"z{place}{word[^1]}";
        if (place >= Reach) yield return $"a{place}{word[0]}";
        if (place == Reach && word.Length > 2 && lexicon.HeadwordOf(word.AsSpan(word.Length - 2)) is >= 0 and var end) yield return $"h{place}{ClassOf(end)}";
        if (place == Reach) yield return $"l{place}{Math.Min(word.Length, 4)}{ClassOf(headword)}";
    }

    /// <summary>What a token that is no headword says, and an edge; a sign also what all signs say.</summary>
    public static IEnumerable<string> OfOther(string @class, int place) =>
        @class[0] == Sign && @class.Length > 1 ? [$"t{place}{@class}", $"t{place}{Sign}"] : [$"t{place}{@class}"];

    /// <summary>The frequency list's tag of a headword.</summary>
    public string ClassOf(int headword)
    {
        var (first, second) = frequencies.TagOf(headword);
        return first == '\0' ? "?" : second == '\0' ? first.ToString() : $"{first}{second}";
    }

    public static string ClassOf(TokenKind kind) => kind switch
    {
        TokenKind.Number => "#",
        TokenKind.Latin => "L",
        TokenKind.Name => "N",
        _ => "?",
    };

    public static string ClassOf(char sign) =>
        char.IsWhiteSpace(sign) || char.IsSurrogate(sign) ? Sign.ToString() : $"{Sign}{sign}";

    /// <param name="kind"><see cref="Before"/> where the second token is sought, <see cref="Behind"/> for the first.</param>
    public static string Pair(char kind, string first, string second) => $"{kind}{first} {second}";

    private string Folded(int headword) => lexicon.Scripts.Fold(lexicon.EntriesOf(headword)[0].Traditional);

    /// <summary>Whether the glosses are verbs (<c>to …</c>), and which come first.</summary>
    private string GlossesOf(int headword)
    {
        bool isVerbFirst = false, hasVerb = false, hasOther = false, isName = true;
        foreach (var entry in lexicon.EntriesOf(headword))
        {
            isName &= entry.IsCapitalised;
            foreach (var sense in entry.Senses)
            {
                if (sense.Kind != SenseKind.Meaning || sense.Gloss.Length == 0) continue;
                bool isVerb = sense.Gloss.StartsWith("to ", StringComparison.Ordinal);
                if (!hasVerb && !hasOther) isVerbFirst = isVerb;
                hasVerb |= isVerb;
                hasOther |= !isVerb;
            }
        }

        return isName ? "C" : !hasVerb ? "n" : !hasOther ? "v" : isVerbFirst ? "vn" : "nv";
    }
}
