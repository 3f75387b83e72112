namespace FlashBuilder.Study;

/// <summary>How a session writes. Learners have the first; the others are for tests.</summary>
internal enum Journal
{
    /// <summary>One forced write an answer.</summary>
    WriteAhead,

    /// <summary>What is left where there can be no write-ahead log.</summary>
    Rollback,

    /// <summary>Nothing is forced to the disk: a year of study in seconds.</summary>
    Careless,
}
