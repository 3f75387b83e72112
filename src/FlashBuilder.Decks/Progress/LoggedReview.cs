namespace FlashBuilder.Decks;

/// <summary>An answer: what other programs can use of a row of the table <c>reviews</c>.</summary>
/// <param name="Card">Its id.</param>
/// <param name="At">Unix milliseconds.</param>
/// <param name="Rating">1 Again, 2 Hard, 3 Good, 4 Easy.</param>
/// <param name="Mode">How it was asked: 0 recognition, 1 typed pinyin, 2 choice, 3 cloze, 4 tones.</param>
/// <param name="Took">Milliseconds.</param>
/// <param name="Stage">Of the card before: 0 new, 1 learning, 2 review, 3 relearning.</param>
/// <param name="LastInterval">Milliseconds between the answer before and what was then the due time; 0 at first.</param>
/// <param name="Interval">Milliseconds to the next due time.</param>
/// <param name="Difficulty">After it, 1 to 10.</param>
public readonly record struct LoggedReview(
    long Card, long At, int Rating, int Mode, int Took, int Stage, long LastInterval, long Interval, double Difficulty);
