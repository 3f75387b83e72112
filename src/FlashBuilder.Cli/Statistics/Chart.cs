namespace FlashBuilder.Cli;

/// <summary>Bars that stand side by side.</summary>
internal sealed class Chart(Columns columns, Glyphs glyphs)
{
    private const int Rows = 6;

    /// <summary>
    /// One bar a value, the highest as high as the chart; a value above nothing shows. Where not all have room, the last
    /// are left out.
    /// </summary>
    /// <param name="label">Of a value, for the scale at the side.</param>
    public IReadOnlyList<Line> Of(IReadOnlyList<double> values, int width, Func<double, string> label)
    {
        double most = values.Count == 0 ? 0 : values.Max();
        string top = label(most);
        int side = columns.Of(top) + 1, sign = columns.Of(glyphs.Levels[^1].ToString());
        int room = Math.Max(1, (width - side) / sign);
        int bar = Math.Clamp(room / Math.Max(1, values.Count), 1, 2);
        var lines = new List<Line>();
        for (int row = Rows - 1; row >= 0; row--)
        {
            string scale = row == Rows - 1 ? top : row == 0 ? label(0) : "";
            string signs = string.Concat(values.Take(room / bar).Select(value => new string(Sign(value, most, row), bar)));
            lines.Add(new([new(new string(' ', Math.Max(0, side - 1 - columns.Of(scale))) + scale + " ", Ink.Faint), new(signs.TrimEnd(), Ink.Bar)]));
        }

        return lines;
    }

    private char Sign(double value, double most, int row)
    {
        if (value <= 0 || most <= 0) return glyphs.Levels[0];
        int eighths = Math.Max(1, (int)Math.Round(value / most * Rows * 8)) - (row * 8);
        return glyphs.Levels[Math.Clamp(eighths, 0, 8)];
    }
}
