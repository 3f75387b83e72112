namespace FlashBuilder.Scheduling;

/// <summary>How well the learner remembered.</summary>
public enum Rating
{
    /// <summary>Forgotten.</summary>
    Again = 1,

    /// <summary>Remembered, with much trouble.</summary>
    Hard = 2,

    /// <summary>Remembered.</summary>
    Good = 3,

    /// <summary>Remembered at once.</summary>
    Easy = 4,
}
