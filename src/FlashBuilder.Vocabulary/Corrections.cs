using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// What a user corrects in what the program makes of a text, line by line. Words and names go to the segmenter
/// (<see cref="Words"/>); readings and meanings, and what a word unknown to the dictionary is, are put on its tokens.
/// Immutable.
/// </summary>
public sealed class Corrections
{
    private readonly PhraseTable<Correction> _table;

    private Corrections(ScriptTable scripts, IReadOnlyList<Correction> lines)
    {
        Lines = lines;
        _table = new(scripts, lines.Select(c => (c.Text, c.Context, c)));
        Words = new(scripts, lines.Where(c => c.Kind is CorrectionKind.Word or CorrectionKind.Not or CorrectionKind.Name)
            .Select(c => new WordRule(
                c.Kind switch { CorrectionKind.Word => WordRuleKind.Words, CorrectionKind.Name => WordRuleKind.Name, _ => WordRuleKind.NoWord },
                c.Pieces, c.Context)));
    }

    public static Corrections None { get; } = new(ScriptTable.None, []);

    public IReadOnlyList<Correction> Lines { get; }

    /// <summary>For the segmenter.</summary>
    public WordRules Words { get; }

    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="DictionaryFormatException">Lines that cannot be read, all of them.</exception>
    public static Corrections Parse(string name, string text, ScriptTable scripts)
    {
        var lines = new List<Correction>();
        var faults = new List<DictionaryFault>();
        int number = 0;
        foreach (string line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var correction = CorrectionLine.Read(line, number, out string expected);
            if (expected.Length > 0) faults.Add(DictionaryFault.At(name, number, line.Trim(), expected));
            else if (correction is not null) lines.Add(correction);
        }

        return faults.Count == 0 ? new(scripts, lines) : throw new DictionaryFormatException(faults);
    }

    /// <summary>The lines whose text a sentence holds, with their places.</summary>
    public IReadOnlyList<(TextSpan Span, Correction Line)> In(string sentence) => _table.FindIn(sentence);

    /// <summary>The tokens of a sentence as the user wants them; a line with a context goes before one without.</summary>
    /// <param name="tokens">Cut with <see cref="Words"/>.</param>
    /// <param name="used">Receives the numbers of the lines that were obeyed.</param>
    public IReadOnlyList<ReadToken> Apply(string sentence, IReadOnlyList<ReadToken> tokens, ISet<int> used)
    {
        var found = _table.FindIn(sentence);
        if (found.Count == 0) return tokens;
        ReadToken[] corrected = [.. tokens];
        var byStart = new Dictionary<int, int>();
        for (int i = 0; i < corrected.Length; i++) byStart.TryAdd(corrected[i].Token.Span.Start, i);
        foreach (var (span, line) in found.OrderBy(f => f.Value.Context.Length > 0).ThenBy(f => f.Value.Line))
        {
            if (line.Kind == CorrectionKind.Not)
            {
                if (IndexOf(span) < 0) used.Add(line.Line);
                continue;
            }

            var places = PlacesOf(line, span.Start);
            if (places.Contains(-1)) continue;
            foreach (int i in places) corrected[i] = CorrectedToken.Of(corrected[i], line, sentence);
            used.Add(line.Line);
        }

        return corrected;

        int IndexOf(TextSpan span) => byStart.TryGetValue(span.Start, out int i) && corrected[i].Token.Span == span ? i : -1;

        int[] PlacesOf(Correction line, int start)
        {
            var places = new int[line.Pieces.Count];
            for (int i = 0; i < places.Length; start += line.Pieces[i++].Length)
            {
                places[i] = IndexOf(new(start, start + line.Pieces[i].Length));
                if (places[i] >= 0 && !CorrectedToken.IsPossible(corrected[places[i]].Kind, line.Kind)) places[i] = -1;
            }

            return places;
        }
    }
}
