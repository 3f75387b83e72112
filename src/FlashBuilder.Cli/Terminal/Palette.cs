using Spectre.Console;

namespace FlashBuilder.Cli;

/// <summary>
/// The looks of <see cref="Ink"/>. Whether a terminal is dark or light cannot be known: the colours have a contrast of 4.5:1
/// against black and against white (a test computes it). Tones are red, orange, green, blue and grey, as on the card.
/// </summary>
internal static class Palette
{
    public static Style Of(Ink ink) => ink switch
    {
        Ink.Bold or Ink.Word or Ink.Key => new(decoration: Decoration.Bold),
        Ink.Faint => new(Grey),
        Ink.Target => new(decoration: Decoration.Bold | Decoration.Underline),
        Ink.Tone1 => new(Red, decoration: Decoration.Bold),
        Ink.Tone2 => new(Orange, decoration: Decoration.Bold),
        Ink.Tone3 => new(Green, decoration: Decoration.Bold),
        Ink.Tone4 => new(Blue, decoration: Decoration.Bold),
        Ink.Tone5 => new(Grey, decoration: Decoration.Bold),
        Ink.Right => new(Green),
        Ink.Wrong => new(Red),
        Ink.Bar => new(Blue),
        _ => Style.Plain,
    };

    private static Color Red => new(232, 26, 19);

    private static Color Orange => new(179, 95, 0);

    private static Color Green => new(0, 136, 57);

    private static Color Blue => new(24, 112, 236);

    private static Color Grey => new(117, 117, 117);
}
