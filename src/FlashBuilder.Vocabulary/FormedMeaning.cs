using Hanzi.Pinyin;
using Hanzi.Segmentation;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// Composes the meaning of a word without an entry from that of the headword it is formed of. It begins with a mark, so
/// that nobody takes it for a dictionary's.
/// </summary>
internal static class FormedMeaning
{
    public const string Mark = "(composed) ";

    private static readonly HashSet<string> s_prepositions = ["from", "to", "of", "for", "with", "in", "on", "at", "about", "into"];

    /// <param name="base">What the base means; empty where that is not known.</param>
    public static Meaning Of(ReadToken word, string @base)
    {
        string gloss = FirstPart(@base);
        if (gloss.Length == 0 && word.Token.Formation != Formation.DoubledMeasure) return new("", []);
        string composed = word.Token.Formation switch
        {
            Formation.Suffixed => Suffixed(word.Formed!.Traditional[^1], gloss),
            Formation.Prefixed => word.Formed!.Traditional[0] == '非' ? $"non-{gloss}" : $"{Familiar(word)}, a familiar way to address sb",
            Formation.DoubledCharacters => IsVerb(gloss) ? $"{gloss} again and again" : $"very {gloss}",
            Formation.DoubledMeasure => "one after another; time and again",
            _ => $"{gloss} a bit",
        };
        return new(Mark + composed, []);
    }

    /// <summary>In which part of speech the base is meant.</summary>
    public static PartOfSpeech TagOf(ReadToken word) => word.Token.Formation switch
    {
        Formation.Suffixed => word.Formed!.Traditional[^1] switch
        {
            '者' => PartOfSpeech.Verb,
            '們' or '感' => PartOfSpeech.Noun,
            '性' or '化' => PartOfSpeech.Adjective,
            _ => PartOfSpeech.Other,
        },
        Formation.Prefixed => PartOfSpeech.Noun,
        Formation.DoubledCharacters => PartOfSpeech.Adjective,
        _ => PartOfSpeech.Verb,
    };

    private static string Suffixed(char suffix, string gloss) => suffix switch
    {
        '者' => IsVerb(gloss) ? $"one who {ThirdPerson(gloss[3..])}" : $"person of: {gloss}",
        '性' => IsVerb(gloss) ? $"quality of {Gerund(gloss[3..])}" : $"quality of being {gloss}",
        '化' => IsVerb(gloss) ? $"to bring about: {gloss}" : $"to make or become {(char.IsUpper(gloss[0]) ? "like " : "")}{gloss}",
        '感' => IsVerb(gloss) ? $"sense of {Gerund(gloss[3..])}" : $"sense of {gloss}",
        _ => Plural(gloss),
    };

    /// <summary>老王 "old Wang": the surname as a western name is written.</summary>
    private static string Familiar(ReadToken word) =>
        $"{(word.Formed!.Traditional[0] == '小' ? "young" : "old")} {word.Base!.Reading[0].ToUpper().Letters}";

    private static bool IsVerb(string gloss) => gloss.StartsWith("to ", StringComparison.Ordinal);

    /// <summary>One of several wordings, without brackets, and without a preposition that waits for an object.</summary>
    private static string FirstPart(string gloss)
    {
        if (gloss.StartsWith('(') && gloss.IndexOf(')') is > 0 and var close && close + 1 < gloss.Length) gloss = gloss[(close + 1)..];
        string part = gloss.Split([';', ',', '('])[0].Trim();
        int last = part.LastIndexOf(' ');
        return IsVerb(part) && last > 2 && s_prepositions.Contains(part[(last + 1)..]) ? part[..last] : part;
    }

    /// <summary>be happy: is happy; benefit from sth: benefits from sth.</summary>
    private static string ThirdPerson(string verb)
    {
        var (first, rest) = Cut(verb);
        string inflected = first switch
        {
            "be" => "is",
            "have" => "has",
            _ when EndsHissing(first) || first.EndsWith('o') => first + "es",
            _ when EndsInConsonantY(first) => first[..^1] + "ies",
            _ => first + "s",
        };
        return inflected + rest;
    }

    private static string Gerund(string verb)
    {
        var (first, rest) = Cut(verb);
        string inflected = first switch
        {
            _ when first.EndsWith("ie", StringComparison.Ordinal) => first[..^2] + "ying",
            _ when first.Length > 2 && first.EndsWith('e') && !first.EndsWith("ee", StringComparison.Ordinal) => first[..^1] + "ing",
            _ when Doubles(first) => first + first[^1] + "ing",
            _ => first + "ing",
        };
        return inflected + rest;
    }

    /// <summary>stop: stopping; only words of one syllable.</summary>
    private static bool Doubles(string verb) => verb.Length is 3 or 4
        && !"aeiouwxy".Contains(verb[^1]) && "aeiou".Contains(verb[^2]) && !"aeiou".Contains(verb[^3]);

    private static readonly Dictionary<string, string> s_plurals = new()
    {
        ["child"] = "children",
        ["person"] = "people",
        ["sheep"] = "sheep",
        ["wife"] = "wives",
    };

    /// <summary>friend: friends; member of a team: members of a team.</summary>
    private static string Plural(string noun)
    {
        int end = noun.IndexOfAny(['(', ',']) is > 0 and var sign ? sign : noun.Length;
        if (noun.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of) end = Math.Min(end, of);
        string head = noun[..end].TrimEnd();
        int start = head.LastIndexOfAny([' ', '-']) + 1;
        string last = head[start..];
        if (last.Length == 0) return noun;
        string plural = s_plurals.GetValueOrDefault(last)
            ?? (last.EndsWith("man", StringComparison.Ordinal) && last is not ("German" or "human") ? last[..^3] + "men"
            : EndsHissing(last) ? last + "es"
            : EndsInConsonantY(last) ? last[..^1] + "ies"
            : last + "s");
        return head[..start] + plural + noun[head.Length..];
    }

    private static bool EndsHissing(string verb) => verb[^1] is 's' or 'x' or 'z'
        || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal);

    private static bool EndsInConsonantY(string verb) => verb.Length > 1 && verb[^1] == 'y' && !"aeiou".Contains(verb[^2]);

    private static (string First, string Others) Cut(string verb) => verb.IndexOf(' ') is > 0 and var space ? (verb[..space], verb[space..]) : (verb, "");
}
