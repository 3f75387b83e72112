using FlashBuilder.Vocabulary;
using Hanzi.Text;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Decks;

/// <summary>A deck as rows of the tables of <see cref="DeckSchema"/>.</summary>
internal static class DeckRows
{
    private static readonly string Fields = string.Join(", ", DeckSchema.FieldColumnNames);

    /// <summary>
    /// Sentences, tags and their links belong to the build and are written anew. Notes and cards are only ever added
    /// and updated: rows of other tables, such as a review log, may hang on them.
    /// </summary>
    public static void Write(SqliteConnection connection, Deck deck)
    {
        SqliteDatabase.Run(connection,
            "DELETE FROM note_sentences; DELETE FROM sentences; DELETE FROM tags; DELETE FROM deck;" +
            "UPDATE notes SET retired = 1, position = 0; UPDATE cards SET position = 0;");
        using (var row = new SqliteInsert(connection, "deck", 6))
            row.Row(1L, deck.Title, deck.Name, deck.Description, deck.Script.ToString(), deck.Created);
        using (var row = new SqliteInsert(connection, "sentences", 5))
            for (int i = 0; i < deck.Sentences.Count; i++)
            {
                SourceSentence sentence = deck.Sentences[i];
                row.Row((long)i, (long)sentence.Paragraph, (long)sentence.Span.Start, (long)sentence.Span.End, sentence.Text);
            }
        deck.Origin.Write(connection);
        WriteNotes(connection, deck);
        WriteMedia(connection, deck);
        using (var tags = new SqliteInsert(connection, "tags", 2))
        using (var links = new SqliteInsert(connection, "note_sentences", 3))
        using (var cards = new SqliteInsert(connection, "cards (id, note, template, position)", 4,
            "ON CONFLICT (id) DO UPDATE SET position = excluded.position WHERE note = excluded.note"))
            foreach ((Note note, int position, int study) in Positions(deck))
            {
                foreach (string tag in note.Tags) tags.Row(note.Id, tag);
                for (int i = 0; i < note.Sentences.Count; i++)
                    links.Row(note.Id, (long)note.Sentences[i], i == 0 ? 1L : 0L);
                foreach (Card card in note.Cards) cards.Row(card.Id, note.Id, (long)card.Template, (long)study);
            }
    }

    private static void WriteNotes(SqliteConnection connection, Deck deck)
    {
        string updates = string.Join(", ", DeckSchema.FieldColumnNames.Select(name => $"{name} = excluded.{name}"));
        int columns = 5 + NoteFields.Count;
        using var rows = new SqliteInsert(connection, $"notes (id, guid, modified, position, retired, {Fields})", columns,
            "ON CONFLICT (id) DO UPDATE SET guid = excluded.guid, modified = max(notes.modified, excluded.modified), " +
            $"position = excluded.position, retired = excluded.retired, {updates}");
        object[] values = new object[columns];
        foreach ((Note note, int position, _) in Positions(deck))
        {
            values[0] = note.Id;
            values[1] = note.Guid;
            values[2] = note.Modified;
            values[3] = (long)position;
            values[4] = position == 0 ? 1L : 0L;
            for (int i = 0; i < NoteFields.Count; i++) values[5 + i] = note.Fields[i];
            rows.Row(values);
        }
    }

