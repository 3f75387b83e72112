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

    /// <summary>
    /// As the user says; else as the deck was built, but with progress at least legacy2: old clients whose scheduler is version 2 refuse
    /// legacy1 with progress.
    /// </summary>
    public static PackageForm FormOf(string? said, string named, bool withProgress)
    {
        if (said is not null) return FormOf(said);
        string path = DeckSource.PathOf(named);
        PackageForm kept = !DeckSource.IsPackage(path) && DeckOrigin.Read(path).Options.TryGetValue("--anki-format", out string? format)
            && Enum.TryParse(format, ignoreCase: true, out PackageForm form) && form is PackageForm.Legacy2 or PackageForm.Latest ? form : PackageForm.Legacy1;
        return withProgress && kept == PackageForm.Legacy1 ? PackageForm.Legacy2 : kept;
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
        string source = DeckSource.PathOf(named);
        deck = LeavingNotes.Of(deck, source);
        AnkiPackage.Write(path, deck, form, progress);
        string ownNotes = "";
        if (!DeckSource.IsPackage(source))
        {
            ownNotes = OwnNotesRemark.ForExport(source, deck);
            Note(source, deck);
        }

        string names = deck.Names.Count > 0 ? $", {NumberText.Of(deck.Names.Count)} names" : "";
        string learnt = progress is null ? "" : $", {NumberText.Of(progress.Reviews.Count)} answers";
        return $"{deck.Title}: {NumberText.Of(deck.Notes.Count)} words{names}{learnt}, in {path}\nNext: in Anki File > Import, and choose the file"
            + (progress is null ? "." : "; tick “Import any learning progress” and “Import any deck presets”, and turn FSRS on in the deck's options."
                + "\nAnki takes progress only for cards that are new there: a card that you have studied in Anki stays as it is.")
            + (deck.Leaving.Count == 0 ? "" : "\n" + RetiredRemark(deck.Leaving.Count))
            + (ownNotes.Length == 0 ? "" : "\n" + ownNotes);
    }

    public static string RetiredRemark(int count) =>
        $"{NumberText.Of(count)} {(count == 1 ? "word" : "words")} of earlier builds {(count == 1 ? "is" : "are")} no longer in this deck: in Anki search for tag:{Deck.RetiredTag} to suspend {(count == 1 ? "it" : "them")}.";

    /// <summary>So that words which leave the deck later are told to Anki.</summary>
    private static void Note(string path, Deck deck)
    {
        try
        {
            DeckOrigin.NotePackage(path, deck);
        }
        catch (DeckFileException e)
        {
            Console.Error.WriteLine($"flashbuilder: the package is written, but the deck could not note it: {e.Message}");
        }
    }
}
