using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary>What the program waits for.</summary>
internal enum Awaited
{
    /// <summary>A new word is shown before it is asked for the first time.</summary>
    Meet,

    /// <summary>The learner thinks, and asks for the answer.</summary>
    Reveal,

    /// <summary>The answer is typed.</summary>
    Text,

    /// <summary>One of <see cref="Scene.Choices"/>.</summary>
    Choice,

    /// <summary>The answer is shown; how well was it known?</summary>
    Grade,

    /// <summary>No card is there now, but one comes.</summary>
    Later,

    /// <summary>Nothing is left today. The last step can still be taken back.</summary>
    End,
}

/// <summary>A moment of the quiz: all that a screen or a page of lines shows of it.</summary>
internal sealed record Scene
{
    public required Awaited Awaited { get; init; }

    /// <summary>Null only with <see cref="Awaited.Later"/> and <see cref="Awaited.End"/>.</summary>
    public CardView? Card { get; init; }

    public required AnswerMode Mode { get; init; }

    /// <summary>On the front the sentence, on the back all that the note knows.</summary>
    public bool HasDetails { get; init; }

    /// <summary>All keys are shown in the card's place.</summary>
    public bool IsHelp { get; init; }

    public required DueCounts Left { get; init; }

    /// <summary>Answers given in this session.</summary>
    public required int Done { get; init; }

    /// <summary>Answers that the cards of today take at least, given ones included: a new card comes twice.</summary>
    public int Total => Done + (2 * Left.New) + Left.Learning + Left.Review;

    /// <summary>What the last key did; empty for nothing worth telling.</summary>
    public string Notice { get; init; } = "";

    /// <summary>Meanings to choose from, clean and plain.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>On the back, where the program could judge.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>On the back.</summary>
    public Preview? Preview { get; init; }

    /// <summary>With <see cref="Awaited.Later"/>: when the next card comes, in local time.</summary>
    public DateTimeOffset NextDue { get; init; }

    /// <inheritdoc cref="NextDue"/>
    public string LaterText => $"Nothing is due now. The next card comes at {NextDue:HH:mm}.";

    /// <summary>With <see cref="Awaited.End"/>: what the session came to.</summary>
    public IReadOnlyList<Line> Outcome { get; init; } = [];

    public bool IsBack => Awaited is Awaited.Grade or Awaited.Meet;

    /// <summary>The grade that Space and Enter give.</summary>
    public Rating Suggested => Judgement?.Suggested ?? Rating.Good;
}
