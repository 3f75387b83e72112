using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>What a user says of a text.</summary>
public enum WordRuleKind
{
    /// <summary>Its pieces are words, whether or not the lexicon has them.</summary>
    Words,
    /// <summary>It is one name.</summary>
    Name,
    /// <summary>It is no word; how it is cut instead is left to the segmenter.</summary>
    NoWord,
}

/// <param name="Pieces">What the text is cut into, in order: several only for <see cref="WordRuleKind.Words"/>, none empty.</param>
/// <param name="Context">Where the rule counts; see <see cref="PhraseTable{T}"/>.</param>
public sealed record WordRule(WordRuleKind Kind, IReadOnlyList<string> Pieces, string Context = "");

/// <summary>
/// A user's own rules of what is a word, which a <see cref="Segmenter"/> obeys: they take away every other token at their
/// places before the best path is looked for. A rule with a context goes before one without, a longer text before a
/// shorter, an earlier rule before a later; one that contradicts those before it is passed over at that place. Immutable.
/// </summary>
public sealed class WordRules
{
    private readonly WordRule[] _rules;
    private readonly PhraseTable<int> _table;

    /// <param name="scripts">Those of the lexicon.</param>
    public WordRules(ScriptTable scripts, IEnumerable<WordRule> rules)
    {
        _rules = [.. rules.OrderByDescending(r => r.Context.Length > 0).ThenByDescending(r => r.Pieces.Sum(p => p.Length))];
        _table = new(scripts, _rules.Select((rule, order) => (string.Concat(rule.Pieces), rule.Context, order)));
    }

    public static WordRules None { get; } = new(ScriptTable.None, []);

    /// <summary>What the rules say of a text; null where they say nothing, as of most.</summary>
    internal WordMarks? MarksOf(string text)
    {
        if (_table.IsEmpty) return null;
        var found = _table.FindIn(text);
        if (found.Count == 0) return null;
        var marks = new WordMarks(text.Length);
        foreach (var (span, order) in found.OrderBy(f => f.Value)) marks.Add(_rules[order], span.Start);
        return marks;
    }
}
