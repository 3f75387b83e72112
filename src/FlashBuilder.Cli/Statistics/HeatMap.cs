using System.Globalization;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary>Twelve weeks, a column each, Monday on top: how many answers were given on each day.</summary>
internal sealed class HeatMap(Columns columns, Glyphs glyphs)
{
    private const int Week = 7;

    /// <param name="days">One after the other, the oldest first.</param>
    /// <param name="width">Where it is too narrow for all weeks, the oldest are left out.</param>
    public IReadOnlyList<Line> Of(IReadOnlyList<StudyDay> days, int width)
    {
        if (days.Count == 0) return [];
        int most = days.Max(day => day.Answers);
        var first = days[0].Date.AddDays(-Row(days[0].Date));
        int weeks = ((days[^1].Date.DayNumber - first.DayNumber) / Week) + 1;
        string sample = new(glyphs.Heat[^1], 2);
        const int Side = 4;
        int shown = Math.Clamp((width - Side) / (columns.Of(sample) + 1), 1, weeks);
        first = first.AddDays((weeks - shown) * Week);
        var counts = days.ToDictionary(day => day.Date, day => day.Answers);
        var lines = new List<Line> { new(Months(first, shown, Side, columns.Of(sample) + 1).TrimEnd(), Ink.Faint) };
        for (int row = 0; row < Week; row++)
        {
            var pieces = new List<Piece> { new(row % 2 == 0 ? $"{Name(first.AddDays(row), "ddd")} " : "    ", Ink.Faint) };
            for (int week = 0; week < shown; week++)
            {
                bool isDay = counts.TryGetValue(first.AddDays((week * Week) + row), out int answers);
                int level = Level(answers, most);
                string sign = new(isDay ? glyphs.Heat[level] : ' ', 2);
                pieces.Add(new(isDay ? sign : new string(' ', columns.Of(sample)), level == 0 ? Ink.Faint : Ink.Right));
                pieces.Add(new(" "));
            }

            lines.Add(new(pieces));
        }

        lines.Add(new($"{new string(' ', Side)}{glyphs.Heat[0]} none  {glyphs.Heat[1]} few  {glyphs.Heat[^1]} {most} a day", Ink.Faint));
        return lines;
    }

    /// <summary>0 for none, else 1 to 4 by quarters of the most.</summary>
    public static int Level(int answers, int most) => answers <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(4.0 * answers / Math.Max(1, most)), 1, 4);

    /// <summary>The name of each month over the first week that begins in it.</summary>
    private static string Months(DateOnly first, int weeks, int side, int step)
    {
        char[] row = new string(' ', side + ((weeks + 1) * step) + 3).ToCharArray();
        int free = 0;
        for (int week = 0; week < weeks; week++)
        {
            var monday = first.AddDays(week * Week);
            int at = side + (week * step);
            if (at < free || (week > 0 && monday.Day > Week)) continue;
            Name(monday, "MMM").CopyTo(0, row, at, 3);
            free = at + 4;
        }

        return new(row);
    }

    private static string Name(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static int Row(DateOnly day) => ((int)day.DayOfWeek + 6) % Week;
}