    /// <summary>Only what changed: sounds are the larger part of a file.</summary>
    private static void WriteMedia(SqliteConnection connection, Deck deck)
    {
        HashSet<string> wanted = [.. deck.Media.Select(file => file.Name)];
        foreach (string name in Query(connection, "SELECT name FROM media", row => row.GetString(0)).Where(name => !wanted.Contains(name)))
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "DELETE FROM media WHERE name = $name";
            command.Parameters.AddWithValue("$name", name);
            command.ExecuteNonQuery();
        }
        using var rows = new SqliteInsert(connection, "media (name, content)", 2,
            "ON CONFLICT (name) DO UPDATE SET content = excluded.content WHERE content <> excluded.content");
        foreach (MediaFile file in deck.Media) rows.Row(file.Name, file.Content);
    }

    /// <summary>
    /// Notes with their 1-based place, the names kept apart behind the words; 0 for those that have none any more. Cards
    /// have their note's place in the learning order, 0 where it is out of it.
    /// </summary>
    private static IEnumerable<(Note Note, int Position, int Study)> Positions(Deck deck)
    {
        for (int i = 0; i < deck.Notes.Count; i++) yield return (deck.Notes[i], i + 1, i + 1);
        for (int i = 0; i < deck.Names.Count; i++) yield return (deck.Names[i], deck.Notes.Count + i + 1, 0);
        foreach (Note note in deck.Retired) yield return (note, 0, 0);
    }

    public static Deck Read(SqliteConnection connection)
    {
        // Everything in the order of notes, side by side: a hundred thousand of them shall not be kept twice.
        // Tags are few, and the same for many notes.
        var tagTexts = new Dictionary<string, string>();
        string Shared(string tag) => tagTexts.TryGetValue(tag, out string? known) ? known : tagTexts[tag] = tag;
        var tags = new RowsByNote<string>(Query(connection, "SELECT note, tag FROM tags ORDER BY note, tag", row => (row.GetInt64(0), Shared(row.GetString(1)))));
        var links = new RowsByNote<int>(Query(connection,
            "SELECT note, sentence FROM note_sentences ORDER BY note, example DESC, sentence", row => (row.GetInt64(0), row.GetInt32(1))));
        var cards = new RowsByNote<(Card Card, bool IsStudied)>(Query(connection, "SELECT note, id, template, position > 0 FROM cards ORDER BY note, template",
            row => (row.GetInt64(0), (new Card(row.GetInt64(1), row.GetInt32(2)), row.GetInt64(3) == 1))));
        var placed = new List<(long Position, Note Note, bool IsStudied)>();
        var retired = new List<Note>();
        foreach ((long position, bool gone, Note bare) in Rows(connection,
            $"SELECT id, guid, modified, position, retired, {Fields} FROM notes ORDER BY id", ReadNote))
        {
            (Card Card, bool IsStudied)[] own = cards.Of(bare.Id);
            Note note = bare with { Tags = tags.Of(bare.Id), Sentences = links.Of(bare.Id), Cards = Array.ConvertAll(own, card => card.Card) };
            if (gone) retired.Add(note);
            else placed.Add((position, note, Array.Exists(own, card => card.IsStudied)));
        }
        placed.Sort((one, other) => (one.Position, one.Note.Id).CompareTo((other.Position, other.Note.Id)));
        Note[] notes = [.. placed.Where(row => row.IsStudied).Select(row => row.Note)];
        Note[] names = [.. placed.Where(row => !row.IsStudied).Select(row => row.Note)];
        List<SourceSentence> sentences = Query(connection,
            "SELECT text, \"start\", \"end\", paragraph FROM sentences ORDER BY id", row =>
                new SourceSentence(row.GetString(0), new TextSpan(row.GetInt32(1), row.GetInt32(2)), row.GetInt32(3)));
        List<MediaFile> media = Query(connection, "SELECT name, content FROM media ORDER BY name",
            row => new MediaFile(row.GetString(0), row.GetFieldValue<byte[]>(1)));
        return Query(connection, "SELECT title, name, description, script, created FROM deck", row => new Deck
        {
            Title = row.GetString(0),
            Name = row.GetString(1),
            Description = row.GetString(2),
            Script = Enum.Parse<Script>(row.GetString(3)),
            Created = row.GetInt64(4),
            Sentences = sentences,
            Notes = notes,
            Names = names,
            Retired = retired,
            Media = media,
            Origin = DeckOrigin.Of(connection),
        }).Single();
    }

    /// <summary>The deck with the learner's own edits laid over its notes.</summary>
    public static Deck WithEdits(SqliteConnection connection, Deck deck)
    {
        ILookup<long, (Field Field, string Value, long Modified)> edits = Query(connection,
            "SELECT e.note, e.field, e.value, n.modified FROM own_edits e JOIN notes n ON n.id = e.note",
            row => (Note: row.GetInt64(0), Edit: (row.GetString(1) == "meaning" ? Field.Meaning : Field.OwnNotes, row.GetString(2), row.GetInt64(3))))
            .ToLookup(row => row.Note, row => row.Edit);
        if (edits.Count == 0) return deck;
        Note Edit(Note note, (Field Field, string Value, long Modified) edit) =>
            note with { Fields = note.Fields.With(edit.Field, edit.Value), Modified = Math.Max(note.Modified, edit.Modified) };
        Note[] Edited(IReadOnlyList<Note> notes) => [.. notes.Select(note => edits[note.Id].Aggregate(note, Edit))];
        return deck with { Notes = Edited(deck.Notes), Names = Edited(deck.Names), Retired = Edited(deck.Retired) };
    }

    private static (long Position, bool IsRetired, Note Note) ReadNote(SqliteDataReader row)
    {
        string[] fields = new string[NoteFields.Count];
        for (int i = 0; i < fields.Length; i++) fields[i] = row.GetString(5 + i);
        return (row.GetInt64(3), row.GetInt64(4) == 1, new Note
        {
            Id = row.GetInt64(0),
            Guid = row.GetString(1),
            Modified = row.GetInt64(2),
            Fields = new NoteFields(fields),
        });
    }

    internal static List<T> Query<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read) => [.. Rows(connection, sql, read)];

    /// <summary>One after another, as they are asked for.</summary>
    internal static IEnumerable<T> Rows<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read()) yield return read(row);
    }
}
