namespace FlashBuilder.Cli;

/// <summary>The words of a file, and what was left out of it.</summary>
/// <param name="Days">The shortest interval of a learnt card; null for a list.</param>
/// <param name="Rows">Notes, or lines with something on them.</param>
/// <param name="Learnt">Those that were looked at.</param>
/// <param name="Words">Different ones in Traditional, in the order of the file.</param>
internal sealed record ImportedWords(string Path, int? Days, int Rows, int Learnt, IReadOnlyList<string> Words)
{
    public int WithWord { get; init; }

    /// <summary>Notes whose Chinese is no single word.</summary>
    public int Others { get; init; }

    public int WithoutChinese { get; init; }

    public int Japanese { get; init; }

    /// <summary>Notes that Anki could not read itself.</summary>
    public int Broken { get; init; }

    /// <summary>Words of a list that no dictionary has; they are among <see cref="Words"/>.</summary>
    public IReadOnlyList<string> Unlisted { get; init; } = [];

    /// <param name="added">How many of <see cref="Words"/> were not known before.</param>
    /// <param name="where">The list that they are in now; empty where nothing was written.</param>
    public void Print(TextWriter output, int added, string where)
    {
        const int Shown = 12;
        output.WriteLine(Path);
        Line(Days is null ? "lines" : "notes", Rows);
        if (Days is { } days) Line("learnt", Learnt, $"with a card that comes back after {days} days or more and is not suspended");
        if (Broken > 0) Line("broken", Broken, "their note type is missing or has other fields");
        Line("with a word", WithWord);
        if (Others > 0) Line("other Chinese", Others, "sentences and phrases, which do not tell which of their words you know: left out");
        if (Japanese > 0) Line("Japanese", Japanese, "left out");
        if (WithoutChinese > 0) Line("no Chinese", WithoutChinese);
        Line("words", Words.Count, "different ones");
        if (Unlisted.Count > 0) Line("not in the dictionary", Unlisted.Count, "taken as they are: " + string.Join(' ', Unlisted.Take(Shown)) + (Unlisted.Count > Shown ? " …" : ""));
        Line("known already", Words.Count - added);
        Line(where.Length > 0 ? "added" : "new", added, where.Length > 0 ? $"to {where}" : "nothing was written");

        void Line(string name, int count, string remark = "") =>
            output.WriteLine($"  {name,-22}{NumberText.Of(count),8}{(remark.Length > 0 ? "  " + remark : "")}".TrimEnd());
    }
}
