using System.Globalization;

namespace FlashBuilder.Decks;

/// <summary>Chooses the size of type at which a text fits its box, by estimated widths: nothing measures on paper.</summary>
internal static class FittedText
{
    private const double MillimetresOfPoint = 25.4 / 72;

    /// <summary>What a line loses where a word does not fit any more.</summary>
    private const double LostOfLine = 0.06;

    /// <summary>The largest size at which the text fills no more than so many lines, or the smallest there is.</summary>
    /// <param name="width">Of the box, in millimetres.</param>
    /// <returns>Points, in halves.</returns>
    public static double Size(string text, double width, int lines, double largest, double smallest)
    {
        double ems = 0;
        foreach (char c in text) ems += WidthOf(c);
        double size = largest;
        while (size > smallest && Math.Ceiling(ems * size * MillimetresOfPoint / (width * (1 - (lines > 1 ? LostOfLine * 2 : LostOfLine)))) > lines) size -= 0.5;
        return size;
    }

    public static string Style(double size) => $"font-size:{size.ToString("0.#", CultureInfo.InvariantCulture)}pt";

    /// <summary>In ems of the fonts that the sheet names, rounded up.</summary>
    private static double WidthOf(char c) => c switch
    {
        >= '\u2e80' => 1,
        ' ' or 'i' or 'j' or 'l' or 'ī' or 'í' or 'ǐ' or 'ì' or '.' or ',' or ';' or ':' or '\'' => 0.3,
        'm' or 'w' or 'M' or 'W' or '–' or '—' or '…' => 0.95,
        >= 'A' and <= 'Z' => 0.7,
        _ => 0.6,
    };
}
