namespace FlashBuilder.Anki;

/// <summary>A card and where it stands in Anki's schedule. Numbers out of range are taken to the nearest in range.</summary>
public sealed record AnkiCard
{
    /// <summary>Milliseconds since 1970.</summary>
    public required long Id { get; init; }

    public required long Note { get; init; }

    public required long Deck { get; init; }

    /// <summary>Index of the template; in a cloze type the number of the gap less one.</summary>
    public required int Ordinal { get; init; }

    /// <summary>0 new, 1 learning, 2 review, 3 relearning.</summary>
    public required int Type { get; init; }

    /// <summary>0 new, 1 learning, 2 review, 3 learning over days, 4 preview; -1 suspended, -2 and -3 buried.</summary>
    public required int Queue { get; init; }

    /// <summary>A new card's position; Unix seconds in queue 1; else days since <see cref="AnkiCollection.Created"/>.</summary>
    public required long Due { get; init; }

    /// <summary>Days between the last two reviews; 0 where the card was never in review.</summary>
    public required int Interval { get; init; }

    /// <summary>SM-2 ease by a thousand.</summary>
    public required int Factor { get; init; }

    public required int Reviews { get; init; }

    public required int Lapses { get; init; }

    /// <summary>The deck that a filtered deck has it from, or 0.</summary>
    public required long HomeDeck { get; init; }

    /// <summary>The <see cref="Due"/> that it had there.</summary>
    public required long HomeDue { get; init; }

    /// <summary>1 to 7 a colour, 0 none; higher bits are of no known meaning.</summary>
    public required int Flags { get; init; }

    /// <summary>JSON: see <see cref="AnkiCardData"/>.</summary>
    public required string Data { get; init; }
}
