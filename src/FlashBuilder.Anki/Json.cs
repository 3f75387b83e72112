using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FlashBuilder.Anki;

/// <summary>JSON objects written key by key: no reflection, and the same text each time.</summary>
internal static class Json
{
    public static string Object(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Object(this Utf8JsonWriter json, string name, Action<Utf8JsonWriter> write)
    {
        json.WriteStartObject(name);
        write(json);
        json.WriteEndObject();
    }

    public static void Array(this Utf8JsonWriter json, string name, params ReadOnlySpan<double> values)
    {
        json.WriteStartArray(name);
        foreach (double value in values) json.WriteNumberValue(value);
        json.WriteEndArray();
    }

    public static void Numbers(this Utf8JsonWriter json, params ReadOnlySpan<(string Name, long Value)> members)
    {
        foreach ((string name, long value) in members) json.WriteNumber(name, value);
    }

    public static void Switches(this Utf8JsonWriter json, params ReadOnlySpan<(string Name, bool Value)> members)
    {
        foreach ((string name, bool value) in members) json.WriteBoolean(name, value);
    }

    public static void Texts(this Utf8JsonWriter json, params ReadOnlySpan<(string Name, string Value)> members)
    {
        foreach ((string name, string value) in members) json.WriteString(name, value);
    }
}
