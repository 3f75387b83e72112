namespace FlashBuilder.Study;

/// <summary>Answers to cards in review: how many, and how many of them were not Again.</summary>
public sealed record RetentionCount(int Passed, int Total)
{
    /// <summary>0 to 1; null where nothing was asked.</summary>
    public double? Rate => Total == 0 ? null : (double)Passed / Total;
}
