using System.CommandLine;
using FlashBuilder.Anki;
using FlashBuilder.Decks;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary>Writes a deck as an Anki package.</summary>
internal static class PackageExport
{
    public static Option<string> Format()
    {
        var format = new Option<string>("--anki-format")
        {
            Description = "The form of a package: legacy1, which every Anki reads; legacy2 for Anki 2.1; latest for Anki 23.10 and later.",
            DefaultValueFactory = _ => "legacy1",
        };
        format.AcceptOnlyFromAmong("legacy1", "legacy2", "latest");
        return format;
    }

    public static PackageForm FormOf(string format) => Enum.Parse<PackageForm>(format, ignoreCase: true);

    /// <param name="named">The deck as the user named it.</param>
    /// <param name="deck">What is in it, as it shall be written.</param>
    /// <param name="withProgress">Also what the learner did with it.</param>
    /// <returns>What was written, and what to do with it.</returns>
    /// <exception cref="Failure">A package holds no progress of its own that could be written again.</exception>
    public static string Write(string named, Deck deck, string path, PackageForm form, bool withProgress)
    {
        if (withProgress && DeckSource.IsPackage(named) && File.Exists(named))
            throw new Failure($"{named} is a package, and what you have learnt is in the deck file", "name the .db file that build makes beside it", ExitCode.WrongUsage);
        DeckProgress? progress = withProgress ? StudyProgress.Read(DeckPaths.Find([named])[0], StudyOptionsOf.Learner()) : null;
        AnkiPackage.Write(path, deck, form, progress);
        string names = deck.Names.Count > 0 ? $", {NumberText.Of(deck.Names.Count)} names" : "";
        string learnt = progress is null ? "" : $", {NumberText.Of(progress.Reviews.Count)} answers";
        return $"{deck.Title}: {NumberText.Of(deck.Notes.Count)} words{names}{learnt}, in {path}\nNext: in Anki File > Import, and choose the file"
            + (progress is null ? "." : "; tick “Import any learning progress” and “Import any deck presets”, and turn FSRS on in the deck's options.");
    }
}
