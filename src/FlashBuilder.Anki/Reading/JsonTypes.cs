using System.Globalization;
using System.Text.Json;

namespace FlashBuilder.Anki;

/// <summary>Note types and decks of schema 11: JSON in the one row of <c>col</c>.</summary>
internal static class JsonTypes
{
    /// <summary>Anki's own go to 6.</summary>
    private const int MostDepth = 32;

    /// <summary>Of a day: no place is farther from Greenwich.</summary>
    public const int MostMinutes = 1440;

    /// <exception cref="InvalidDataException">A note type lacks what it cannot do without.</exception>
    /// <exception cref="JsonException">It is no JSON, or nested beyond reason.</exception>
    public static Dictionary<long, AnkiNoteType> ReadNoteTypes(ForeignDatabase database)
    {
        using JsonDocument document = Parse(database, "models");
        var types = new Dictionary<long, AnkiNoteType>();
        foreach (JsonProperty type in Members(document.RootElement))
            if (long.TryParse(type.Name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long id))
                types[id] = new AnkiNoteType(id, Text(type.Value, "name"), Whole(type.Value, "type") == 1,
                    Names(type.Value, "flds"), Names(type.Value, "tmpls"));
        return types;
    }

    /// <inheritdoc cref="ReadNoteTypes"/>
    public static Dictionary<long, AnkiDeck> ReadDecks(ForeignDatabase database)
    {
        using JsonDocument document = Parse(database, "decks");
        var decks = new Dictionary<long, AnkiDeck>();
        foreach (JsonProperty deck in Members(document.RootElement))
            if (long.TryParse(deck.Name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long id))
                decks[id] = new AnkiDeck(id, Text(deck.Value, "name"), Text(deck.Value, "desc"), Whole(deck.Value, "dyn") != 0);
        return decks;
    }

    /// <summary>The key <c>creationOffset</c> of the settings.</summary>
    public static int? ReadMinutesWest(ForeignDatabase database)
    {
        using JsonDocument document = Parse(database, "conf");
        return Whole(document.RootElement, "creationOffset") is long minutes and >= -MostMinutes and <= MostMinutes ? (int)minutes : null;
    }

    private static JsonDocument Parse(ForeignDatabase database, string column)
    {
        string json = "";
        foreach (ForeignRow row in database.Rows("col", column))
        {
            json = row.Text(0);
            break;
        }
        return ForeignJson.Parse(json, MostDepth);
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : throw new InvalidDataException("its note types or decks are no JSON object");

    /// <summary>Names of fields or templates, by their numbers where they have any.</summary>
    private static string[] Names(JsonElement type, string list)
    {
        if (type.ValueKind != JsonValueKind.Object || !type.TryGetProperty(list, out JsonElement items) || items.ValueKind != JsonValueKind.Array)
            throw new InvalidDataException($"a note type in it has no {list}");
        return [.. items.EnumerateArray()
            .Select((item, place) => (Name: Text(item, "name"), Ordinal: Whole(item, "ord") ?? place))
            .OrderBy(item => item.Ordinal)
            .Select(item => item.Name)];
    }

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()! : "";

    private static long? Whole(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value)
            && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long whole)
            ? whole : null;
}
