using System.Text.Json;
using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>
/// The column <c>models</c>: our one note type, with every key that current Anki, Anki 2.1.15 or Mnemosyne asks for.
/// </summary>
internal static class NoteTypeJson
{
    public const string LatexAfter = "\\end{document}";

    public const string LatexBefore =
        "\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n" +
        "\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n";

    public static string Write(long deckId) => Json.Object(models => models.Object(NoteType.Id.ToString(), type =>
    {
        WriteHead(type, NoteType.Id, NoteType.Name, NoteType.Modified, deckId, NoteType.Css);
        type.WriteStartArray("flds");
        foreach (Field field in NoteType.Fields) WriteField(type, field.ToString(), NoteType.FieldId(field), (int)field, NoteType.Describe(field));
        type.WriteEndArray();
        type.WriteStartArray("tmpls");
        for (int i = 0; i < NoteType.Templates.Count; i++) WriteTemplate(type, NoteType.Templates[i], i);
        type.WriteEndArray();
        WriteRequired(type);
    }));

    /// <summary>A type of two fields, as every program has one.</summary>
    public static string WriteBasic(long id, long modified) => Json.Object(models => models.Object(id.ToString(), type =>
    {
        WriteHead(type, id, "FlashBuilder Basic", modified, 1, "");
        type.WriteStartArray("flds");
        WriteField(type, "Front", id + 1, 0, "");
        WriteField(type, "Back", id + 2, 1, "");
        type.WriteEndArray();
        type.WriteStartArray("tmpls");
        WriteTemplate(type, new NoteTemplate("Card 1", id + 3, null, "{{Front}}", "{{Front}}<hr id=answer>{{Back}}"), 0);
        type.WriteEndArray();
        type.WriteStartArray("req");
        type.WriteEndArray();
    }));

    private static void WriteHead(Utf8JsonWriter type, long id, string name, long modified, long deckId, string css)
    {
        type.Numbers(("id", id), ("type", 0), ("mod", modified), ("usn", -1), ("sortf", 0), ("did", deckId));
        type.Texts(("name", name), ("css", css), ("latexPre", LatexBefore), ("latexPost", LatexAfter));
        type.WriteBoolean("latexsvg", false);
        type.Array("tags");
        type.Array("vers");
    }

    private static void WriteField(Utf8JsonWriter type, string name, long id, int ordinal, string description)
    {
        type.WriteStartObject();
        type.Texts(("name", name), ("font", "Arial"), ("description", description));
        type.Numbers(("id", id), ("ord", ordinal), ("size", 20));
        type.Switches(("sticky", false), ("rtl", false), ("plainText", false), ("collapsed", false),
            ("excludeFromSearch", false), ("preventDeletion", false));
        type.Array("media");
        type.WriteNull("tag");
        type.WriteEndObject();
    }

    private static void WriteTemplate(Utf8JsonWriter type, NoteTemplate template, int ordinal)
    {
        type.WriteStartObject();
        type.Texts(("name", template.Name), ("qfmt", template.Front), ("afmt", template.Back),
            ("bqfmt", ""), ("bafmt", ""), ("bfont", ""));
        type.Numbers(("id", template.Id), ("ord", ordinal), ("bsize", 0));
        type.WriteNull("did");
        type.WriteEndObject();
    }

    /// <summary>Which fields a card needs to exist, for clients that do not work it out from the template.</summary>
    private static void WriteRequired(Utf8JsonWriter type)
    {
        type.WriteStartArray("req");
        for (int i = 0; i < NoteType.Templates.Count; i++)
        {
            type.WriteStartArray();
            type.WriteNumberValue(i);
            type.WriteStringValue("all");
            type.WriteStartArray();
            type.WriteNumberValue((int)(NoteType.Templates[i].Gate ?? Field.Word));
            type.WriteEndArray();
            type.WriteEndArray();
        }
        type.WriteEndArray();
    }
}
