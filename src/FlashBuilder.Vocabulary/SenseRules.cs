using Hanzi.Dictionary;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// What a learner's dictionary knows of common words and CC-CEDICT's order does not tell: the core sense, and the words
/// and parts of speech around it that call for another (<c>dictionaries/sense-rules.txt</c>).
/// </summary>
public sealed class SenseRules
{
    private static readonly SenseRule[] s_none = [];
    private readonly Dictionary<int, List<SenseRule>> _rules = [];

    private SenseRules()
    {
    }

    public static SenseRules None { get; } = new();

    /// <summary>How many rules there are.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// Reads lines of <c>WORD CONDITION… : GLOSS</c>. The word may carry a reading, <c>了[le5]</c>; the gloss is a piece of the right
    /// sense, or stands in quotes where it is the meaning itself. The first rule of a word whose conditions hold counts.
    /// </summary>
    /// <exception cref="DictionaryFormatException">Lines of another form, all of them.</exception>
    public static SenseRules Load(Lexicon lexicon, DictionaryText source)
    {
        var rules = new SenseRules();
        var faults = new List<DictionaryFault>();
        int number = 0;
        foreach (var line in source.Characters.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace() || line[0] == '#') continue;
            if (rules.TryAdd(lexicon, line.ToString()) is { } expected) faults.Add(DictionaryFault.At(source.Name, number, line, expected));
        }

        return faults.Count > 0 ? throw new DictionaryFormatException(faults) : rules;
    }

    /// <summary>The rules of a headword that name a sense of an entry or word its meaning, in the order of the file.</summary>
    /// <param name="senses">The glosses to choose from.</param>
    internal SenseRule[] For(int headword, Entry entry, IReadOnlyList<RankedSense> senses)
    {
        if (!_rules.TryGetValue(headword, out var rules)) return s_none;
        string? reading = null;
        return [.. rules.Where(r =>
            (r.Reading.Length == 0 || r.Reading == (reading ??= entry.NumberedReading.ToLowerInvariant()))
            && (r.IsWorded || r.Find(senses) is not null))];
    }

    /// <summary>Rules that no entry of their word can follow, as after a renewal of the dictionary: word and gloss.</summary>
    public IEnumerable<string> Unused(Lexicon lexicon)
    {
        var chooser = new MeaningChooser(lexicon, SenseEvidence.None, this);
        foreach (var (headword, rules) in _rules)
        {
            var usable = lexicon.EntriesOf(headword).SelectMany(e => chooser.RulesOf(headword, e)).ToHashSet();
            foreach (var rule in rules.Where(r => !usable.Contains(r)))
                yield return $"{lexicon.EntriesOf(headword)[0].Traditional} {rule.Reading}: {rule.Gloss}";
        }
    }

    /// <returns>What was expected, or null where the line was taken.</returns>
    private string? TryAdd(Lexicon lexicon, string line)
    {
        int colon = line.IndexOf(" : ", StringComparison.Ordinal);
        if (colon < 0) return "WORD CONDITION… : GLOSS";
        string[] left = line[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string gloss = line[(colon + 3)..].Trim();
        if (left.Length == 0 || gloss.Length == 0) return "WORD CONDITION… : GLOSS";
        string word = left[0], reading = "";
        if (word.EndsWith(']') && word.IndexOf('[') is > 0 and var open)
        {
            reading = word[(open + 1)..^1].Replace('_', ' ');
            word = word[..open];
        }

        int headword = lexicon.HeadwordOf(word);
        if (headword < 0) return "a headword of the dictionary";
        var conditions = new List<SenseCondition>();
        foreach (string text in left.AsSpan(1))
        {
            if (SenseCondition.Parse(lexicon, text) is not { } condition) return "a condition such as =verb, <noun|這, >!了";
            conditions.Add(condition);
        }

        bool isWorded = gloss.Length > 2 && gloss.StartsWith('"') && gloss.EndsWith('"');
        if (!_rules.TryGetValue(headword, out var rules)) _rules[headword] = rules = [];
        rules.Add(new(reading, [.. conditions], isWorded ? gloss[1..^1] : gloss, isWorded, Count++));
        return null;
    }
}
