using Spectre.Console.Rendering;

namespace FlashBuilder.Cli;

/// <summary>Lines one below the other, already broken to the width.</summary>
internal sealed class LineBlock(IReadOnlyList<Line> lines) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in lines)
        {
            foreach (var piece in line.Pieces) yield return new Segment(CleanText.Shown(piece.Text), Palette.Of(piece.Ink));
            yield return Segment.LineBreak;
        }
    }
}
