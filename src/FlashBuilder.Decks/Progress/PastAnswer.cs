namespace FlashBuilder.Decks;

/// <summary>An answer in the log of another program.</summary>
/// <param name="At">Unix milliseconds.</param>
/// <param name="Rating">1 to 4; 0: no answer, the card was made new.</param>
/// <param name="Mode">As in the table <c>reviews</c>.</param>
/// <param name="Took">Milliseconds.</param>
/// <param name="IsRelearning">Whether the card was in review once, where <paramref name="Interval"/> is a step.</param>
/// <param name="Interval">Milliseconds to the next due time.</param>
public readonly record struct PastAnswer(long At, int Rating, int Mode, int Took, bool IsRelearning, long Interval)
{
    public bool IsReset => Rating == 0;
}
