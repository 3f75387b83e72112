using System.Globalization;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary>How study goes, for people.</summary>
/// <param name="isPlain">Lists instead of pictures.</param>
internal sealed class StatisticsText(Columns columns, Glyphs glyphs, int width, bool isPlain)
{
    private const int WordColumn = 10, ReadingColumn = 16;

    public IReadOnlyList<Line> Of(StudyStatistics all) =>
    [
        new([new("Due now  ", Ink.Bold), new(CountsText.Of(all.Due, isPlain ? ", " : $" {glyphs.Dot} "))]),
        new([new("Cards    ", Ink.Bold), new(Cards(all.Maturity))]),
        new([new("Answers  ", Ink.Bold), new($"{NumberText.Of(all.Answers)} in all; studied {(all.Streak == 1 ? "1 day" : $"{all.Streak} days")} in a row")]),
        Line.Empty,
        .. Retention(all),
        Line.Empty,
        .. Forecast(all),
        Line.Empty,
        .. History(all),
        Line.Empty,
        .. Times(all),
        .. all.HardestWords.Count == 0 ? (Line[])[] : [Line.Empty, new("Hardest words", Ink.Bold), .. Words(all.HardestWords, "forgotten")],
    ];

    /// <summary>The heat map.</summary>
    private IReadOnlyList<Line> History(StudyStatistics all)
    {
        var title = new Line("Answers in the last 12 weeks", Ink.Bold);
        if (!isPlain) return [title, .. new HeatMap(columns, glyphs).Of(all.Days, width)];
        var studied = all.Days.Where(day => day.Answers > 0).ToList();
        return [title, .. studied.Count == 0 ? [new Line("  none")] : studied.Select(day => new Line($"  {Day(day.Date)}  {day.Answers}"))];
    }

    /// <param name="verb">What happened to the words so often.</param>
    public IEnumerable<Line> Words(IEnumerable<HardWord> words, string verb)
    {
        foreach (var word in words)
        {
            string count = $"{verb} {word.Lapses} of {word.Reviews}";
            (string name, string reading, string meaning) = (CleanText.Of(word.Word), CleanText.Of(word.Pinyin), CleanText.Of(word.Meaning));
            if (isPlain)
            {
                yield return new($"  {name}, {reading}, {meaning}: {count}");
                continue;
            }

            int room = Math.Max(6, width - 2 - WordColumn - ReadingColumn - count.Length - 2);
            bool isNarrow = width < 70;
            yield return new(
            [
                new("  "), new(columns.Padded(columns.Cut(name, WordColumn - 1), WordColumn), Ink.Word),
                new(columns.Padded(columns.Cut(reading, ReadingColumn - 1), ReadingColumn)),
                .. isNarrow ? (Piece[])[] : [new(columns.Padded(columns.Cut(meaning, room), room + 1))],
                new(isNarrow ? $"{word.Lapses}/{word.Reviews}" : count, Ink.Faint),
            ]);
        }
    }

    private static string Cards(Maturity cards)
    {
        (int Count, string Name)[] kinds =
            [(cards.New, "new"), (cards.Learning, "learning"), (cards.Young, "young"), (cards.Mature, "mature"), (cards.Suspended, "suspended"), (cards.Known, "known")];
        return $"{NumberText.Of(cards.Total)}: " + string.Join(", ", kinds.Where(kind => kind.Count > 0).Select(kind => $"{NumberText.Of(kind.Count)} {kind.Name}"));
    }

    private static IEnumerable<Line> Retention(StudyStatistics all)
    {
        yield return new($"Retention of {StudyStatistics.RetentionDays} days, desired {Percent(all.DesiredRetention)}", Ink.Bold);
        foreach (var (name, count) in ((string, RetentionCount)[])[("young", all.Young), ("mature", all.Mature), ("all", all.Retention)])
            yield return new($"  {name,-8}{(count.Rate is { } rate ? $"{Percent(rate),7}  {NumberText.Of(count.Passed)} of {NumberText.Of(count.Total)}" : "  no reviews yet")}");
    }

    private IEnumerable<Line> Forecast(StudyStatistics all)
    {
        yield return new($"Reviews due in the next {all.Forecast.Count} days", Ink.Bold);
        if (isPlain)
        {
            for (int i = 0; i < all.Forecast.Count; i++) yield return new($"  {Day(all.Today.AddDays(i))}  {all.Forecast[i]}");
            yield break;
        }

        foreach (var line in new Chart(columns, glyphs).Of([.. all.Forecast.Select(count => (double)count)], width, value => NumberText.Of((int)value))) yield return line;
        yield return new($"  today {NumberText.Of(all.Forecast[0])}, tomorrow {NumberText.Of(all.Forecast[1])}, in 7 days {NumberText.Of(all.Forecast.Take(7).Sum())}, in {all.Forecast.Count} days {NumberText.Of(all.Forecast.Sum())}", Ink.Faint);
    }

    private IEnumerable<Line> Times(StudyStatistics all)
    {
        const int Shown = 30;
        var last = all.Days.TakeLast(Shown).ToList();
        var studied = last.Where(day => day.Answers > 0).ToList();
        yield return new($"Time a day, the last {Shown} days", Ink.Bold);
        if (studied.Count == 0)
        {
            yield return new("  none");
            yield break;
        }

        if (isPlain)
            foreach (var day in studied) yield return new($"  {Day(day.Date)}  {IntervalText.Long(day.Time)}");
        else if (studied.Exists(day => day.Time > TimeSpan.Zero))
            foreach (var line in new Chart(columns, glyphs).Of([.. last.Select(day => day.Time.TotalMinutes)], width, value => $"{value:0} min")) yield return line;
        var mean = TimeSpan.FromTicks((long)studied.Average(day => day.Time.Ticks));
        yield return new($"  today {IntervalText.Long(last[^1].Time)}, on a day of study {IntervalText.Long(mean)}", Ink.Faint);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
