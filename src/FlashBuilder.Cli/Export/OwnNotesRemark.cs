using FlashBuilder.Decks;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary>
/// Says when a package would replace what a learner typed into notes in Anki: Anki takes a changed note as a whole. What was brought
/// home since the last package is in the new one.
/// </summary>
internal static class OwnNotesRemark
{
    /// <param name="previous">The deck before the build.</param>
    /// <param name="changed">Notes that the build changed.</param>
    public static string For(DeckOutput output, Deck? previous, int changed)
    {
        if (changed == 0 || output.PackagePath is null || previous is null) return "";
        if (output.DeckPath is null) return Of(changed, "A deck file (.db) beside the package could bring it home with import --history.");
        return previous.Origin.PackageTime == 0 || IsHome(output.DeckPath, previous.Origin.PackageTime) ? "" : Of(changed, HowTo);
    }

    /// <summary>Before the deck notes that a package went out.</summary>
    public static string ForExport(string path, Deck deck)
    {
        long last = DeckOrigin.Read(path).PackageTime;
        int changed = deck.Notes.Concat(deck.Names).Count(note => note.Modified > last);
        return last == 0 || changed == 0 || IsHome(path, last) ? "" : Of(changed, HowTo);
    }

    private const string HowTo = "Bring it home first: flashbuilder import collection.colpkg --history (in Anki File > Export), then make the package again.";

    private static bool IsHome(string path, long packageTime) => StudySettings.Read(path).BroughtHome >= packageTime;

    private static string Of(int changed, string how) =>
        $"{NumberText.Of(changed)} changed {(changed == 1 ? "note takes" : "notes take")} the place of what you typed into {(changed == 1 ? "it" : "them")} in Anki. {how}";
}
