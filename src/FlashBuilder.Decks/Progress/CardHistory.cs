namespace FlashBuilder.Decks;

/// <summary>What another program knows of a card. Its numbers are in range; whether they fit each other nobody has looked.</summary>
public sealed record CardHistory
{
    /// <summary>Index into <see cref="NoteType.Templates"/>.</summary>
    public required int Template { get; init; }

    /// <summary>In the order of time.</summary>
    public required IReadOnlyList<PastAnswer> Answers { get; init; }

    /// <summary>0 new, 1 learning, 2 review, 3 relearning.</summary>
    public required int Stage { get; init; }

    public required int Step { get; init; }

    /// <summary>Days and 1 to 10; null where the program did not schedule by FSRS.</summary>
    public required (double Stability, double Difficulty)? Memory { get; init; }

    /// <summary>Unix milliseconds, perhaps cut to seconds; null for a card never answered.</summary>
    public required long? LastReview { get; init; }

    /// <summary>The study day on which it is due, counted from 1970-01-01; null where <see cref="DueTime"/> says it.</summary>
    public required int? DueDay { get; init; }

    /// <summary>Unix milliseconds, cut to seconds.</summary>
    public required long? DueTime { get; init; }

    public required int Reviews { get; init; }

    public required int Lapses { get; init; }

    public required bool IsSuspended { get; init; }

    public required int? BuriedOn { get; init; }

    /// <summary>0 none, 1 to 7 a colour.</summary>
    public required int Flag { get; init; }
}
