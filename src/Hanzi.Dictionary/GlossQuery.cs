namespace Hanzi.Dictionary;

/// <summary>
/// English that is looked for in meanings: whole words, one after another, in any case. Notes in brackets, articles and the
/// <c>to</c> of verbs do not count where a meaning is compared as a whole.
/// </summary>
internal sealed class GlossQuery
{
    private static readonly string[] s_openers = ["to", "a", "an", "the"];

    private static readonly string[] s_rare = ["bound form", "literary", "archaic", "old", "dialect", "slang", "classical", "arch."];

    private const double Rare = 0.1;

    private readonly string[] _words;

    private GlossQuery(string[] words) => _words = words;

    /// <summary>The query, or null where the text has no word.</summary>
    public static GlossQuery? Parse(string text)
    {
        string[] words = Core(Words(text));
        return words.Length == 0 ? null : new(words);
    }

    /// <summary>A quick look at an entry in the dictionary's own form: false where it cannot match.</summary>
    public bool MayMatch(ReadOnlySpan<char> line) => line.Contains(_words[0], StringComparison.OrdinalIgnoreCase);

    /// <summary>Null where no meaning of the entry has the words.</summary>
    public GlossMatch? Match(Entry entry)
    {
        (double whole, double part) = (0, 0);
        foreach (var sense in entry.Senses)
        {
            if (sense.Kind == SenseKind.Surname || Match(sense.Gloss) is not { } isWhole) continue;
            double weight = sense.Labels.Any(s_rare.Contains) ? Rare : 1;
            (whole, part) = isWhole ? (whole + weight, part) : (whole, part + weight);
        }

        return whole > 0 ? new(entry, true, whole / entry.Senses.Count) : part > 0 ? new(entry, false, part / entry.Senses.Count) : null;
    }

    /// <summary>Null where the words are not in it; true where they are all of it, or of a part between semicolons or commas.</summary>
    private bool? Match(string gloss)
    {
        string[] all = Words(gloss);
        bool isIn = false;
        for (int i = 0; i + _words.Length <= all.Length && !isIn; i++) isIn = _words.AsSpan().SequenceEqual(all.AsSpan(i, _words.Length));
        if (!isIn) return null;
        foreach (string part in WithoutBrackets(gloss).Split(';', ','))
            if (Core(Words(part)).AsSpan().SequenceEqual(_words)) return true;
        return false;
    }

    private static string[] Core(string[] words)
    {
        int start = 0;
        while (start + 1 < words.Length && s_openers.Contains(words[start])) start++;
        return words[start..];
    }

    /// <summary>Letters, digits, hyphens and apostrophes; lower case.</summary>
    private static string[] Words(string text)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isPart = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '-');
            if (isPart && start < 0) start = i;
            if (isPart || start < 0) continue;
            if (text[start..i].Trim('\'', '-') is { Length: > 0 } word) words.Add(word.ToLowerInvariant());
            start = -1;
        }

        return [.. words];
    }

    private static string WithoutBrackets(string gloss)
    {
        while (gloss.IndexOf('(') is >= 0 and var open && gloss.IndexOf(')', open) is >= 0 and var close) gloss = gloss[..open] + gloss[(close + 1)..];
        return gloss;
    }
}
