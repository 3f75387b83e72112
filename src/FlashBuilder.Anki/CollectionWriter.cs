using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Anki;

/// <summary>Writes a deck as a collection: notes, and a card for every open template, in learning order.</summary>
internal static class CollectionWriter
{
    /// <param name="progress">Null: all cards are new.</param>
    /// <param name="isLatest">Tables of schema 18, else of 11.</param>
    /// <param name="use">Takes the bytes of the database, which are gone when it returns.</param>
    public static void Write(Deck deck, DeckProgress? progress, bool isLatest, Action<ReadOnlySpan<byte>> use)
    {
        using SqliteConnection connection = SqliteDatabase.OpenImage();
        if (isLatest) UnicaseCollation.Register(connection);
        SqliteDatabase.Run(connection, isLatest ? CollectionSchema.Common + LatestSchema.Sql : CollectionSchema.Sql);
        SqliteDatabase.Run(connection, "BEGIN");
        CollectionSettings settings = CollectionSettings.Of(deck, progress);
        using (var row = new SqliteInsert(connection, "col", 13))
            if (isLatest)
                row.Row(1L, deck.Created, deck.Modified * 1000, deck.Created * 1000, LatestSchema.Version, 0L, 0L, 0L, "", "", "", "", "");
            else
                row.Row(1L, deck.Created, deck.Modified * 1000, deck.Created * 1000, CollectionSchema.Version, 0L, 0L, 0L,
                    CollectionJson.Settings(deck), NoteTypeJson.Write(DeckName.IdOf(deck.Name)),
                    CollectionJson.Decks(settings.Decks, deck.Modified), CollectionJson.Presets(settings.Presets), "{}");
        if (isLatest) LatestTables.Write(connection, deck, settings);
        using (var cards = new CardWriter(connection, deck, progress))
        {
            Add(connection, cards, deck.Notes, DeckName.IdOf(deck.Name), progress);
            Add(connection, cards, deck.Names, DeckName.IdOf(DeckName.OfNames(deck.Name)), progress);
            Add(connection, cards, deck.Leaving, DeckName.IdOf(DeckName.OfRetired(deck.Name)), progress);
            cards.WriteLog();
        }
        SqliteDatabase.Run(connection, "COMMIT");
        SqliteDatabase.Use(connection, use);
    }

    private static void Add(SqliteConnection connection, CardWriter cards, IReadOnlyList<Note> all, long deckId, DeckProgress? progress)
    {
        using var notes = new SqliteInsert(connection, "notes", 11);
        for (int i = 0; i < all.Count; i++)
        {
            Note note = all[i];
            string key = note.Fields[Field.Key];
            string tags = string.Join(' ', NoteTags.Of(note, progress));
            notes.Row(note.Id, note.Guid, NoteType.Id, note.Modified, CollectionSchema.Unsynchronised, tags.Length == 0 ? "" : $" {tags} ", note.Fields.Joined(),
                SortField.Strip(key), SortField.Checksum(key), 0L, "");
            cards.Write(note, deckId, i + 1);
        }
    }
}
