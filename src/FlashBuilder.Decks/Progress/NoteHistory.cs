namespace FlashBuilder.Decks;

/// <summary>What another program knows of a note of ours, to be brought back into a deck file.</summary>
#pragma warning disable CA1720 // The field's own word; no System.Guid is meant.
public sealed record NoteHistory
{
    public required string Guid { get; init; }
#pragma warning restore CA1720

    /// <summary>Unix seconds.</summary>
    public required long Modified { get; init; }

    /// <summary>HTML from elsewhere.</summary>
    public required string Meaning { get; init; }

    /// <summary>HTML from elsewhere.</summary>
    public required string OwnNotes { get; init; }

    /// <summary>Values of <see cref="NoteMark"/>.</summary>
    public required IReadOnlyList<string> Marks { get; init; }

    public required IReadOnlyList<CardHistory> Cards { get; init; }
}
