using FlashBuilder.Scheduling;

namespace FlashBuilder.Study;

/// <summary>What was done in one session; undone answers are not in it.</summary>
public sealed record SessionSummary
{
    public required int Answers { get; init; }

    /// <summary>Cards seen for the first time.</summary>
    public required int NewCards { get; init; }

    /// <summary>Answers by rating: <c>[0]</c> is Again, <c>[3]</c> Easy.</summary>
    public required IReadOnlyList<int> PerRating { get; init; }

    /// <summary>Answers to cards in review, and how many of them were not Again.</summary>
    public required RetentionCount Retention { get; init; }

    /// <summary>The sum of the answers' times, each at most <see cref="StudyOptions.LongestAnswer"/>.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>Words answered Again, the most often first; at most ten.</summary>
    public required IReadOnlyList<HardWord> HardestWords { get; init; }

    /// <summary>How often this rating was given.</summary>
    public int Of(Rating rating) => PerRating[(int)rating - 1];
}
