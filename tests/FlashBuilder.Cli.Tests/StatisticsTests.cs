using System.Text.Json;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Cli.Tests;

public class StatisticsTests
{
    private static readonly DateOnly s_today = new(2026, 6, 10);

    private static StudyStatistics Sample { get; } = new()
    {
        Today = s_today,
        Forecast = [.. Enumerable.Range(0, StudyStatistics.ForecastDays).Select(day => day == 0 ? 40 : day % 7)],
        DesiredRetention = 0.9,
        Young = new(35, 40),
        Mature = new(0, 0),
        Days = [.. Enumerable.Range(0, StudyStatistics.HistoryDays).Select(day => new StudyDay(s_today.AddDays(day - StudyStatistics.HistoryDays + 1), day == 83 ? 20 : day % 5, day % 2, TimeSpan.FromSeconds(30 * (day % 5))))],
        Maturity = new(100, 5, 40, 60, 2, 3),
        HardestWords = [new("decks/small.db", "市場", "shìchǎng", "market, but with a meaning that goes on and on and on and on", 9, 20)],
        Streak = 5,
        Answers = 1234,
        Due = new(12, 3, 40),
    };

    private static string[] Text(int width, bool isPlain, int ambiguous = 1) =>
        [.. new StatisticsText(new(ambiguous), ambiguous == 2 ? Glyphs.Ascii : Glyphs.Drawn, width, isPlain).Of(Sample).Select(line => line.Text)];

    [Fact]
    public void All_figures_are_told()
    {
        foreach (bool isPlain in (bool[])[false, true])
        {
            string text = string.Join('\n', Text(80, isPlain));
            Assert.Contains("1,234 in all; studied 5 days in a row", text);
            Assert.Contains("210: 100 new, 5 learning, 40 young, 60 mature, 2 suspended, 3 known", text);
            Assert.Contains("desired 90.0 %", text);
            Assert.Contains("87.5 %  35 of 40", text);
            Assert.Contains("no reviews yet", text);
            Assert.Contains("市場", text);
            Assert.Contains("forgotten 9 of 20", text);
        }
    }

    [Fact]
    public void The_plain_form_has_lists_in_the_place_of_pictures()
    {
        string text = string.Join('\n', Text(80, isPlain: true));
        Assert.Contains("  2026-06-10  40\n", text);
        Assert.Contains("  2026-06-10  20\n", text);
        Assert.DoesNotContain(text, c => "█▁░▒▓".Contains(c));
    }

    [Theory]
    [InlineData(40, 1)]
    [InlineData(80, 1)]
    [InlineData(100, 1)]
    [InlineData(40, 2)]
    [InlineData(80, 2)]
    public void Charts_and_the_heat_map_fit(int width, int ambiguous)
    {
        var columns = new Columns(ambiguous);
        var glyphs = ambiguous == 2 ? Glyphs.Ascii : Glyphs.Drawn;
        Assert.All(new HeatMap(columns, glyphs).Of(Sample.Days, width), line => Assert.True(columns.Of(line) <= width, line.Text));
        Assert.All(new Chart(columns, glyphs).Of([.. Sample.Forecast.Select(count => (double)count)], width, value => $"{value:0}"), line => Assert.True(columns.Of(line) <= width, line.Text));
        Assert.All(new StatisticsText(columns, glyphs, width, false).Words(Sample.HardestWords, "forgotten"), line => Assert.True(columns.Of(line) <= width, line.Text));
    }

    [Fact]
    public void On_a_small_terminal_they_come_in_pages_that_end_with_a_section()
    {
        var lines = new StatisticsText(new(1), Glyphs.Drawn, 79, isPlain: false).Of(Sample);
        var pages = Pages.Of(lines, 23);
        Assert.All(pages, page => Assert.InRange(page.Count, 1, 23));
        Assert.StartsWith("Due now", pages[0][0].Text);
        Assert.Equal("Answers in the last 12 weeks", pages[1][0].Text);
        Assert.Equal(lines.Where(line => line.Text.Trim().Length > 0), pages.SelectMany(page => page).Where(line => line.Text.Trim().Length > 0));
        Assert.Single(Pages.Of(lines, 100));
        // A section that is higher than the page is cut.
        Assert.Equal([3, 3, 1], Pages.Of([.. Enumerable.Range(0, 7).Select(number => new Line($"{number}"))], 3).Select(page => page.Count));
        Assert.Equal(2, Pages.Of([new("a"), new("b")], 0).Count);
    }

    [Fact]
    public void Every_day_has_its_cell_and_its_weekday()
    {
        var lines = new HeatMap(new(1), Glyphs.Ascii).Of(Sample.Days, 80).Select(line => line.Text).ToList();
        Assert.StartsWith("Mon", lines[1]);
        // 10 June 2026 is a Wednesday, the busiest day, and the last one.
        Assert.StartsWith("Wed", lines[3]);
        Assert.EndsWith("##", lines[3].TrimEnd());
        Assert.True(lines[4].TrimEnd().Length < lines[3].TrimEnd().Length);
        int cells = lines.Skip(1).Take(7).Sum(line => line[4..].Count(c => ".-+*#".Contains(c))) / 2;
        Assert.Equal(StudyStatistics.HistoryDays, cells);
        Assert.Contains("Jun", lines[0]);
    }

