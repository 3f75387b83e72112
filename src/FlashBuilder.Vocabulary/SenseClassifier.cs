namespace FlashBuilder.Vocabulary;

/// <summary>Reads the class of a sense off the wording of its gloss; CC-CEDICT words verbs as <c>to …</c> throughout.</summary>
internal static class SenseClassifier
{
    private static readonly HashSet<string> s_adverbs = Words(
        "very quite still yet also too then already just only even again most more always often never not no perhaps maybe "
        + "almost together soon certainly rather once twice fairly extremely actually indeed anyway ever forever thus therefore "
        + "however mutually each later afterwards straight far together simultaneously unexpectedly hither in-that-case");

    private static readonly HashSet<string> s_prepositions = Words(
        "in at on from for by with of towards toward via through about concerning regarding according due except until till "
        + "before after between among within under over above below inside outside behind since as than per following during "
        + "against along around beside besides despite like near onto out into because");

    private static readonly HashSet<string> s_conjunctions = Words("and but or if although though while whereas so nor when unless either whether");

    private static readonly HashSet<string> s_pronouns = Words(
        "i me my we us our he him his she her they them their it its you your this these that those who whom what which each every "
        + "any some other others oneself self someone everyone everybody various all both another whose how");

    private static readonly HashSet<string> s_numerals = Words(
        "zero one two three four five six seven eight nine ten twenty hundred thousand million billion half several");

    private static readonly HashSet<string> s_auxiliaries = Words("can could may might must shall should will would ought need");

    private static readonly string[] s_adjectiveEndings =
        ["ous", "ful", "able", "ible", "ive", "less", "ical", "ional", "ual", "ial", "ent", "ish", "ed", "ic", "ern", "ary"];

    private static readonly HashSet<string> s_adjectives = Words(
        "good bad big small large great new old young long short high low tall deep strong weak hot cold warm cool easy hard "
        + "difficult simple beautiful pretty happy sad rich poor fast quick slow early late clean dirty full empty right wrong true "
        + "false real same equal clear bright dark light heavy thin thick wide broad narrow near far free busy kind sincere common "
        + "general special important main major minor public private local foreign national grand vast huge vital sufficient firm "
        + "stable fair just certain sure ready able brave loyal calm quiet noisy safe modern");

    public static SenseClass Of(string gloss)
    {
        if (gloss.Contains("classifier") || gloss.StartsWith("measure word", StringComparison.Ordinal)) return SenseClass.MeasureWord;
        if (gloss.Contains("particle") || gloss.Contains("marker") || gloss.Contains("suffix") || gloss.Contains("prefix")
            || gloss.Contains("complement)") || gloss.StartsWith("used ", StringComparison.Ordinal)
            || gloss.StartsWith("and so on", StringComparison.Ordinal)) return SenseClass.Particle;
        if (gloss.StartsWith("(after", StringComparison.Ordinal) || gloss.StartsWith("(before", StringComparison.Ordinal)) return SenseClass.Particle;
        string bare = WithoutLeadingBrackets(gloss);
        if (bare.StartsWith("to the ", StringComparison.Ordinal)) return SenseClass.Adverb;
        if (bare.StartsWith("to be able", StringComparison.Ordinal) || bare.StartsWith("able to", StringComparison.Ordinal)
            || bare.StartsWith("to have to", StringComparison.Ordinal) || bare.StartsWith("to need to", StringComparison.Ordinal)
            || bare.StartsWith("need to", StringComparison.Ordinal) || bare.StartsWith("to be likely", StringComparison.Ordinal))
            return SenseClass.Auxiliary;
        if (IsPrepositionTo(bare)) return SenseClass.Preposition;
        if (bare.StartsWith("to ", StringComparison.Ordinal)) return SenseClass.Verb;
        string word = FirstWord(bare);
        return s_auxiliaries.Contains(word) ? SenseClass.Auxiliary
            : s_numerals.Contains(word) ? SenseClass.Numeral
            : s_pronouns.Contains(word) ? SenseClass.Pronoun
            : s_conjunctions.Contains(word) ? SenseClass.Conjunction
            : s_adverbs.Contains(word) || IsAdverb(word) ? SenseClass.Adverb
            : s_prepositions.Contains(word) ? SenseClass.Preposition
            : s_adjectives.Contains(word) || HasAdjectiveEnding(word)
                ? SenseClass.Adjective
            : SenseClass.Nominal;
    }

    /// <summary><c>to; towards</c>, <c>to (a place)</c> and <c>to be (located) at</c> are no verbs.</summary>
    private static bool IsPrepositionTo(string gloss)
    {
        if (!gloss.StartsWith("to", StringComparison.Ordinal) || gloss.Length < 3) return gloss == "to";
        if (gloss[2] is ';' or ',') return true;
        if (gloss.StartsWith("to be ", StringComparison.Ordinal) && s_prepositions.Contains(gloss[(gloss.LastIndexOf(' ') + 1)..])) return true;
        if (!gloss.StartsWith("to (", StringComparison.Ordinal)) return false;
        int close = gloss.IndexOf(')');
        return close > 0 && (close == gloss.Length - 1 || gloss[close + 1] is ';' or ',');
    }

    private static bool HasAdjectiveEnding(string word)
    {
        foreach (string ending in s_adjectiveEndings)
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsAdverb(string word) =>
        word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("family" or "supply" or "rely" or "reply" or "assembly" or "friendly" or "only" or "daily" or "elderly");

    private static string WithoutLeadingBrackets(string gloss)
    {
        while (gloss.StartsWith('(') && gloss.IndexOf(')') is > 0 and var close) gloss = gloss[(close + 1)..].TrimStart();
        return gloss;
    }

    private static string FirstWord(string gloss)
    {
        int end = gloss.AsSpan().IndexOfAny(" ;,(.".AsSpan());
        return (end < 0 ? gloss : gloss[..end]).ToLowerInvariant();
    }

    private static HashSet<string> Words(string list) => [.. list.Split(' ')];
}
