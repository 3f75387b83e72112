using System.Text.Json;
using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Anki;

/// <summary>Reads the notes of our own note type back from a collection.</summary>
internal static class CollectionReader
{
    /// <summary>The deck without its sentences, which a package does not hold; null where no note is ours.</summary>
    /// <exception cref="Exception">The kinds that <see cref="AnkiPackage.Read"/> takes for damage.</exception>
    public static Deck? Read(byte[] image)
    {
        using SqliteConnection connection = SqliteDatabase.OpenBytes(image);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT crt, decks, models FROM col";
        long created;
        JsonElement decks;
        using (SqliteDataReader row = command.ExecuteReader())
        {
            if (!row.Read()) return null;
            created = row.GetInt64(0);
            using JsonDocument models = JsonDocument.Parse(row.GetString(2));
            if (!models.RootElement.TryGetProperty(NoteType.Id.ToString(), out _)) return null;
            using JsonDocument document = JsonDocument.Parse(row.GetString(1));
            decks = document.RootElement.Clone();
        }
        (List<Note> notes, long deckId) = ReadNotes(connection);
        JsonElement deck = decks.TryGetProperty(deckId.ToString(), out JsonElement ours) ? ours : decks.EnumerateObject().Last().Value;
        return Deck.OfNotes(deck.GetProperty("name").GetString()!, deck.GetProperty("desc").GetString()!, created, notes);
    }

    private static (List<Note> Notes, long DeckId) ReadNotes(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            "SELECT n.id, n.guid, n.mod, n.tags, n.flds, c.id, c.ord, c.did FROM notes n JOIN cards c ON c.nid = n.id " +
            "WHERE n.mid = $type ORDER BY c.due, n.id, c.ord";
        command.Parameters.AddWithValue("$type", NoteType.Id);
        using SqliteDataReader row = command.ExecuteReader();
        var notes = new List<Note>();
        var guids = new HashSet<string>();
        long deckId = 1;
        while (row.Read())
        {
            var card = new Card(row.GetInt64(5), row.GetInt32(6));
            if (card.Template < 0 || card.Template >= NoteType.Templates.Count)
                throw new InvalidDataException($"a card of template {card.Template}");
            deckId = row.GetInt64(7);
            if (notes.Count > 0 && notes[^1].Id == row.GetInt64(0))
                notes[^1] = notes[^1] with { Cards = [.. notes[^1].Cards, card] };
            else if (guids.Add(row.GetString(1)))
                notes.Add(new Note
                {
                    Id = row.GetInt64(0),
                    Guid = row.GetString(1),
                    Modified = row.GetInt64(2),
                    Tags = row.GetString(3).Split(' ', StringSplitOptions.RemoveEmptyEntries),
                    Fields = new NoteFields(row.GetString(4).Split('\u001f')),
                    Cards = [card],
                });
            else
                throw new InvalidDataException("two notes with one guid");
        }
        return (notes, deckId);
    }
}
