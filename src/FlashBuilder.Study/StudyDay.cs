namespace FlashBuilder.Study;

/// <summary>One study day.</summary>
/// <param name="Time">The sum of the answers' times, each at most <see cref="StudyOptions.LongestAnswer"/>.</param>
public sealed record StudyDay(DateOnly Date, int Answers, int NewCards, TimeSpan Time);
