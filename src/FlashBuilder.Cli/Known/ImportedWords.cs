using FlashBuilder.Vocabulary;

namespace FlashBuilder.Cli;

/// <summary>The words of a file, and what was left out of it.</summary>
/// <param name="Kind">What the file has: <c>lines</c> or <c>notes</c>.</param>
/// <param name="Rows">Notes, or lines with something on them.</param>
/// <param name="Words">Different ones in Traditional, in the order of the file.</param>
internal sealed record ImportedWords(string Path, string Kind, int Rows, IReadOnlyList<string> Words)
{
    private const int Shown = 12, ShownLines = 5, LongestShown = 30;

    /// <summary>The notes that are learnt, and the shortest interval of such a card; null where that was not asked.</summary>
    public (int Count, int Days)? Learnt { get; init; }

    public int WithWord { get; init; }

    /// <summary>Learnt notes whose Chinese is no single word.</summary>
    public int Others { get; init; }

    public int WithoutChinese { get; init; }

    public int Japanese { get; init; }

    /// <summary>Notes that Anki could not read itself.</summary>
    public int Broken { get; init; }

    /// <summary>Words of a list that no dictionary has; they are among <see cref="Words"/>.</summary>
    public IReadOnlyList<string> Unlisted { get; init; } = [];

    /// <summary>Chinese of a list that is no word, with its line.</summary>
    public IReadOnlyList<(int Line, string Text)> NotUnderstood { get; init; } = [];

    /// <inheritdoc cref="TraditionalWords"/>
    public IReadOnlyList<HeadwordForms> Several { get; init; } = [];

    /// <inheritdoc cref="TraditionalWords"/>
    public IReadOnlyList<HeadwordForms> Alone { get; init; } = [];

    /// <summary>What else the user should know of how the file was read; may be empty.</summary>
    public string Remark { get; init; } = "";

    /// <param name="added">How many of <see cref="Words"/> were not known before.</param>
    /// <param name="where">The list that they are in now; empty where nothing was written.</param>
    public void Print(TextWriter output, int added, string where)
    {
        output.WriteLine(CleanText.Of(Path));
        Line(Kind, Rows, Remark);
        if (Learnt is { } learnt) Line("learnt", learnt.Count, $"with a card that comes back after {learnt.Days} days or more and is not suspended");
        if (Broken > 0) Line("broken", Broken, "their note type is missing or has other fields");
        Line("with a word", WithWord);
        if (Others > 0) Line("other Chinese", Others, "sentences and phrases, which do not tell which of their words you know: left out");
        if (Japanese > 0) Line("Japanese", Japanese, "left out");
        if (WithoutChinese > 0) Line("no Chinese", WithoutChinese);
        if (NotUnderstood.Count > 0)
        {
            Line("not understood", NotUnderstood.Count, "not one word, or not clearly several: left out");
            foreach (string line in NotUnderstoodLines()) output.WriteLine("    " + line);
        }

        Line("words", Words.Count, "different ones");
        foreach (string remark in ScriptRemarks()) output.WriteLine("    " + remark);
        if (Unlisted.Count > 0) Line("not in the dictionary", Unlisted.Count, "taken as they are: " + string.Join(' ', Unlisted.Take(Shown)) + (Unlisted.Count > Shown ? " …" : ""));
        Line("known already", Words.Count - added);
        Line(where.Length > 0 ? "added" : "new", added, where.Length > 0 ? $"to {where}" : "nothing was written");

        void Line(string name, int count, string remark = "") =>
            output.WriteLine($"  {name,-22}{NumberText.Of(count),8}{(remark.Length > 0 ? "  " + remark : "")}".TrimEnd());
    }

    /// <summary>For a build, which has a report of its own: only what was not taken as it stands.</summary>
    public void PrintDoubts(TextWriter errors)
    {
        string path = CleanText.Of(Path);
        if (Remark.Length > 0) errors.WriteLine($"flashbuilder: {path}: {Remark}");
        if (NotUnderstood.Count > 0)
        {
            errors.WriteLine($"flashbuilder: {path}: {NumberText.Of(NotUnderstood.Count)} of {NumberText.Of(Rows)} lines not understood, {NumberText.Of(Words.Count)} words taken");
            foreach (string line in NotUnderstoodLines()) errors.WriteLine("  " + line);
        }
        else if (Words.Count == 0) errors.WriteLine($"flashbuilder: {path}: there is no word in it");

        foreach (string remark in ScriptRemarks()) errors.WriteLine($"flashbuilder: {path}: {remark}");
    }

    /// <summary>How words that may be several were taken, a sentence each.</summary>
    public IEnumerable<string> ScriptRemarks() => ScriptRemarks(Several, Alone);

    /// <inheritdoc cref="ScriptRemarks()"/>
    public static IEnumerable<string> ScriptRemarks(IReadOnlyList<HeadwordForms> several, IReadOnlyList<HeadwordForms> alone)
    {
        foreach (var forms in several.Take(ShownLines))
            yield return $"{forms.Written} stands for {string.Join(", ", forms.StandsFor)}; all are taken as known; write the Traditional form to take one alone";
        if (several.Count > ShownLines)
            yield return $"… and {NumberText.Of(several.Count - ShownLines)} more Simplified words stand for several: {string.Join(' ', several.Skip(ShownLines).Take(Shown).Select(forms => forms.Written))}{(several.Count > ShownLines + Shown ? " …" : "")}";
        foreach (var forms in alone.Take(ShownLines))
            yield return $"{forms.Written} is taken as the Traditional word; as Simplified it would be also {string.Join(", ", forms.StandsFor.Where(form => form != forms.Written))}; add the ones that you know too";
        if (alone.Count > ShownLines) yield return $"… and {NumberText.Of(alone.Count - ShownLines)} more words of either script are taken as Traditional";
    }

    private IEnumerable<string> NotUnderstoodLines()
    {
        foreach ((int line, string text) in NotUnderstood.Take(ShownLines))
        {
            string clean = CleanText.Of(text.Length > 4 * LongestShown ? text[..(4 * LongestShown)] : text);
            yield return $"line {line}: {(clean.Length > LongestShown ? clean[..LongestShown] + "…" : clean)}";
        }

        if (NotUnderstood.Count > ShownLines) yield return $"… and {NumberText.Of(NotUnderstood.Count - ShownLines)} more";
    }
}
