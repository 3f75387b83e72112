namespace FlashBuilder.Scheduling;

/// <summary>Where a card is on its way.</summary>
public enum Stage
{
    /// <summary>Never reviewed.</summary>
    New = 0,

    /// <summary>On the learning steps, minutes or hours apart.</summary>
    Learning = 1,

    /// <summary>Days apart.</summary>
    Review = 2,

    /// <summary>Forgotten in a review, on the relearning steps.</summary>
    Relearning = 3,
}
