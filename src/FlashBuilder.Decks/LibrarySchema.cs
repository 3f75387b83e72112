namespace FlashBuilder.Decks;

/// <summary>
/// What version 4 added for words that stand in several decks, which have one memory: when each thing that a learner does was
/// changed last, so that the later wins, and in which states decks stood together. No build touches these rows.
/// </summary>
internal static class LibrarySchema
{
    public static IReadOnlyList<string> Tables { get; } = ["note_changes", "library", "together"];

    /// <summary>A study day that was noted as a number, as the moment at which it ended; zones from the west of Hawaii on come out right.</summary>
    private const string EndOfDay = "(buried_until + 1) * 86400000 - 32400000";

    private const string LastChange = "min(max(coalesce(last_review, 0), 0), 221845392000000)";

    private static string Counting { get; } = string.Join("\n", ((string[])[
        "INSERT ON notes", "INSERT ON cards", "INSERT ON reviews", "INSERT ON undone", "INSERT ON memories", "UPDATE ON memories",
        "INSERT ON note_marks", "DELETE ON note_marks", "INSERT ON own_edits", "UPDATE ON own_edits", "DELETE ON own_edits"]).Select(Count));

    /// <summary>The table of memories in its new shape.</summary>
    public static string Memories { get; } =
        """
        ALTER TABLE memories RENAME COLUMN buried_on TO buried_until;

        ALTER TABLE memories ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
        """;

    /// <summary>The same for one who may only look.</summary>
    public static string MemoriesView { get; } =
        $"""
        CREATE TEMP VIEW memories AS SELECT card, stage, step, stability, difficulty, last_review, due, reviews, lapses, suspended,
            {EndOfDay.Replace("buried_until", "buried_on", StringComparison.Ordinal)} AS buried_until, flag, {LastChange} AS changed FROM main.memories;
        """;

    public static string Sql { get; } =
        $"""
        {Memories}

        UPDATE memories SET changed = {LastChange}, buried_until = {EndOfDay};

        CREATE TABLE note_changes (
            note INTEGER NOT NULL REFERENCES notes,
            what TEXT NOT NULL CHECK (what IN ('known', 'leech', 'meaning', 'own_notes')),
            at INTEGER NOT NULL,
            PRIMARY KEY (note, what)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE library (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            deck TEXT NOT NULL,
            changes INTEGER NOT NULL CHECK (changes >= 0)
        ) STRICT;

        INSERT INTO library (id, deck, changes) VALUES (1, '', 0);

        CREATE TABLE together (
            own TEXT NOT NULL,
            other TEXT NOT NULL,
            PRIMARY KEY (own, other)
        ) STRICT, WITHOUT ROWID;

        {Counting}
        """;

    private static string Count(string change) =>
        $"CREATE TRIGGER count_{change.Replace(" ON ", "_", StringComparison.Ordinal).ToLowerInvariant()} AFTER {change} BEGIN UPDATE library SET changes = changes + 1; END;";
}
