using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;

namespace FlashBuilder.Cli;

/// <summary>What a build tells its user.</summary>
/// <param name="Doubts">The file with the doubtful cases.</param>
/// <param name="Corrections">Where the program looks for corrections.</param>
internal sealed record BuildReport(
    WordList Words, ExtractionCounts Counts, DeckChanges Changes, DeckOutput Output, string Doubts, string Corrections)
{
    private const int ShownPieces = 12;

    /// <summary>The learner's own list of known words, where it was looked at; else empty.</summary>
    public string KnownList { get; init; } = "";

    /// <summary>Why the deck is not where one would look for it; empty where it is.</summary>
    public string Remark { get; init; } = "";

    /// <summary>The options that came from the last build, as one would write them; empty where none did.</summary>
    public string Kept { get; init; } = "";

    /// <summary>Retired notes that the package brings.</summary>
    public int Leaving { get; init; }

    /// <summary>What a learner who typed into notes in Anki should know; else empty.</summary>
    public string OwnNotes { get; init; } = "";

    public MediaReport Media { get; init; } = MediaReport.None;

    public void Print(TextWriter output)
    {
        output.WriteLine($"{Words.Title} ({Words.Script} Chinese)");
        if (Remark.Length > 0) output.WriteLine(Remark);
        if (Kept.Length > 0) output.WriteLine($"Options of the last build: {Kept} (others that you give win; --fresh-options leaves them out)");
        Line("paragraphs", Counts.Paragraphs);
        Line("sentences", Counts.Sentences);
        Line("words", Counts.DifferentWords, $"{NumberText.Of(Counts.RunningWords)} with repetitions");
        Line("names", Counts.DifferentNames, Names());
        if (Counts.Known > 0) Line("known words", Counts.Known, KnownList.Length > 0 ? $"left out; --all takes those of {KnownList}" : "left out");
        if (Counts.BelowLimit > 0) Line("rare", Counts.BelowLimit, "left out by --min-count or --top");
        Line("notes", Words.Words.Count + Words.Names.Count, $"{NumberText.Of(Changes.New)} new, {NumberText.Of(Changes.Changed)} changed, {NumberText.Of(Changes.Untouched)} untouched"
            + (Changes.Gone.Count == 0 ? "" : $", {NumberText.Of(Changes.Gone.Count)} retired"));
        foreach ((string name, int count, string remark) in Media.Lines()) Line(name, count, remark);
        Line("without an entry", Counts.WithoutEntry.Count, WithoutEntry());
        if (Counts.UsedCorrections.Count > 0) Line("corrections", Counts.UsedCorrections.Count, $"lines of {Corrections}");
        output.WriteLine();
        if (Output.PackagePath is not null) output.WriteLine($"Anki package  {Output.PackagePath}");
        if (Output.DeckPath is not null) output.WriteLine($"Deck file     {Output.DeckPath}");
        output.WriteLine($"Doubts        {Doubts} (to settle any, edit it and save it as {Corrections})");
        output.WriteLine();
        if (Leaving > 0) output.WriteLine(PackageExport.RetiredRemark(Leaving));
        if (OwnNotes.Length > 0) output.WriteLine(OwnNotes);
        output.WriteLine(Output.PackagePath is not null
            ? "Next: open the package in Anki, AnkiDroid, AnkiMobile or Mnemosyne (File > Import). Change the text and build again: your progress stays."
            : "Next: the deck file is for FlashBuilder itself; build with -o NAME.apkg for Anki.");

        void Line(string name, int count, string remark = "") =>
            output.WriteLine($"  {name,-18}{NumberText.Of(count),7}{(remark.Length > 0 ? "  " + remark : "")}".TrimEnd());
    }

    private string Names()
    {
        if (Words.Names.Count > 0)
            return $"{NumberText.Of(Words.Names.Count)} out of the study order, in “{DeckName.OfNames(DeckName.Of(Words.Title))}”";
        return Counts.NamesSkipped > 0 ? $"{NumberText.Of(Counts.NamesSkipped)} left out by --names" : "";
    }

    private string WithoutEntry()
    {
        string shown = string.Join(' ', Counts.WithoutEntry.Take(ShownPieces));
        return Counts.WithoutEntry.Count > ShownPieces ? shown + " …" : shown;
    }
}
