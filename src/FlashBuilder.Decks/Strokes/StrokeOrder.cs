namespace FlashBuilder.Decks;

/// <summary>How a character is written.</summary>
/// <param name="Outlines">Of its strokes in their order: paths of SVG, each beginning with a place, y upwards.</param>
/// <param name="Starts">Where each stroke begins.</param>
public sealed record StrokeOrder(IReadOnlyList<string> Outlines, IReadOnlyList<(int X, int Y)> Starts);
