using Spectre.Console.Rendering;

namespace FlashBuilder.Cli;

/// <summary>
/// A whole screen, drawn over the one before in one write. Every row is addressed, so that a character whose width the
/// terminal sees otherwise spoils its own row and no other; what stood behind a row's end is wiped, never the whole screen,
/// which would flicker over a slow line.
/// </summary>
/// <param name="caret">Row and column from 0 where the cursor shows; null hides it.</param>
internal sealed class ScreenBlock(IReadOnlyList<Line> rows, (int Row, int Column)? caret) : Renderable
{
    private const string Hide = "\u001b[?25l", Show = "\u001b[?25h", WipeBehind = "\u001b[K", WipeBelow = "\u001b[J";

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        yield return Segment.Control(Hide);
        for (int row = 0; row < rows.Count; row++)
        {
            yield return Segment.Control(Place(row, 0));
            foreach (var piece in rows[row].Pieces) yield return new Segment(CleanText.Shown(piece.Text), Palette.Of(piece.Ink));
            yield return Segment.Control(WipeBehind);
        }

        if (rows.Count > 0 && caret is null) yield return Segment.Control(WipeBelow);
        if (caret is { } at) yield return Segment.Control(WipeBelow + Place(at.Row, at.Column) + Show);
    }

    private static string Place(int row, int column) => $"\u001b[{row + 1};{column + 1}H";
}
