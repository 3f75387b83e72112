namespace FlashBuilder.Cli;

/// <summary>Where the quiz meets its learner: a screen that is drawn over, or lines one after the other.</summary>
/// <remarks>All calls throw <see cref="OperationCanceledException"/> when the learner interrupts or the terminal is gone.</remarks>
internal interface IQuizDesk : IDisposable
{
    /// <summary>Shows the scene and waits for what the learner wants; at the end of the input that is to quit.</summary>
    QuizRequest Ask(Scene scene);

    /// <summary>Asks for one of some keys; null for none of them.</summary>
    char? Choose(Scene scene, string question, string keys);

    /// <summary>Lets a text be written or changed; null where the learner leaves it as it is.</summary>
    string? Edit(Scene scene, string label, string text);

    /// <summary>Leaves the quiz and shows its outcome.</summary>
    void Finish(IReadOnlyList<Line> outcome);
}
