namespace FlashBuilder.Scheduling;

/// <summary>A review of a card's history, as <see cref="Optimizer"/> learns from it.</summary>
/// <param name="ElapsedDays">
/// Study days since the card's review before, as <see cref="Review.ElapsedDays"/>; 0 is the same day. Says nothing for
/// the first review.
/// </param>
public readonly record struct PastReview(Rating Rating, int ElapsedDays);
