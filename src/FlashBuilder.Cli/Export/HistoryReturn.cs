using FlashBuilder.Anki;
using FlashBuilder.Decks;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary><c>flashbuilder import FILE --history</c>: what was learnt in Anki with our own notes, back into the deck files.</summary>
internal static class HistoryReturn
{
    /// <param name="files">What Anki exported.</param>
    /// <param name="named">The deck; null: those in <c>decks/</c> that have the notes.</param>
    /// <exception cref="Failure">No such deck, none of our notes in a file, or no deck that has them.</exception>
    public static void Run(IReadOnlyList<string> files, string? named)
    {
        IReadOnlyList<string> decks = DeckPaths.Find(named is null ? [] : [named]);
        foreach (string file in files)
        {
            DeckHistory history = AnkiHistory.Of(CollectionReader.Read(file));
            if (history.Notes.Count == 0)
                throw new Failure($"{file} holds no notes of FlashBuilder", "export the deck from Anki with “Include scheduling information” ticked");
            HashSet<string> guids = [.. history.Notes.Select(note => note.Guid)];
            int found = 0;
            foreach (string deck in decks.Where(deck => named is not null || Holds(deck, guids)))
            {
                Console.WriteLine(Describe(deck, HistoryImport.Run(deck, history, StudyOptionsOf.Learner())));
                found++;
            }
            if (found == 0) throw new Failure($"no deck in decks/ has the notes of {file}", "name the deck file: --history DECK, or build the deck first");
            if (history.Skipped > 0) Console.WriteLine($"{NumberText.Of(history.Skipped, "row")} of Anki's log {(history.Skipped == 1 ? "is no answer" : "are no answers")} (set by hand, rescheduled, crammed) and {(history.Skipped == 1 ? "was" : "were")} left out");
        }
    }

    private static bool Holds(string deck, HashSet<string> guids)
    {
        Deck read = DeckFile.Read(deck);
        return read.Notes.Concat(read.Names).Concat(read.Retired).Any(note => guids.Contains(note.Guid));
    }

    private static string Describe(string deck, HistoryReport report)
    {
        string edits = report.Edits > 0 ? $", {NumberText.Of(report.Edits)} of your own edits" : "";
        string unknown = report.UnknownNotes > 0 ? $"; {NumberText.Of(report.UnknownNotes, "note")} of the file {(report.UnknownNotes == 1 ? "is" : "are")} not in this deck" : "";
        return $"{deck}: {NumberText.Of(report.Added, "answer")} added, {NumberText.Of(report.AlreadyThere)} {(report.AlreadyThere == 1 ? "was" : "were")} there already;"
            + $" {NumberText.Of(report.Cards, "card")} {(report.Cards == 1 ? "goes" : "go")} on as in Anki{edits}{unknown}";
    }
}
