namespace FlashBuilder.Anki;

/// <summary>What a package or a collection of Anki holds, whichever form it has: as it is there, nothing interpreted.</summary>
#pragma warning disable CA1711 // Anki's own word for it.
public sealed record AnkiCollection
#pragma warning restore CA1711
{
    public required PackageForm Form { get; init; }

    /// <summary>The version of the tables: 11 or 14 to 18.</summary>
    public required int Schema { get; init; }

    /// <summary>Unix seconds from which the days of review cards are counted.</summary>
    public required long Created { get; init; }

    /// <summary>Where the collection was made: minutes west of Greenwich; null where it is too old to say so.</summary>
    public int? MinutesWest { get; init; }

    /// <summary>By id.</summary>
    public required IReadOnlyDictionary<long, AnkiNoteType> NoteTypes { get; init; }

    /// <summary>By id.</summary>
    public required IReadOnlyDictionary<long, AnkiDeck> Decks { get; init; }

    /// <summary>In the order of their ids.</summary>
    public required IReadOnlyList<AnkiNote> Notes { get; init; }

    /// <summary>Notes left out, because their type is missing or has another number of fields.</summary>
    public required int BrokenNotes { get; init; }

    /// <summary>In the order of their ids.</summary>
    public required IReadOnlyList<AnkiCard> Cards { get; init; }

    /// <summary>The review log, in the order of time.</summary>
    public required IReadOnlyList<AnkiReview> Reviews { get; init; }

    /// <summary>Names of media files by the entry of the package that holds them.</summary>
    public required IReadOnlyDictionary<string, string> Media { get; init; }
}
