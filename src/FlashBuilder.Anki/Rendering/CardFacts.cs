namespace FlashBuilder.Anki;

/// <summary>What templates may name besides the fields of the note.</summary>
/// <param name="Deck">With <c>::</c> between levels.</param>
/// <param name="Type">The note type.</param>
/// <param name="Card">The template's name.</param>
/// <param name="Number">Of the card within its note, from 1; for clozes the number of the gap.</param>
public sealed record CardFacts(string Deck, string Type, string Card, int Number)
{
    public IReadOnlyList<string> Tags { get; init; } = [];

    public long Id { get; init; }

    /// <summary>0 where the card has none.</summary>
    public int Flag { get; init; }

    internal string? Find(string name) => name switch
    {
        "Tags" => string.Join(' ', Tags),
        "Type" => Type,
        "Deck" => Deck,
        "Subdeck" => Deck[(Deck.LastIndexOf("::", StringComparison.Ordinal) is int at and >= 0 ? at + 2 : 0)..],
        "Card" => Card,
        "CardFlag" => Flag == 0 ? "" : $"flag{Flag}",
        "CardID" => Id == 0 ? "" : Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };
}
