using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Anki;

/// <summary>Writes a deck as a collection: notes, and a new card for every open template, in learning order.</summary>
internal static class CollectionWriter
{
    /// <summary>Not yet synchronised, which every note and card of a package is.</summary>
    private const long Unsynchronised = -1;

    public static byte[] Write(Deck deck)
    {
        using SqliteConnection connection = SqliteDatabase.OpenInMemory();
        SqliteDatabase.Run(connection, CollectionSchema.Sql);
        SqliteDatabase.Run(connection, "BEGIN");
        long deckId = DeckName.IdOf(deck.Name);
        using (var row = new SqliteInsert(connection, "col", 13))
            row.Row(1L, deck.Created, deck.Modified * 1000, deck.Created * 1000, CollectionSchema.Version, 0L, 0L, 0L,
                CollectionJson.Settings(deck), NoteTypeJson.Write(deckId), CollectionJson.Decks(deck), CollectionJson.Presets(), "{}");
        Add(connection, deck.Notes, deckId);
        Add(connection, deck.Names, DeckName.IdOf(DeckName.OfNames(deck.Name)));
        SqliteDatabase.Run(connection, "COMMIT");
        return SqliteDatabase.ToBytes(connection);
    }

    private static void Add(SqliteConnection connection, IReadOnlyList<Note> all, long deckId)
    {
        using var notes = new SqliteInsert(connection, "notes", 11);
        using var cards = new SqliteInsert(connection, "cards", 18);
        for (int i = 0; i < all.Count; i++)
        {
            Note note = all[i];
            string key = note.Fields[Field.Key];
            string tags = note.Tags.Count == 0 ? "" : $" {string.Join(' ', note.Tags)} ";
            notes.Row(note.Id, note.Guid, NoteType.Id, note.Modified, Unsynchronised, tags, note.Fields.Joined(),
                SortField.Strip(key), SortField.Checksum(key), 0L, "");
            foreach (Card card in note.OpenCards)
                cards.Row(card.Id, note.Id, deckId, (long)card.Template, note.Modified, Unsynchronised,
                    0L, 0L, i + 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, "");
        }
    }
}
