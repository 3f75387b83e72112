using System.Text.Json;

namespace FlashBuilder.Anki;

/// <summary>What Anki keeps of a card beside its columns; what is missing or makes no sense is null.</summary>
/// <param name="Position">The place that it had as a new card.</param>
/// <param name="Stability">FSRS: days until recall has fallen to 90 percent.</param>
/// <param name="Difficulty">FSRS: 1 to 10.</param>
/// <param name="DesiredRetention">0 to 1.</param>
/// <param name="LastReview">Unix seconds.</param>
public sealed record AnkiCardData(long? Position, double? Stability, double? Difficulty, double? DesiredRetention, long? LastReview)
{
    /// <summary>JSON of other programs, empty where there is none.</summary>
    public string Custom { get; init; } = "";

    /// <summary>Anki keeps to about 200 characters; what is longer is not looked at.</summary>
    private const int Longest = 4096;

    public static AnkiCardData None { get; } = new(null, null, null, null, null);

    /// <summary>Never throws: broken data is <see cref="None"/>.</summary>
    public static AnkiCardData Parse(string data)
    {
        if (data.Length is 0 or > Longest) return None;
        try
        {
            using JsonDocument document = ForeignJson.Parse(data, mostDepth: 8);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return None;
            return new AnkiCardData(
                Whole(root, "pos"), Number(root, "s", 0, 36500 * 10), Number(root, "d", 1, 10), Number(root, "dr", 0, 1), Whole(root, "lrt"))
            {
                Custom = root.TryGetProperty("cd", out JsonElement custom) && custom.ValueKind == JsonValueKind.String ? custom.GetString()! : "",
            };
        }
        catch (JsonException)
        {
            return None;
        }
    }

    private static double? Number(JsonElement root, string name, double least, double most) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number)
            && number >= least && number <= most ? number : null;

    private static long? Whole(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number)
            ? number : null;
}
