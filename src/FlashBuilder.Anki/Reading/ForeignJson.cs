using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace FlashBuilder.Anki;

/// <summary>
/// JSON of a package or a collection. Half of a pair (<c>\ud800</c> alone) is no character, and no text can hold it: it
/// becomes U+FFFD, as it does where the bytes of a text are broken.
/// </summary>
internal static class ForeignJson
{
    private const string Escape = "\\u", Replacement = "fffd";

    /// <exception cref="JsonException">It is no JSON, or nested deeper.</exception>
    public static JsonDocument Parse(string json, int mostDepth) => JsonDocument.Parse(Sound(json), new JsonDocumentOptions { MaxDepth = mostDepth });

    /// <inheritdoc cref="Parse(string, int)"/>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json, int mostDepth) =>
        Utf8.IsValid(json.Span) && json.Span.IndexOf("\\u"u8) < 0
            ? JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = mostDepth })
            : Parse(Encoding.UTF8.GetString(json.Span), mostDepth);

    private static string Sound(string json)
    {
        if (!json.Contains(Escape, StringComparison.Ordinal)) return json;
        char[]? sound = null;
        for (int i = 0; i < json.Length; i++)
        {
            if (json[i] != '\\') continue;
            int unit = UnitAt(json, i);
            // What a backslash escapes is no escape itself.
            if (unit < 0) i++;
            else if (unit is >= 0xD800 and <= 0xDBFF && UnitAt(json, i + 6) is >= 0xDC00 and <= 0xDFFF) i += 11;
            else if (unit is >= 0xD800 and <= 0xDFFF) Replacement.CopyTo(0, sound ??= json.ToCharArray(), i + 2, 4);
        }
        return sound is null ? json : new string(sound);
    }

    /// <summary>The unit that is escaped there; -1 for anything else.</summary>
    private static int UnitAt(string json, int at) =>
        at + 6 <= json.Length && json.AsSpan(at, 2).SequenceEqual(Escape)
            && int.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int unit) ? unit : -1;
}
