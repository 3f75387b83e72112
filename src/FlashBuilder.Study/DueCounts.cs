namespace FlashBuilder.Study;

/// <summary>What is left to do on a study day.</summary>
/// <param name="New">Cards never seen, as many as the day's limit still lets in.</param>
/// <param name="Learning">Cards in their learning steps that come up before the day ends.</param>
/// <param name="Review">Cards due for review, as many as the day's limit still lets in.</param>
public sealed record DueCounts(int New, int Learning, int Review)
{
    public static DueCounts None { get; } = new(0, 0, 0);

    public int Total => New + Learning + Review;
}