    [Theory]
    [InlineData(0, 20, 0)]
    [InlineData(1, 20, 1)]
    [InlineData(5, 20, 1)]
    [InlineData(6, 20, 2)]
    [InlineData(20, 20, 4)]
    [InlineData(0, 0, 0)]
    public void Shades_go_by_quarters_of_the_most(int answers, int most, int level) => Assert.Equal(level, HeatMap.Level(answers, most));

    [Fact]
    public void A_bar_shows_wherever_there_is_something()
    {
        var lines = new Chart(new(1), Glyphs.Drawn).Of([1000, 0, 1], 80, value => $"{value:0}").Select(line => line.Text).ToList();
        Assert.Equal("1000 ██", lines[0]);
        Assert.Equal("   0 ██  ▁▁", lines[^1]);
    }

    [Fact]
    public void Json_has_the_documented_members()
    {
        using var output = new MemoryStream();
        StatisticsJson.Write(output, ["decks/small.db"], Sample);
        using var json = JsonDocument.Parse(output.ToArray());
        var root = json.RootElement;
        Assert.Equal(["decks", "today", "due", "cards", "answers", "streakDays", "retention", "forecast", "days", "hardestWords"], root.EnumerateObject().Select(member => member.Name));
        Assert.Equal("2026-06-10", root.GetProperty("today").GetString());
        Assert.Equal(40, root.GetProperty("due").GetProperty("review").GetInt32());
        Assert.Equal(30, root.GetProperty("forecast").GetArrayLength());
        Assert.Equal("2026-06-11", root.GetProperty("forecast")[1].GetProperty("date").GetString());
        Assert.Equal(84, root.GetProperty("days").GetArrayLength());
        Assert.Equal(20, root.GetProperty("days")[83].GetProperty("answers").GetInt32());
        Assert.Equal(35, root.GetProperty("retention").GetProperty("young").GetProperty("remembered").GetInt32());
        Assert.Equal("市場", root.GetProperty("hardestWords")[0].GetProperty("word").GetString());
    }

    [Fact]
    public void What_was_learnt_is_told_with_the_scores_before_and_after()
    {
        double[] learnt = [.. ParameterTable.Defaults];
        learnt[2] = 3.25;
        var fit = new Fit { Outcome = FitOutcome.Learned, Parameters = learnt, Before = new(500, 0.35, 0.06), After = new(500, 0.31, 0.04), Cards = 80 };
        string[] text = [.. OptimizeText.Of(fit, ParameterTable.Defaults).Select(line => line.Text)];
        Assert.Contains("  log loss           0.3500   0.3100", text);
        Assert.Contains("  parameter 2        2.3065   3.2500", text);
        Assert.Single(text, line => line.Contains("parameter "));
        using var output = new MemoryStream();
        StatisticsJson.Write(output, ["a.db"], fit, ParameterTable.Defaults, isApplied: true);
        using var json = JsonDocument.Parse(output.ToArray());
        Assert.Equal("learned", json.RootElement.GetProperty("outcome").GetString());
        Assert.True(json.RootElement.GetProperty("applied").GetBoolean());
        Assert.Equal(0.31, json.RootElement.GetProperty("learnt").GetProperty("logLoss").GetDouble());
        Assert.Equal(21, json.RootElement.GetProperty("now").GetProperty("parameters").GetArrayLength());
    }

    [Fact]
    public void The_answers_of_a_deck_can_be_learnt_from()
    {
        using var deck = new SmallDeck();
        deck.Play(AnswerMode.Recognition, "", "4", "", "4", "u", "q");
        deck.Clock.Now += TimeSpan.FromDays(9);
        deck.Play(AnswerMode.Recognition, "", "1", "q");
        var history = StudyHistory.Read([deck.Path]);
        Assert.Equal([[new(Rating.Easy, 0), new PastReview(Rating.Again, 9)]], history);
    }

    [Fact]
    public void The_outcome_tells_answers_grades_hard_words_and_tomorrow()
    {
        var summary = new SessionSummary
        {
            Answers = 12,
            NewCards = 2,
            PerRating = [3, 0, 9, 0],
            Retention = new(8, 10),
            Time = TimeSpan.FromSeconds(200),
            HardestWords = [new("d", "市場", "shìchǎng", "market", 2, 3)],
        };
        string text = string.Join('\n', new OutcomeText(new(1), Glyphs.Drawn, 80).Of(summary, true, Sample, false).Select(line => line.Text));
        Assert.Contains("12 answers in 3 min 20 s · 2 new", text);
        Assert.Contains("3 Again, 9 Good", text);
        Assert.Contains("retention  80", text);
        Assert.Contains("Again 2 of 3", text);
        Assert.DoesNotContain("last 12 weeks", text);
        Assert.InRange(text.Split('\n').Length, 5, 15);
        Assert.Contains("Tomorrow: 1 review.", text);
        Assert.Contains("Nothing is due now.", new OutcomeText(new(1), Glyphs.Ascii, 80).Of(summary with { Answers = 0 }, true, null, true).Select(line => line.Text));
    }
}
