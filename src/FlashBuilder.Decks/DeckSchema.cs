using System.Text;

namespace FlashBuilder.Decks;

/// <summary>The tables of a deck file, version 4: what a build writes. docs/formats.md explains them; a test compares the two.</summary>
internal static class DeckSchema
{
    /// <summary>The letters FBdk, in the header of the file: whose it is.</summary>
    public const long ApplicationId = 0x4642_646B;

    public const long Version = 4;

    /// <summary>Columns of the fields in their order, for example <c>key, word, other_script</c>.</summary>
    public static IReadOnlyList<string> FieldColumnNames { get; } = [.. NoteType.Fields.Select(ColumnName)];

    public static string Sql { get; } =
        $"""
        PRAGMA page_size = 4096;
        PRAGMA encoding = 'UTF-8';
        PRAGMA application_id = {ApplicationId};
        PRAGMA user_version = {Version};

        CREATE TABLE deck (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            title TEXT NOT NULL,
            name TEXT NOT NULL CHECK (name <> ''),
            description TEXT NOT NULL,
            script TEXT NOT NULL CHECK (script IN ('Traditional', 'Simplified')),
            created INTEGER NOT NULL CHECK (created >= 0)
        ) STRICT;

        CREATE TABLE sentences (
            id INTEGER PRIMARY KEY CHECK (id >= 0),
            paragraph INTEGER NOT NULL CHECK (paragraph >= 1),
            "start" INTEGER NOT NULL CHECK ("start" >= 0),
            "end" INTEGER NOT NULL CHECK ("end" >= "start"),
            text TEXT NOT NULL
        ) STRICT;

        CREATE TABLE notes (
            id INTEGER PRIMARY KEY CHECK (id > 0),
            guid TEXT NOT NULL UNIQUE CHECK (guid <> ''),
            modified INTEGER NOT NULL CHECK (modified > 0),
            position INTEGER NOT NULL CHECK (position >= 0),
            retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
        {FieldColumns()},
            CHECK (key <> ''),
            CHECK ((position = 0) = (retired = 1))
        ) STRICT;

        CREATE TABLE tags (
            note INTEGER NOT NULL REFERENCES notes ON DELETE CASCADE,
            tag TEXT NOT NULL CHECK (tag <> '' AND instr(tag, ' ') = 0),
            PRIMARY KEY (note, tag)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE note_sentences (
            note INTEGER NOT NULL REFERENCES notes ON DELETE CASCADE,
            sentence INTEGER NOT NULL REFERENCES sentences ON DELETE CASCADE,
            example INTEGER NOT NULL CHECK (example IN (0, 1)),
            PRIMARY KEY (note, sentence)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE cards (
            id INTEGER PRIMARY KEY CHECK (id > 0),
            note INTEGER NOT NULL REFERENCES notes ON DELETE CASCADE,
            template INTEGER NOT NULL CHECK (template BETWEEN 0 AND {NoteType.Templates.Count - 1}),
            position INTEGER NOT NULL CHECK (position >= 0),
            UNIQUE (note, template)
        ) STRICT;

        {StudySchema.Sql}

        {MediaSchema.Sql}

        {OriginSchema.Sql}

        {LogMark.Sql}

        {LibrarySchema.Sql}
        """;

    private static string FieldColumns() =>
        string.Join(",\n", FieldColumnNames.Select(name => $"    {name} TEXT NOT NULL"));

    private static string ColumnName(Field field)
    {
        string name = field.ToString();
        if (name.All(char.IsUpper)) return name.ToLowerInvariant();
        var column = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && column.Length > 0) column.Append('_');
            column.Append(char.ToLowerInvariant(c));
        }
        return column.ToString();
    }
}
