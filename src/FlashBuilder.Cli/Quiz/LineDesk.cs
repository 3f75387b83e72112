namespace FlashBuilder.Cli;

/// <summary>
/// The quiz as lines, one after the other: for pipes, terminals that cannot be drawn on, and screen readers. What is asked
/// is said once, without boxes and without anything that only a colour or a place tells.
/// </summary>
/// <param name="repeats">Writes what it reads: where nobody types, the record would lack it.</param>
internal sealed class LineDesk(TextWriter output, LineReader input, bool repeats, CancellationToken cancellation) : IQuizDesk
{
    private Scene? _last;

    public QuizRequest Ask(Scene scene)
    {
        if (scene.Notice.Length > 0) Say(scene.Notice);
        if (scene.IsHelp)
        {
            foreach (var (key, does) in QuizKeys.All.Where(key => key.Key != "arrows" && key.Key != "Esc")) Say($"{key}: {does}");
            Say("A letter is a line of its own. Where an answer is typed, put a colon before it: :u");
            // There is nothing to close: the question comes again.
            _last = null;
            return new(QuizVerb.Unknown);
        }

        foreach (string line in CardLines.New(scene, _last)) Say(line);
        _last = scene;
        while (true)
        {
            output.Write(CardLines.Prompt(scene));
            output.Flush();
            if (Read() is not { } line)
            {
                Say("");
                return new(QuizVerb.Quit);
            }

            if (Command(line.Trim(), scene) is { } command) return command;
            Say("one letter or number, please; ? tells them all");
        }
    }

    public char? Choose(Scene scene, string question, string keys)
    {
        output.Write($"{question}; an empty line for neither: ");
        output.Flush();
        return Read()?.Trim() is [var key] && keys.Contains(key) ? key : null;
    }

    public string? Edit(Scene scene, string label, string text)
    {
        Say(text.Length == 0 ? $"No {label} yet." : $"The {label} now: {text}");
        output.Write($"New {label} (an empty line keeps it, - takes it away): ");
        output.Flush();
        return Read()?.Trim() switch
        {
            null or "" => null,
            "-" => "",
            var line => line,
        };
    }

    public void Finish(IReadOnlyList<Line> outcome)
    {
        // An interrupted prompt has its line still open.
        if (cancellation.IsCancellationRequested) output.WriteLine();
        // Where nothing was left, it has been said.
        if (_last?.Awaited != Awaited.End)
            foreach (var line in outcome) output.WriteLine(line.Text.TrimEnd());
        output.Flush();
    }

    public void Dispose()
    {
    }

    private static QuizRequest? Command(string line, Scene scene)
    {
        if (line is [':', var letter]) return QuizRequest.Of(letter, scene.Awaited);
        if (scene.Awaited == Awaited.Text) return new(QuizVerb.Typed, Text: line);
        if (line.Length == 0) return QuizRequest.Of('\r', scene.Awaited);
        return line is [var key] ? QuizRequest.Of(key, scene.Awaited) : null;
    }

    private string? Read()
    {
        string? line = input.Read(cancellation);
        if (repeats && line is not null) Say(CleanText.Of(line));
        return line;
    }

    private void Say(string line)
    {
        cancellation.ThrowIfCancellationRequested();
        output.WriteLine(line);
    }
}
