namespace FlashBuilder.Cli;

/// <summary>A piece of text of one look. The text is clean: see <see cref="CleanText"/>.</summary>
internal readonly record struct Piece(string Text, Ink Ink = Ink.Plain);

/// <summary>A line of a screen, without a line end.</summary>
internal sealed record Line(IReadOnlyList<Piece> Pieces)
{
    public Line(string text, Ink ink = Ink.Plain) : this([new Piece(text, ink)])
    {
    }

    public static Line Empty { get; } = new([]);

    public string Text => string.Concat(Pieces.Select(piece => piece.Text));

    public Line Indented(int columns) => columns <= 0 ? this : new([new(new string(' ', columns)), .. Pieces]);
}
