using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>The words that a learner knows: one word a line, either script, <c>#</c> begins a comment.</summary>
public sealed class KnownWords
{
    private readonly ScriptTable _scripts;
    private readonly HashSet<string> _folded;

    private KnownWords(ScriptTable scripts, HashSet<string> folded)
    {
        _scripts = scripts;
        _folded = folded;
    }

    public static KnownWords None { get; } = new(ScriptTable.None, []);

    public int Count => _folded.Count;

    public static KnownWords Parse(string text, ScriptTable scripts)
    {
        var folded = new HashSet<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var word = WordOf(line);
            if (word.Length > 0) folded.Add(scripts.Fold(word.ToString()));
        }

        return new(scripts, folded);
    }

    /// <summary>The word of a line of such a text, without its comment; empty where there is none.</summary>
    public static ReadOnlySpan<char> WordOf(ReadOnlySpan<char> line)
    {
        int comment = line.IndexOf('#');
        return (comment < 0 ? line : line[..comment]).Trim().Trim('\uFEFF');
    }

    public bool Contains(string word) => _folded.Count > 0 && _folded.Contains(_scripts.Fold(word));
}
