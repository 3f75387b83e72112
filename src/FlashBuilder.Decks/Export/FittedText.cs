using System.Globalization;

namespace FlashBuilder.Decks;

/// <summary>Chooses the size of type at which a text fits its box, by estimated widths: nothing measures on paper.</summary>
internal static class FittedText
{
    private const double MillimetresOfPoint = 25.4 / 72;

    /// <summary>What a line loses, among several, where a word does not fit any more.</summary>
    private const double LostOfLine = 0.12, LostOfOne = 0.06;

    /// <summary>The largest size at which a text fits. At the smallest the rest is cut off.</summary>
    /// <param name="width">Of the box, in millimetres, as <paramref name="height"/>.</param>
    /// <param name="lineHeight">By the size of type.</param>
    /// <param name="largest">Points, as <paramref name="smallest"/>.</param>
    /// <returns>The style, and the height that the text takes.</returns>
    public static (string Style, double Height) Fit(string text, double width, double height, double lineHeight, double largest, double smallest)
    {
        double ems = 0;
        foreach (char c in text) ems += WidthOf(c);
        int Lines(double size) => LinesOf(ems * size * MillimetresOfPoint, width);
        int Most(double size) => Math.Max(1, (int)(height / (size * lineHeight * MillimetresOfPoint)));
        double size = largest;
        while (size > smallest && Lines(size) > Most(size)) size -= 0.5;
        return ($"font-size:{size.ToString("0.#", CultureInfo.InvariantCulture)}pt;-webkit-line-clamp:{Most(size)}",
            Math.Min(Lines(size), Most(size)) * size * lineHeight * MillimetresOfPoint);
    }

    private static int LinesOf(double length, double width) =>
        length <= width * (1 - LostOfOne) ? 1 : (int)Math.Ceiling(length / (width * (1 - LostOfLine)));

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
