using System.Text.Json;
using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>
/// The column <c>models</c>: our one note type, with every key that current Anki, Anki 2.1.15 or Mnemosyne asks for.
/// </summary>
internal static class NoteTypeJson
{
    private const string LatexBefore =
        "\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n" +
        "\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n";

    public static string Write(long deckId) => Json.Object(models => models.Object(NoteType.Id.ToString(), type =>
    {
        type.Numbers(("id", NoteType.Id), ("type", 0), ("mod", NoteType.Modified), ("usn", -1), ("sortf", 0), ("did", deckId));
        type.Texts(("name", NoteType.Name), ("css", NoteType.Css), ("latexPre", LatexBefore), ("latexPost", "\\end{document}"));
        type.WriteBoolean("latexsvg", false);
        type.Array("tags");
        type.Array("vers");
        WriteFields(type);
        WriteTemplates(type);
        WriteRequired(type);
    }));

    private static void WriteFields(Utf8JsonWriter type)
    {
        type.WriteStartArray("flds");
        foreach (Field field in NoteType.Fields)
        {
            type.WriteStartObject();
            type.Texts(("name", field.ToString()), ("font", "Arial"), ("description", NoteType.Describe(field)));
            type.Numbers(("id", NoteType.FieldId(field)), ("ord", (int)field), ("size", 20));
            type.Switches(("sticky", false), ("rtl", false), ("plainText", false), ("collapsed", false),
                ("excludeFromSearch", false), ("preventDeletion", false));
            type.Array("media");
            type.WriteNull("tag");
            type.WriteEndObject();
        }
        type.WriteEndArray();
    }

    private static void WriteTemplates(Utf8JsonWriter type)
    {
        type.WriteStartArray("tmpls");
        for (int i = 0; i < NoteType.Templates.Count; i++)
        {
            NoteTemplate template = NoteType.Templates[i];
            type.WriteStartObject();
            type.Texts(("name", template.Name), ("qfmt", template.Front), ("afmt", template.Back),
                ("bqfmt", ""), ("bafmt", ""), ("bfont", ""));
            type.Numbers(("id", template.Id), ("ord", i), ("bsize", 0));
            type.WriteNull("did");
            type.WriteEndObject();
        }
        type.WriteEndArray();
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
