using Spectre.Console;

namespace FlashBuilder.Cli;

/// <summary>
/// The quiz on a screen of its own: the terminal's other screen, which leaves what stood there before as it was. It is left
/// for the outcome, which stays to be read.
/// </summary>
/// <param name="now">For the time at which the next card comes.</param>
internal sealed class ScreenDesk(IAnsiConsole console, ScreenEvents events, Columns columns, Glyphs glyphs, TimeProvider now, CancellationToken cancellation) : IQuizDesk
{
    private const string Enter = "\u001b[?1049h\u001b[2J", Leave = "\u001b[?25h\u001b[?1049l";

    /// <summary>A terminal that tells no new size is asked for it so often.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly Lock _drawing = new();
    private readonly ScreenLayout _layout = new(columns, glyphs);
    private bool _isEntered;
    private int _scroll, _mostScroll;
    private bool _showsDetails;
    private (int Width, int Height) _size;
    private string _typed = "";

    public QuizRequest Ask(Scene scene)
    {
        _scroll = 0;
        _showsDetails = scene is { IsBack: true, HasDetails: true };
        return scene.Awaited == Awaited.Text && !scene.IsHelp ? AskTyped(scene) : AskKey(scene, null);
    }

    public char? Choose(Scene scene, string question, string keys)
    {
        var asking = scene with { Notice = question };
        while (true)
        {
            Draw(asking, null);
            if (Next(asking, null) is not { } key) return null;
            if (keys.Contains(key.KeyChar)) return key.KeyChar;
            if (!TryScroll(key)) return null;
        }
    }

    public string? Edit(Scene scene, string label, string text)
    {
        var input = new TextInput(text);
        while (true)
        {
            var typing = new Typing(label, input.Text, input.Caret);
            Draw(scene, typing);
            if (Next(scene, typing) is not { } key || key.Key == ConsoleKey.Escape) return null;
            if (key.Key == ConsoleKey.Enter) return input.Text;
            input.Take(key);
        }
    }

    public void Finish(IReadOnlyList<Line> outcome)
    {
        LeaveScreen();
        console.Write(new LineBlock(outcome));
    }

    public void Dispose() => LeaveScreen();

    /// <summary>Gives the terminal back as it was; safe to call at any time and from any thread.</summary>
    public void LeaveScreen()
    {
        lock (_drawing)
        {
            if (!_isEntered) return;
            _isEntered = false;
            console.Write(new ControlCode(Leave));
        }
    }

    private QuizRequest AskTyped(Scene scene)
    {
        var input = new TextInput(_typed);
        while (true)
        {
            var typing = new Typing(LabelOf(scene), input.Text, input.Caret);
            Draw(scene, typing);
            if (Next(scene, typing) is not { } key) return new(QuizVerb.Quit);
            if (key.Key == ConsoleKey.Enter)
            {
                _typed = "";
                return new(QuizVerb.Typed, Text: input.Text);
            }

            if (key.Key != ConsoleKey.Escape)
            {
                input.Take(key);
                continue;
            }

            // What was typed waits for the learner to come back to it, unless the card goes.
            _typed = input.Text;
            var command = AskKey(scene with { Notice = "a key: d u e s b f k ? q; Esc goes on typing" }, ConsoleKey.Escape);
            if (command is { Verb: QuizVerb.Unknown, Number: -1 }) continue;
            if (command.Verb is not (QuizVerb.Details or QuizVerb.Help or QuizVerb.Edit or QuizVerb.Flag or QuizVerb.Unknown)) _typed = "";
            return command;
        }
    }

    private static string LabelOf(Scene scene) => scene.Mode switch
    {
        Study.AnswerMode.Tones => "tones",
        Study.AnswerMode.Cloze => "word",
        _ => "reading",
    };

    private QuizRequest AskKey(Scene scene, ConsoleKey? back)
    {
        while (true)
        {
            Draw(scene, null);
            if (scene.Awaited == Awaited.Later && now.GetUtcNow() >= scene.NextDue) return new(QuizVerb.Look);
            if (Next(scene, null) is not { } key) return new(QuizVerb.Quit);
            if (back is { } leave && key.Key == leave) return new(QuizVerb.Unknown, -1);
            if (TryScroll(key)) continue;
            if (scene.IsHelp) return new(QuizVerb.Unknown);
            if (key.KeyChar == '\0') continue;
            return QuizRequest.Of(key.KeyChar, scene.Awaited);
        }
    }

    private bool TryScroll(ConsoleKeyInfo key)
    {
        int step = key.Key switch
        {
            ConsoleKey.DownArrow => 1,
            ConsoleKey.UpArrow => -1,
            ConsoleKey.PageDown => Math.Max(1, _size.Height / 2),
            ConsoleKey.PageUp => -Math.Max(1, _size.Height / 2),
            _ => 0,
        };
        _scroll = Math.Clamp(_scroll + step, 0, _mostScroll);
        return step != 0;
    }

    /// <summary>The next key; the screen is drawn anew where it must be meanwhile. Null at the end of all keys.</summary>
    private ConsoleKeyInfo? Next(Scene scene, Typing? typing)
    {
        while (true)
        {
            var happened = events.Take(s_patience, cancellation);
            if (happened is { Kind: ScreenEventKind.Key }) return happened.Value.Key;
            if (happened is { Kind: ScreenEventKind.End }) return null;
            if (happened is { Kind: ScreenEventKind.Redraw } || _size != Size()) Draw(scene, typing);
            if (scene.Awaited == Awaited.Later && now.GetUtcNow() >= scene.NextDue) return new('\r', ConsoleKey.Enter, false, false, false);
        }
    }

    private void Draw(Scene scene, Typing? typing)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_drawing)
        {
            if (!_isEntered) console.Write(new ControlCode(Enter));
            _isEntered = true;
            _size = Size();
            var rows = _layout.Of(scene, _size.Width, _size.Height, _scroll, typing);
            if (_showsDetails && rows.DetailsScroll > 0)
            {
                // Where the card is longer than the screen, the details that were asked for come into sight.
                _scroll = rows.DetailsScroll;
                rows = _layout.Of(scene, _size.Width, _size.Height, _scroll, typing);
            }

            _showsDetails = false;
            _mostScroll = rows.MostScroll;
            _scroll = Math.Min(_scroll, _mostScroll);
            console.Write(new ScreenBlock(rows.Rows, rows.Caret));
        }
    }

    /// <summary>A terminal of no size at all is one that does not know it.</summary>
    private (int Width, int Height) Size() =>
        (console.Profile.Width is > 0 and var width ? width : 80, console.Profile.Height is > 0 and var height ? height : 24);
}
