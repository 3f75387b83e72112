using System.Text.RegularExpressions;

namespace FlashBuilder.Vocabulary;

/// <summary>Makes the one short meaning of a card from a dictionary's gloss.</summary>
internal static partial class GlossText
{
    /// <summary>A card's meaning is read at a glance.</summary>
    public const int MostWords = 8;

    /// <summary>A whole part so long is better than one cut within a phrase.</summary>
    private const int MostWhole = 10;

    /// <summary>Labels that tell where a word is from or that it is a saying, not what it means.</summary>
    private static readonly string[] s_labels =
        ["(idiom)", "(loanword)", "(lit. and fig.)", "(figuratively)", "(literally)", "(Tw)", "(coll.)", "(economics)", "(chemistry)", "(physics)",
         "(politics)", "(computing)", "(sports)", "(law)", "(honorific)", "(polite)", "(euphemism)", "(proverb)", "(e.g.)", "(etc)", "(fig.)",
         "(often fig.)", "(also fig.)", "(usually fig.)"];

    /// <summary>
    /// As many of the gloss's <c>;</c> parts as fit into <see cref="MostWords"/> words, the first at least; a first part
    /// that is longer loses its brackets, then what follows a comma or a word such as "which", then its last phrase.
    /// </summary>
    /// <param name="at">
    /// Where what matters stands in the gloss: the part that holds it comes first where not all of them fit.
    /// </param>
    public static string Shorten(string gloss, int at = 0)
    {
        string bare = WithoutLabels(gloss);
        if (CountWords(bare) <= MostWords) return bare;
        var parts = Parts(bare);
        if (parts.Count == 0) return bare;
        string wanted = at > 0 && at < gloss.Length ? gloss[at..].Split(';', '(')[0].TrimEnd() : "";
        int first = wanted.Length == 0 ? 0 : Math.Max(0, parts.FindIndex(p => p.Contains(wanted, StringComparison.Ordinal)));
        string shortened = CountWords(parts[first]) <= MostWords ? parts[first] : ShortenPart(parts[first]);
        for (int i = first + 1; i < parts.Count; i++)
        {
            if (CountWords(shortened) + CountWords(parts[i]) > MostWords) break;
            shortened += "; " + parts[i];
        }

        return shortened;
    }

    /// <summary>What stands between the <c>;</c> outside brackets.</summary>
    private static List<string> Parts(string gloss)
    {
        var parts = new List<string>();
        int depth = 0, start = 0;
        for (int i = 0; i <= gloss.Length; i++)
        {
            char c = i < gloss.Length ? gloss[i] : ';';
            if (c == '(') depth++;
            if (c == ')' && depth > 0) depth--;
            if (c != ';' || (depth > 0 && i < gloss.Length)) continue;
            if (gloss[start..i].Trim() is { Length: > 0 } part) parts.Add(part);
            start = i + 1;
        }

        return parts;
    }

    /// <summary>Brackets with an example or a species' Latin name.</summary>
    [GeneratedRegex(@" ?\((e\.g\.|i\.e\.|esp\.|usu\.|lit\.|cf\.)[^()]*\)| \([A-Z][a-z]+ [a-z]+\)")]
    private static partial Regex Asides();

    private const string Figurative = "fig. ";

    private static string WithoutBracketedLabels(string gloss)
    {
        if (Asides().Replace(gloss, "").Trim() is { Length: > 0 } bare) gloss = bare;
        foreach (string label in s_labels)
            if (gloss.Contains(label, StringComparison.Ordinal)) gloss = gloss.Replace(" " + label, "").Replace(label + " ", "");
        return gloss;
    }

    private static string WithoutLabels(string gloss)
    {
        if (gloss.Contains('(')) gloss = WithoutBracketedLabels(gloss);
        if (gloss.StartsWith(Figurative, StringComparison.Ordinal)) gloss = gloss[Figurative.Length..];
        // What a reference to another word leaves where it ended the gloss.
        gloss = gloss.TrimEnd(',', ';', ':', ' ');
        // A slip of the dictionary's: "in conformance with..".
        return gloss.EndsWith("..", StringComparison.Ordinal) && !gloss.EndsWith("...", StringComparison.Ordinal) ? gloss[..^2] : gloss;
    }

    private static string ShortenPart(string part)
    {
        string bare = WithoutBrackets(part);
        if (CountWords(bare) <= MostWords) return bare;
        int cut = s_breaks.Max(b => LastWithin(bare, b));
        if (cut <= 0 && CountWords(bare) <= MostWhole) return bare;
        if (cut <= 0) cut = s_weakBreaks.Max(b => LastWithin(bare, b));
        return cut > 0 ? bare[..cut].TrimEnd(',', ' ') : string.Join(' ', bare.Split(' ').Take(MostWords)) + "…";
    }

    /// <summary>Where a long gloss begins to explain itself.</summary>
    private static readonly string[] s_breaks = [",", " which ", " who ", " that ", " in which ", " where ", " such as ", " used ", " i.e. ", " e.g. ", ":", " – "];

    /// <summary>Where it can be left off with less harm than in the middle of a phrase.</summary>
    private static readonly string[] s_weakBreaks =
        [" of ", " from ", " at ", " in ", " for ", " to ", " by ", " with ", " on ", " or ", " and ", " between ", " during ", " when ", " using ", " after ", " before "];

    /// <summary>The last place of a break that leaves two to <see cref="MostWords"/> words before it; -1 where there is none.</summary>
    private static int LastWithin(string text, string mark)
    {
        for (int at = text.LastIndexOf(mark, StringComparison.Ordinal); at > 0; at = text.LastIndexOf(mark, at - 1, StringComparison.Ordinal))
            if (CountWords(text[..at]) is >= 2 and <= MostWords) return at;
        return -1;
    }

    /// <summary>Brackets go; where nothing else is left, what stood in them stays.</summary>
    private static string WithoutBrackets(string text)
    {
        string bare = text;
        for (int open = bare.IndexOf('('); open >= 0; open = bare.IndexOf('(', open))
        {
            int close = bare.IndexOf(')', open);
            if (close < 0) break;
            bare = (bare[..open].TrimEnd() + bare[(close + 1)..]).Trim();
            open = Math.Min(open, bare.Length);
        }

        return bare.Length > 0 ? bare : text.Trim('(', ')');
    }

    private static int CountWords(string text)
    {
        int count = 0;
        for (int i = 0; i < text.Length; i++)
            if (text[i] != ' ' && (i == 0 || text[i - 1] == ' ')) count++;
        return count;
    }

    /// <summary>Whether two senses say the same as two parts of speech: stable and stability, beautiful and to beautify.</summary>
    public static bool IsAlike(string one, string other)
    {
        const int Stem = 4;
        HashSet<string> Stems(string text) =>
            [.. text.Split([' ', ';', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= Stem).Select(w => w[..Stem])];
        return Stems(one).Overlaps(Stems(other));
    }
}
