namespace FlashBuilder.Decks;

/// <summary>The choices by which a deck is scheduled (FSRS-6).</summary>
/// <param name="Parameters">The 21 numbers.</param>
/// <param name="DesiredRetention">Above 0, at most 1.</param>
/// <param name="LearningSteps">Waits of a new card.</param>
/// <param name="RelearningSteps">Waits of a card that was forgotten.</param>
public sealed record StudySchedule(
    IReadOnlyList<double> Parameters, double DesiredRetention, IReadOnlyList<TimeSpan> LearningSteps, IReadOnlyList<TimeSpan> RelearningSteps);
