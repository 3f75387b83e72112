namespace FlashBuilder.Cli;

/// <summary>Signs to draw with. Where lines and blocks are of doubtful width, or the terminal has no Unicode, ASCII.</summary>
internal sealed record Glyphs
{
    public static Glyphs Drawn { get; } = new()
    {
        Corners = "╭╮╰╯",
        Across = '─',
        Down = '│',
        Full = '━',
        Rest = '─',
        Levels = " ▁▂▃▄▅▆▇█",
        Heat = "·░▒▓█",
        Dot = "·",
        Right = "✓",
        Wrong = "✗",
        More = "↓",
    };

    public static Glyphs Ascii { get; } = new()
    {
        Corners = "++++",
        Across = '-',
        Down = '|',
        Full = '=',
        Rest = '-',
        Levels = " ...::::#",
        Heat = ".-+*#",
        Dot = "-",
        Right = "ok",
        Wrong = "x",
        More = "v",
    };

    /// <summary>Top left, top right, bottom left, bottom right.</summary>
    public required string Corners { get; init; }

    public required char Across { get; init; }

    public required char Down { get; init; }

    /// <summary>Of a progress bar: what is done.</summary>
    public required char Full { get; init; }

    /// <summary>Of a progress bar: what is left.</summary>
    public required char Rest { get; init; }

    /// <summary>From nothing to a full row: nine signs.</summary>
    public required string Levels { get; init; }

    /// <summary>From nothing to most: five signs.</summary>
    public required string Heat { get; init; }

    public required string Dot { get; init; }

    public required string Right { get; init; }

    public required string Wrong { get; init; }

    public required string More { get; init; }
}
