namespace FlashBuilder.Anki;

/// <summary>A row of the review log. Numbers out of range are taken to the nearest in range.</summary>
/// <param name="Id">The time of the answer in milliseconds since 1970.</param>
/// <param name="Ease">1 to 4 again, hard, good, easy; 0 where nobody answered.</param>
/// <param name="Interval">Days; below 0 seconds.</param>
/// <param name="LastInterval">As <paramref name="Interval"/>, before the answer.</param>
/// <param name="Factor">Ease by a thousand; with FSRS difficulty as 100 to 1100.</param>
/// <param name="Milliseconds">How long the answer took.</param>
/// <param name="Kind">0 learning, 1 review, 2 relearning, 3 filtered, 4 set by hand, 5 rescheduled.</param>
public readonly record struct AnkiReview(long Id, long Card, int Ease, int Interval, int LastInterval, int Factor, int Milliseconds, int Kind);
