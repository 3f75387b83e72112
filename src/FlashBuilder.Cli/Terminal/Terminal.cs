using Spectre.Console;

namespace FlashBuilder.Cli;

/// <summary>What the program may do with the terminal it runs in.</summary>
internal sealed class Terminal
{
    private const int Widest = 100, DefaultWidth = 80;

    /// <param name="ambiguous">Columns of characters of ambiguous width: 1 or 2.</param>
    public Terminal(bool isPlainAsked, bool isColourless, int ambiguous)
    {
        bool isColoured = !isColourless && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            ColorSystem = isColoured ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiOutput(),
            Interactive = InteractionSupport.No,
        });
        IsInteractive = !System.Console.IsInputRedirected;
        IsPlain = isPlainAsked || !IsInteractive || System.Console.IsOutputRedirected || !Console.Profile.Capabilities.Ansi
            || Environment.GetEnvironmentVariable("TERM") is "dumb";
        Columns = new(ambiguous);
        Glyphs = ambiguous == 2 || IsPlain ? Glyphs.Ascii : Glyphs.Drawn;
        Width = System.Console.IsOutputRedirected ? DefaultWidth : Math.Clamp(Console.Profile.Width - 1, 20, Widest);
    }

    public IAnsiConsole Console { get; }

    /// <summary>True where somebody types; false where a file is read.</summary>
    public bool IsInteractive { get; }

    /// <summary>True where only lines may be written.</summary>
    public bool IsPlain { get; }

    public Columns Columns { get; }

    public Glyphs Glyphs { get; }

    /// <summary>Columns for text that is written once; at most 100.</summary>
    public int Width { get; }

    /// <summary>Rows of the screen; 24 where it does not know.</summary>
    public int Height => Console.Profile.Height is > 0 and var height ? height : 24;

    /// <summary>Lines broken to the width; in plain form they stay whole.</summary>
    public IReadOnlyList<Line> Wrapped(IReadOnlyList<Line> lines)
    {
        var wrapping = new Wrapping(Columns);
        return IsPlain ? lines : [.. lines.SelectMany(line => Columns.Of(line) > Width ? wrapping.Of(line, Width) : [line])];
    }

    /// <summary>Writes lines that stay, broken to the width, with colours where the terminal has them.</summary>
    public void Write(IReadOnlyList<Line> lines)
    {
        if (!IsPlain) Console.Write(new LineBlock(Wrapped(lines)));
        else
            foreach (var line in lines) System.Console.WriteLine(line.Text.TrimEnd());
    }
}
