using System.Text.Json;
using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>The other JSON columns of a collection: settings, decks and presets.</summary>
internal static class CollectionJson
{
    /// <summary>Settings of a collection. None of them reaches the learner's own; importers only want them there.</summary>
    public static string Settings(Deck deck) => Settings(NoteType.Id, Math.Max(deck.Notes.Count, Math.Max(deck.Names.Count, deck.Leaving.Count)) + 1);

    /// <param name="next">The position of the next new card.</param>
    public static string Settings(long noteType, long next) => Json.Object(conf =>
    {
        conf.Array("activeDecks", 1);
        // schedVer 2 with sched2021 and a rollover at 4: else Anki rewrites grades as it upgrades the package.
        conf.Numbers(("curDeck", 1), ("newSpread", 0), ("collapseTime", 1200), ("timeLim", 0), ("curModel", noteType),
            ("nextPos", next), ("schedVer", 2), ("creationOffset", 0), ("rollover", 4));
        conf.Switches(("estTimes", true), ("dueCounts", true), ("sortBackwards", false), ("addToCur", true),
            ("dayLearnFirst", false), ("sched2021", true));
        conf.WriteString("sortType", "noteFld");
    });

    public static string Decks(IReadOnlyList<DeckRow> rows, long modified) => Json.Object(decks =>
    {
        foreach (DeckRow row in rows) WriteDeck(decks, row, modified);
    });

    private static void WriteDeck(Utf8JsonWriter decks, DeckRow row, long modified) =>
        decks.Object(row.Id.ToString(), deck =>
        {
            deck.Numbers(("id", row.Id), ("mod", modified), ("usn", -1), ("dyn", 0), ("conf", row.Preset), ("extendNew", 0), ("extendRev", 0));
            deck.Texts(("name", row.Name), ("desc", row.Description));
            deck.Switches(("collapsed", false), ("browserCollapsed", false));
            deck.Array("lrnToday", 0, 0);
            deck.Array("revToday", 0, 0);
            deck.Array("newToday", 0, 0);
            deck.Array("timeToday", 0, 0);
        });

    public static string Presets(IReadOnlyList<Preset> rows) => Json.Object(presets =>
    {
        foreach (Preset row in rows) presets.Object(row.Id.ToString(), row.Write);
    });
}
