using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>A note's tags in Anki: its own, and what the learner's marks become.</summary>
internal static class NoteTags
{
    /// <summary>Anki's own tag; it sets it as the quiz does.</summary>
    public const string Leech = "leech";

    public const string Known = "FlashBuilder::known";

    public static IEnumerable<string> Of(Note note, DeckProgress? progress)
    {
        foreach (string tag in note.Tags) yield return tag;
        if (progress is null) yield break;
        if (progress.Has(NoteMark.Leech, note.Id)) yield return Leech;
        if (progress.Has(NoteMark.Known, note.Id)) yield return Known;
    }

    /// <summary>Whether a build gives the tag; the others are the learner's.</summary>
    public static bool IsOfBuild(string tag) =>
        tag != Known && (tag == "FlashBuilder" || tag.StartsWith("FlashBuilder::", StringComparison.Ordinal));
}
