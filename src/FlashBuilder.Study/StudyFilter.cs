namespace FlashBuilder.Study;

/// <summary>Which cards of a deck are asked. The day's limits count answers of all cards.</summary>
public sealed record StudyFilter
{
    public static StudyFilter All { get; } = new();

    /// <summary>Only notes with this tag or one below it (<c>TAG::…</c>); <c>leech</c> for leeches. Null: any.</summary>
    public string? Tag { get; init; }

    /// <summary>Only notes of this level, alone or in a list (<c>HSK 3, TOCFL 2</c>), in any case. Null: any.</summary>
    public string? Level { get; init; }

    /// <summary>Also the names that are kept out of the study order.</summary>
    public bool Names { get; init; }
}
