namespace FlashBuilder.Decks;

/// <summary>
/// The tables of a deck file that a learner fills, new in version 2. No build touches their rows, which hang on notes and
/// cards; those are never deleted. The column <c>seen</c> of cards follows the memories by triggers: it finds the next
/// new cards among many at once.
/// </summary>
internal static class StudySchema
{
    public static IReadOnlyList<string> Tables { get; } = ["memories", "reviews", "undone", "own_edits", "note_marks", "settings"];

    public static string Sql { get; } =
        $"""
        CREATE INDEX notes_position ON notes (position);

        ALTER TABLE cards ADD COLUMN seen INTEGER NOT NULL DEFAULT 0 CHECK (seen IN (0, 1));

        CREATE INDEX cards_new ON cards (position, template, note) WHERE seen = 0;

        CREATE TABLE memories (
            card INTEGER PRIMARY KEY REFERENCES cards,
        {Memory("", "    ")},
            reviews INTEGER NOT NULL CHECK (reviews >= 0),
            lapses INTEGER NOT NULL CHECK (lapses BETWEEN 0 AND reviews),
            suspended INTEGER NOT NULL CHECK (suspended IN (0, 1)),
            buried_on INTEGER,
            flag INTEGER NOT NULL CHECK (flag BETWEEN 0 AND 7)
        ) STRICT;

        CREATE TRIGGER memories_begin AFTER INSERT ON memories WHEN NEW.stage > 0
            BEGIN UPDATE cards SET seen = 1 WHERE id = NEW.card; END;
        CREATE TRIGGER memories_change AFTER UPDATE OF stage ON memories WHEN (NEW.stage > 0) <> (OLD.stage > 0)
            BEGIN UPDATE cards SET seen = NEW.stage > 0 WHERE id = NEW.card; END;

        CREATE INDEX memories_due ON memories (due, stage, suspended, buried_on, stability, last_review) WHERE stage > 0;

        CREATE TABLE reviews (
            id INTEGER PRIMARY KEY,
            card INTEGER NOT NULL REFERENCES cards,
            at INTEGER NOT NULL,
            rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
            mode INTEGER NOT NULL CHECK (mode >= 0),
            took INTEGER NOT NULL CHECK (took >= 0),
            elapsed_days INTEGER NOT NULL CHECK (elapsed_days >= 0),
            interval INTEGER NOT NULL CHECK (interval >= 0),
        {Memory("before_", "    ")},
        {Memory("after_", "    ")}
        ) STRICT;

        CREATE INDEX reviews_at ON reviews (at);
        CREATE INDEX reviews_card ON reviews (card);

        CREATE TABLE undone (
            review INTEGER PRIMARY KEY REFERENCES reviews,
            at INTEGER NOT NULL
        ) STRICT;

        CREATE TRIGGER reviews_are_new BEFORE INSERT ON reviews WHEN EXISTS (SELECT 1 FROM reviews WHERE id = NEW.id)
            BEGIN SELECT RAISE(ABORT, 'reviews are only added'); END;
        CREATE TRIGGER reviews_stay BEFORE DELETE ON reviews
            BEGIN SELECT RAISE(ABORT, 'reviews are only added'); END;
        CREATE TRIGGER reviews_are_final BEFORE UPDATE ON reviews
            BEGIN SELECT RAISE(ABORT, 'reviews are only added'); END;
        CREATE TRIGGER undone_are_new BEFORE INSERT ON undone WHEN EXISTS (SELECT 1 FROM undone WHERE review = NEW.review)
            BEGIN SELECT RAISE(ABORT, 'undone reviews are only added'); END;
        CREATE TRIGGER undone_stay BEFORE DELETE ON undone
            BEGIN SELECT RAISE(ABORT, 'undone reviews are only added'); END;
        CREATE TRIGGER undone_are_final BEFORE UPDATE ON undone
            BEGIN SELECT RAISE(ABORT, 'undone reviews are only added'); END;

        CREATE TABLE own_edits (
            note INTEGER NOT NULL REFERENCES notes,
            field TEXT NOT NULL CHECK (field IN ('meaning', 'own_notes')),
            value TEXT NOT NULL,
            PRIMARY KEY (note, field)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE note_marks (
            note INTEGER NOT NULL REFERENCES notes,
            mark TEXT NOT NULL CHECK (mark IN ('known', 'leech')),
            PRIMARY KEY (note, mark)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE settings (
            key TEXT PRIMARY KEY CHECK (key <> ''),
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """;

    /// <summary>The six columns of a memory. A new card has neither numbers nor times, any other has all of them.</summary>
    private static string Memory(string prefix, string indent) =>
        $"""
        {prefix}stage INTEGER NOT NULL CHECK ({prefix}stage BETWEEN 0 AND 3),
        {prefix}step INTEGER NOT NULL CHECK ({prefix}step >= 0),
        {prefix}stability REAL NOT NULL CHECK ({prefix}stability BETWEEN 0 AND 1000000),
        {prefix}difficulty REAL NOT NULL CHECK ({prefix}difficulty = 0 OR {prefix}difficulty BETWEEN 1 AND 10),
        {prefix}last_review INTEGER CHECK (({prefix}last_review IS NULL) = ({prefix}stage = 0)),
        {prefix}due INTEGER CHECK (({prefix}due IS NULL) = ({prefix}stage = 0) AND {prefix}due >= {prefix}last_review)
        """.ReplaceLineEndings("\n" + indent).Insert(0, indent);
}
