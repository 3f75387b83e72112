using System.Text.Json;
using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>The other JSON columns of a collection: settings, decks, and the preset that every collection has.</summary>
internal static class CollectionJson
{
    /// <summary>Settings of a collection. None of them reaches the learner's own; importers only want them there.</summary>
    public static string Settings(Deck deck) => Json.Object(conf =>
    {
        conf.Array("activeDecks", 1);
        // schedVer 2 with sched2021 and a rollover at 4: else Anki rewrites grades as it upgrades the package.
        conf.Numbers(("curDeck", 1), ("newSpread", 0), ("collapseTime", 1200), ("timeLim", 0), ("curModel", NoteType.Id),
            ("nextPos", Math.Max(deck.Notes.Count, deck.Names.Count) + 1), ("schedVer", 2), ("creationOffset", 0), ("rollover", 4));
        conf.Switches(("estTimes", true), ("dueCounts", true), ("sortBackwards", false), ("addToCur", true),
            ("dayLearnFirst", false), ("sched2021", true));
        conf.WriteString("sortType", "noteFld");
    });

    /// <summary>The default deck, which may not be missing, ours and that of the names, and the decks above them.</summary>
    public static string Decks(Deck deck) => Json.Object(decks =>
    {
        WriteDeck(decks, 1, "Default", "", deck.Modified);
        WriteDeck(decks, deck.Name, deck.Description, deck.Modified);
        if (deck.Names.Count > 0) WriteDeck(decks, DeckName.OfNames(deck.Name), DeckDescription.OfNames(deck.Title), deck.Modified);
    });

    private static void WriteDeck(Utf8JsonWriter decks, string name, string description, long modified)
    {
        for (int level = name.IndexOf("::"); level > 0; level = name.IndexOf("::", level + 2))
            WriteDeck(decks, DeckName.IdOf(name[..level]), name[..level], "", modified);
        WriteDeck(decks, DeckName.IdOf(name), name, description, modified);
    }

    private static void WriteDeck(Utf8JsonWriter decks, long id, string name, string description, long modified) =>
        decks.Object(id.ToString(), deck =>
        {
            deck.Numbers(("id", id), ("mod", modified), ("usn", -1), ("dyn", 0), ("conf", 1), ("extendNew", 0), ("extendRev", 0));
            deck.Texts(("name", name), ("desc", description));
            deck.Switches(("collapsed", false), ("browserCollapsed", false));
            deck.Array("lrnToday", 0, 0);
            deck.Array("revToday", 0, 0);
            deck.Array("newToday", 0, 0);
            deck.Array("timeToday", 0, 0);
        });

    /// <summary>Anki's own default preset; importers leave the learner's default as it is.</summary>
    public static string Presets() => Json.Object(presets => presets.Object("1", preset =>
    {
        preset.Numbers(("id", 1), ("mod", 0), ("usn", 0), ("maxTaken", 60), ("timer", 0));
        preset.Texts(("name", "Default"));
        preset.Switches(("autoplay", true), ("replayq", true), ("dyn", false));
        preset.Object("new", set =>
        {
            set.Array("delays", 1, 10);
            set.Array("ints", 1, 4, 0);
            set.Numbers(("initialFactor", 2500), ("order", 1), ("perDay", 20));
            set.Switches(("bury", false), ("separate", true));
        });
        preset.Object("rev", set =>
        {
            set.Numbers(("perDay", 200), ("ivlFct", 1), ("maxIvl", 36500), ("minSpace", 1));
            set.WriteNumber("ease4", 1.3);
            set.WriteNumber("fuzz", 0.05);
            set.WriteNumber("hardFactor", 1.2);
            set.WriteBoolean("bury", false);
        });
        preset.Object("lapse", set =>
        {
            set.Array("delays", 10);
            set.Numbers(("mult", 0), ("minInt", 1), ("leechFails", 8), ("leechAction", 1));
        });
    }));
}
