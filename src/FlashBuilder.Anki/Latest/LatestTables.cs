using System.Text;
using System.Text.Json;
using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Anki;

/// <summary>Fills the tables of <see cref="LatestSchema"/>: rows with messages of Protocol Buffers.</summary>
internal static class LatestTables
{
    public static void Write(SqliteConnection connection, Deck deck, CollectionSettings settings)
    {
        WriteNoteType(connection);
        using (var decks = new SqliteInsert(connection, "decks", 6))
            foreach (DeckRow row in settings.Decks)
                // Both flags of the first message: folded.
                decks.Row(row.Id, row.Name.Replace("::", "\u001f", StringComparison.Ordinal), deck.Modified, CollectionSchema.Unsynchronised, new byte[] { 8, 1, 16, 1 }, Kind(row));
        using (var presets = new SqliteInsert(connection, "deck_config", 5))
            foreach (Preset preset in settings.Presets)
                presets.Row(preset.Id, preset.Name, preset.Modified, preset.Id == Preset.DefaultId ? 0L : CollectionSchema.Unsynchronised, ProtobufWriter.Write(preset.Write));
        using (var config = new SqliteInsert(connection, "config", 4))
        using (JsonDocument values = JsonDocument.Parse(CollectionJson.Settings(deck)))
            foreach (JsonProperty value in values.RootElement.EnumerateObject())
                config.Row(value.Name, 0L, deck.Modified, Encoding.UTF8.GetBytes(value.Value.GetRawText()));
        using var tags = new SqliteInsert(connection, "tags", 4);
        foreach (string tag in settings.Tags) tags.Row(tag, CollectionSchema.Unsynchronised, 0L, null);
    }

    private static void WriteNoteType(SqliteConnection connection)
    {
        using (var types = new SqliteInsert(connection, "notetypes", 5))
            types.Row(NoteType.Id, NoteType.Name, NoteType.Modified, CollectionSchema.Unsynchronised, ProtobufWriter.Write(type =>
            {
                type.Text(3, NoteType.Css);
                type.Text(5, NoteTypeJson.LatexBefore);
                type.Text(6, NoteTypeJson.LatexAfter);
                for (int i = 0; i < NoteType.Templates.Count; i++) Required(type, i);
            }));
        using (var fields = new SqliteInsert(connection, "fields", 4))
            foreach (Field field in NoteType.Fields)
                fields.Row(NoteType.Id, (long)field, field.ToString(), ProtobufWriter.Write(config =>
                {
                    config.Text(3, "Arial");
                    config.Number(4, 20);
                    config.Text(5, NoteType.Describe(field));
                    config.Number(9, NoteType.FieldId(field));
                }));
        using var templates = new SqliteInsert(connection, "templates", 6);
        for (int i = 0; i < NoteType.Templates.Count; i++)
        {
            NoteTemplate template = NoteType.Templates[i];
            templates.Row(NoteType.Id, (long)i, template.Name, NoteType.Modified, CollectionSchema.Unsynchronised, ProtobufWriter.Write(config =>
            {
                config.Text(1, template.Front);
                config.Text(2, template.Back);
                config.Number(8, template.Id);
            }));
        }
    }

    /// <summary>Kind 2: all of the fields must be filled.</summary>
    private static void Required(ProtobufWriter type, int template) => type.Message(8, required =>
    {
        required.Number(1, template);
        required.Number(2, 2);
        required.Numbers(3, [(long)(NoteType.Templates[template].Gate ?? Field.Word)]);
    });

    private static byte[] Kind(DeckRow row) => ProtobufWriter.Write(kind => kind.Message(1, normal =>
    {
        normal.Number(1, row.Preset);
        normal.Text(4, row.Description);
    }));
}
