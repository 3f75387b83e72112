using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FlashBuilder.Decks;

/// <summary>One JSON object a line. Every object has every name; what the note does not say is empty.</summary>
internal static class JsonLines
{
    public const string Start = "{\"guid\":\"";

    public static string Write(Deck deck)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (PlainNote note in PlainNote.Of(deck))
        {
            Write(json, note);
            json.Flush();
            bytes.Write("\n"u8);
            json.Reset();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, PlainNote note)
    {
        json.WriteStartObject();
        json.WriteString("guid", note.Note.Guid);
        json.WriteString("kind", note.IsName ? "name" : "word");
        json.WriteString("word", note.Word);
        json.WriteString("traditional", note.Traditional);
        json.WriteString("simplified", note.Simplified);
        json.WriteString("reading", note.Reading);
        json.WriteString("pinyin", note.Pinyin);
        json.WriteString("zhuyin", note.Zhuyin);
        json.WriteString("spoken", note.Spoken);
        json.WriteString("other_region", note.OtherRegion);
        json.WriteString("meaning", note.Meaning);
        Write(json, "more_meanings", note.MoreMeanings);
        json.WriteString("part_of_speech", note.PartOfSpeech);
        json.WriteString("measure_words", note.MeasureWords);
        json.WriteString("sentence", note.Sentence);
        json.WriteString("sentence_cloze", note.SentenceCloze);
        json.WriteString("sentence_pinyin", note.SentencePinyin);
        json.WriteString("sentence_translation", note.SentenceTranslation);
        json.WriteNumber("paragraph", note.Paragraph);
        Write(json, "parts", note.Parts);
        json.WriteString("level", note.Level);
        json.WriteString("frequency", note.Frequency);
        json.WriteString("source", note.Source);
        Write(json, "own_notes", note.OwnNotes);
        Write(json, "tags", note.Note.Tags);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
