using System.Globalization;
using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;

namespace FlashBuilder.Cli;

/// <summary>What a build tells its user.</summary>
internal sealed record BuildReport(WordList Words, ExtractionCounts Counts, DeckChanges Changes, DeckOutput Output)
{
    private const int ShownPieces = 12;

    public void Print(TextWriter output)
    {
        output.WriteLine($"{Words.Title} ({Words.Script} Chinese)");
        Line("paragraphs", Counts.Paragraphs);
        Line("sentences", Counts.Sentences);
        Line("words", Counts.DifferentWords, $"{Number(Counts.RunningWords)} with repetitions");
        Line("names", Counts.DifferentNames);
        if (Counts.Known > 0) Line("known", Counts.Known, "left out");
        if (Counts.BelowLimit > 0) Line("rare", Counts.BelowLimit, "left out by --min-count or --top");
        Line("notes", Words.Words.Count, $"{Number(Changes.New)} new, {Number(Changes.Changed)} changed, {Number(Changes.Untouched)} untouched"
            + (Changes.Gone.Count == 0 ? "" : $", {Number(Changes.Gone.Count)} retired"));
        Line("without an entry", Counts.WithoutEntry.Count, WithoutEntry());
        output.WriteLine();
        if (Output.PackagePath is not null) output.WriteLine($"Anki package  {Output.PackagePath}");
        if (Output.DeckPath is not null) output.WriteLine($"Deck file     {Output.DeckPath}");
        output.WriteLine();
        output.WriteLine(Output.PackagePath is not null
            ? "Next: open the package in Anki, AnkiDroid, AnkiMobile or Mnemosyne (File > Import). Change the text and build again: your progress stays."
            : "Next: the deck file is for FlashBuilder itself; build with -o NAME.apkg for Anki.");

        void Line(string name, int count, string remark = "") =>
            output.WriteLine($"  {name,-18}{Number(count),7}{(remark.Length > 0 ? "  " + remark : "")}".TrimEnd());
    }

    private string WithoutEntry()
    {
        string shown = string.Join(' ', Counts.WithoutEntry.Take(ShownPieces));
        return Counts.WithoutEntry.Count > ShownPieces ? shown + " …" : shown;
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
