using System.Text;
using Spectre.Console;

namespace FlashBuilder.Cli;

/// <summary>
/// Standard output for what draws: its own commands to the terminal must not be taken for somebody else's, so it goes past
/// <see cref="CleanWriter"/>. Its texts are clean: see <see cref="Piece"/>.
/// </summary>
internal sealed class AnsiOutput : IAnsiConsoleOutput
{
    /// <summary>A screen goes out in one write.</summary>
    private const int LargestScreen = 1 << 16;

    private readonly AnsiConsoleOutput _size = new(TextWriter.Null);

    public TextWriter Writer { get; } = new StreamWriter(new StandardOutput(), new UTF8Encoding(false), LargestScreen) { AutoFlush = true };

    public bool IsTerminal => !Console.IsOutputRedirected;

    /// <inheritdoc cref="AnsiConsoleOutput.Width"/>
    public int Width => _size.Width;

    public int Height => _size.Height;

    /// <summary>Nothing to do: it is UTF-8.</summary>
    public void SetEncoding(Encoding encoding)
    {
    }
}
