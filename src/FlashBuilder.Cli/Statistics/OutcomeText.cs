using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary>What a session came to, in a few lines: shown when it ends, however it ends.</summary>
internal sealed class OutcomeText(Columns columns, Glyphs glyphs, int width)
{
    /// <param name="statistics">Null where the decks could not be read again.</param>
    /// <param name="isPlain">In sentences, without pictures.</param>
    /// <param name="isFinished">Nothing is left; else the learner went.</param>
    public IReadOnlyList<Line> Of(SessionSummary summary, bool isFinished, StudyStatistics? statistics, bool isPlain)
    {
        var text = new StatisticsText(columns, glyphs, width, isPlain);
        var lines = new List<Line> { Line.Empty };
        if (summary.Answers == 0)
        {
            lines.Add(new(isFinished ? "Nothing is due now." : "No answers this time."));
        }
        else
        {
            string grades = string.Join(", ", Enum.GetValues<Rating>().Where(rating => summary.Of(rating) > 0).Select(rating => $"{summary.Of(rating)} {rating}"));
            string dot = isPlain ? "," : $" {glyphs.Dot}";
            lines.Add(new([new($"{Count(summary.Answers, "answer")}", Ink.Bold), new($" in {IntervalText.Long(summary.Time)}{dot} {summary.NewCards} new")]));
            lines.Add(new($"  grades     {grades}"));
            if (summary.Retention.Rate is { } rate) lines.Add(new($"  retention  {rate:P0} of {Count(summary.Retention.Total, "review")}"));
            if (summary.HardestWords.Count > 0)
            {
                lines.Add(Line.Empty);
                lines.Add(new("Hardest words", Ink.Bold));
                lines.AddRange(text.Words(summary.HardestWords.Take(5), "Again"));
            }
        }

        if (statistics is not null)
        {
            lines.Add(Line.Empty);
            int tomorrow = statistics.Forecast.Count > 1 ? statistics.Forecast[1] : 0;
            lines.Add(new($"Left today: {CountsText.Of(statistics.Due, isPlain ? ", " : $" {glyphs.Dot} ")}. Tomorrow: {Count(tomorrow, "review")}."));
        }

        var wrapping = new Wrapping(columns);
        return [.. lines.SelectMany(line => isPlain || columns.Of(line) <= width ? [line] : wrapping.Of(line, width))];
    }

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
