using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>
/// Texts to look for in sentences, each with what it stands for. They are compared folded, so that either script finds
/// both. Immutable.
/// </summary>
public sealed class PhraseTable<T>
{
    private readonly ScriptTable _scripts;
    private readonly Dictionary<char, List<Phrase>> _byFirst = [];

    /// <param name="phrases">
    /// A text that is not empty, and its context: where that holds the text, only this place of it counts; where it does
    /// not, the sentence must hold the context somewhere; where it is empty, every place counts.
    /// </param>
    public PhraseTable(ScriptTable scripts, IEnumerable<(string Text, string Context, T Value)> phrases)
    {
        _scripts = scripts;
        foreach (var (text, context, value) in phrases)
        {
            var phrase = new Phrase(scripts.Fold(text), scripts.Fold(context), value);
            if (!_byFirst.TryGetValue(phrase.Text[0], out var list)) _byFirst.Add(phrase.Text[0], list = []);
            list.Add(phrase);
        }
    }

    public bool IsEmpty => _byFirst.Count == 0;

    /// <summary>Where a sentence holds the texts, in its order.</summary>
    public IReadOnlyList<(TextSpan Span, T Value)> FindIn(string sentence)
    {
        if (IsEmpty) return [];
        string folded = _scripts.Fold(sentence);
        var found = new List<(TextSpan, T)>();
        for (int at = 0; at < folded.Length; at++)
        {
            if (!_byFirst.TryGetValue(folded[at], out var phrases)) continue;
            foreach (var phrase in phrases)
                if (phrase.StandsAt(folded, at)) found.Add((new(at, at + phrase.Text.Length), phrase.Value));
        }

        return found;
    }

    private sealed record Phrase(string Text, string Context, T Value)
    {
        public bool StandsAt(string folded, int at)
        {
            if (!folded.AsSpan(at).StartsWith(Text, StringComparison.Ordinal)) return false;
            if (Context.Length == 0) return true;
            int inside = Context.IndexOf(Text, StringComparison.Ordinal);
            if (inside < 0) return folded.Contains(Context, StringComparison.Ordinal);
            for (; inside >= 0; inside = Context.IndexOf(Text, inside + 1, StringComparison.Ordinal))
                if (at >= inside && folded.AsSpan(at - inside).StartsWith(Context, StringComparison.Ordinal)) return true;
            return false;
        }
    }
}
