using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary>What the program waits for.</summary>
internal enum Awaited
{
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
}

/// <summary>A moment of the quiz: all that a screen or a page of lines shows of it.</summary>
internal sealed record Scene
{
    public required Awaited Awaited { get; init; }

    /// <summary>Null only with <see cref="Awaited.Later"/>.</summary>
    public CardView? Card { get; init; }

    public required AnswerMode Mode { get; init; }

    /// <summary>On the front the sentence, on the back all that the note knows.</summary>
    public bool HasDetails { get; init; }

    /// <summary>All keys are shown in the card's place.</summary>
    public bool IsHelp { get; init; }

    public required DueCounts Left { get; init; }

    /// <summary>Answers given in this session.</summary>
    public required int Done { get; init; }

    /// <summary>Cards there were to do when the session began.</summary>
    public required int Total { get; init; }

    /// <summary>Of these, the ones that need not be seen again today.</summary>
    public int Finished => Math.Max(0, Total - Left.Total);

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

    public bool IsBack => Awaited == Awaited.Grade;

    /// <summary>The grade that Space and Enter give.</summary>
    public Rating Suggested => Judgement?.Suggested ?? Rating.Good;
}
