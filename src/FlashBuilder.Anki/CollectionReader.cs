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
        List<(Note Note, long DeckId)> all = ReadNotes(connection);
        string NameOf(long id) => Find(decks, id).GetProperty("name").GetString()!;
        HashSet<long> ofNames = [.. all.Select(row => row.DeckId).Distinct().Where(id => DeckName.IsOfNames(NameOf(id)))];
        long deckId = all.Select(row => row.DeckId).FirstOrDefault(id => !ofNames.Contains(id), ofNames.FirstOrDefault(1));
        string name = NameOf(deckId);
        return Deck.OfNotes(
            ofNames.Contains(deckId) ? DeckName.OfWords(name) : name, Find(decks, deckId).GetProperty("desc").GetString()!, created,
            [.. all.Where(row => !ofNames.Contains(row.DeckId)).Select(row => row.Note)],
            [.. all.Where(row => ofNames.Contains(row.DeckId)).Select(row => row.Note)]);
    }

    private static JsonElement Find(JsonElement decks, long id) =>
        decks.TryGetProperty(id.ToString(), out JsonElement deck) ? deck : decks.EnumerateObject().Last().Value;

    private static List<(Note Note, long DeckId)> ReadNotes(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            "SELECT n.id, n.guid, n.mod, n.tags, n.flds, c.id, c.ord, c.did FROM notes n JOIN cards c ON c.nid = n.id " +
            "WHERE n.mid = $type ORDER BY c.due, n.id, c.ord";
        command.Parameters.AddWithValue("$type", NoteType.Id);
        using SqliteDataReader row = command.ExecuteReader();
        var notes = new List<(Note Note, long DeckId)>();
        var guids = new HashSet<string>();
        while (row.Read())
        {
            var card = new Card(row.GetInt64(5), row.GetInt32(6));
            if (card.Template < 0 || card.Template >= NoteType.Templates.Count)
                throw new InvalidDataException($"a card of template {card.Template}");
            if (notes.Count > 0 && notes[^1].Note is var last && last.Id == row.GetInt64(0))
                notes[^1] = (last with { Cards = [.. last.Cards, card] }, row.GetInt64(7));
            else if (guids.Add(row.GetString(1)))
                notes.Add((new Note
                {
                    Id = row.GetInt64(0),
                    Guid = row.GetString(1),
                    Modified = row.GetInt64(2),
                    Tags = row.GetString(3).Split(' ', StringSplitOptions.RemoveEmptyEntries),
                    Fields = new NoteFields(row.GetString(4).Split('\u001f')),
                    Cards = [card],
                }, row.GetInt64(7)));
            else
                throw new InvalidDataException("two notes with one guid");
        }
        return notes;
    }
}
