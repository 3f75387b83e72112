using System.Globalization;

namespace FlashBuilder.Decks;

/// <summary>A colour of the screen (sRGB), each part 0 to 255.</summary>
internal readonly record struct Colour(int Red, int Green, int Blue)
{
    /// <summary>What WCAG 2 asks of text (level AA).</summary>
    private const double Readable = 4.5;

    private static Colour Black { get; } = new(0, 0, 0);

    private static Colour White { get; } = new(255, 255, 255);

    /// <summary>Relative luminance as WCAG 2 has it, 0 to 1.</summary>
    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <param name="text">Six hexadecimal digits, a # before them or not.</param>
    /// <exception cref="FormatException">Something else.</exception>
    public static Colour Parse(string text)
    {
        ReadOnlySpan<char> digits = text.AsSpan().Trim();
        if (digits is ['#', ..]) digits = digits[1..];
        if (digits.Length != 6 || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number))
            throw new FormatException($"“{text}” is no colour of six hexadecimal digits");
        return new(number >> 16, (number >> 8) & 0xff, number & 0xff);
    }

    /// <summary>1 (the same) to 21 (black on white).</summary>
    public double ContrastTo(Colour other)
    {
        double a = Luminance, b = other.Luminance;
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>This colour with as much black, or on a dark ground white, as makes it readable there.</summary>
    public Colour Against(Colour ground)
    {
        Colour end = ground.Luminance > 0.2 ? Black : White;
        Colour mixed = this;
        for (int share = 1; share <= 256 && mixed.ContrastTo(ground) < Readable; share++) mixed = Mix(end, share);
        return mixed;
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private Colour Mix(Colour end, int share)
    {
        int Part(int from, int to) => (int)Math.Round(from + ((to - from) * share / 256.0));
        return new(Part(Red, end.Red), Part(Green, end.Green), Part(Blue, end.Blue));
    }

    private static double Linear(int part)
    {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
