using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Anki;

/// <summary>The collection that programs find which are too old for a package: one note that says what to do.</summary>
internal static class StubCollection
{
    private const string Hint = "This deck needs a newer version of this program. Update it, then import the file again; "
        + "or write the package again in the form that every version reads.";

    private const long Time = 1_735_725_600, TypeId = NoteType.Id - 1;

    public static byte[] Write()
    {
        using SqliteConnection connection = SqliteDatabase.OpenInMemory();
        SqliteDatabase.Run(connection, "PRAGMA page_size = 512");
        SqliteDatabase.Run(connection, CollectionSchema.Sql);
        SqliteDatabase.Run(connection, "BEGIN");
        using (var row = new SqliteInsert(connection, "col", 13))
            row.Row(1L, Time, Time * 1000, Time * 1000, CollectionSchema.Version, 0L, 0L, 0L, CollectionJson.Settings(TypeId, 2),
                NoteTypeJson.WriteBasic(TypeId, Time), CollectionJson.Decks([DeckRow.Default], Time), CollectionJson.Presets([Preset.Default]), "{}");
        using (var notes = new SqliteInsert(connection, "notes", 11))
            notes.Row(Time * 1000, "flashbuild", TypeId, Time, CollectionSchema.Unsynchronised, "", Hint + "\u001f", Hint, SortField.Checksum(Hint), 0L, "");
        using (var cards = new SqliteInsert(connection, "cards", 18))
            cards.Row(Time * 1000 + 1, Time * 1000, 1L, 0L, Time, CollectionSchema.Unsynchronised, 0L, 0L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, "");
        SqliteDatabase.Run(connection, "COMMIT");
        return SqliteDatabase.ToBytes(connection);
    }
}
