using System.Text.Json;

namespace FlashBuilder.Anki;

/// <summary>What we keep of a card where Anki has no column for it: JSON in <see cref="AnkiCardData.Custom"/>.</summary>
/// <param name="Step">Index of the step it waits on.</param>
/// <param name="BuriedOn">A study day, counted from 1970-01-01.</param>
/// <param name="IsOnlyKnown">It is suspended because its word is known, and for nothing else.</param>
/// <param name="Answers">How many answers <paramref name="Modes"/> tells of, the last of them at its end.</param>
/// <param name="Modes">As <see cref="CardModes"/> writes them.</param>
internal sealed record OwnCardData(int? Step, int? BuriedOn, bool IsOnlyKnown, int Answers, string Modes)
{
    private const int MostAnswers = 1_000_000;

    private static OwnCardData None { get; } = new(null, null, false, 0, "");

    /// <summary>Never throws: broken data says nothing.</summary>
    public static OwnCardData Parse(string custom)
    {
        if (custom.Length == 0) return None;
        try
        {
            using JsonDocument document = ForeignJson.Parse(custom, mostDepth: 4);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return None;
            string modes = root.TryGetProperty("modes", out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
            return new OwnCardData(Whole(root, "step", 0, 999), Whole(root, "bury", 0, 2_500_000), Whole(root, "known", 0, 1) == 1,
                Whole(root, "n", 0, MostAnswers) ?? 0, modes);
        }
        catch (JsonException)
        {
            return None;
        }
    }

    private static int? Whole(JsonElement root, string name, int least, int most) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int whole)
            && whole >= least && whole <= most ? whole : null;
}
