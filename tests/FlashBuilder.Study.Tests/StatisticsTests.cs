using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Tests;

public sealed class StatisticsTests : IDisposable
{
    private readonly StudyDesk desk = new();

    public void Dispose() => desk.Dispose();

    private StudyStatistics Read() => StudyStatistics.Read([desk.Path], desk.Options, desk.Clock);

    [Fact]
    public void A_deck_never_studied_has_only_new_cards()
    {
        StudyStatistics all = Read();
        Assert.Equal(new Maturity(6, 0, 0, 0, 0, 0), all.Maturity);
        Assert.Equal((0, 0, null), (all.Answers, all.Streak, all.Retention.Rate));
        Assert.Equal((30, 84, 0), (all.Forecast.Count, all.Days.Count, all.Forecast.Sum()));
        Assert.Equal(new DueCounts(6, 0, 0), all.Due);
        Assert.Equal(0.9, all.DesiredRetention);
    }

    [Fact]
    public void Days_retention_maturity_forecast_and_streak_are_counted()
    {
        desk.LearnAll(daysAgo: 3);
        // Two cards with an interval of 30 days: mature, one of them due.
        desk.Run("UPDATE memories SET last_review = due - 30 * 86400000 WHERE stability IN (3, 6); UPDATE memories SET suspended = 1 WHERE stability = 5");
        for (int day = 0; day < 2; day++)
        {
            using StudySession session = desk.Open(desk.Options with { ReviewsPerDay = 2 });
            session.Give(Rating.Again);
            session.Answer(Rating.Good, AnswerMode.Recognition, TimeSpan.FromHours(1));
            desk.Clock.Pass(TimeSpan.FromDays(1));
        }
        StudyStatistics all = Read();
        Assert.Equal((4, 2), (all.Answers, all.Streak));
        Assert.Equal(new StudyDay(DateOnly.FromDateTime(StudyDesk.Noon.Date).AddDays(1), 2, 0, TimeSpan.FromSeconds(124)), all.Days[^2]);
        Assert.Equal(0, all.Days[^1].Answers);
        // On the second day the forgotten card was on its step, and forgotten again: that is no review.
        Assert.Equal(3, all.Retention.Total);
        Assert.Equal(2, all.Retention.Passed);
        Assert.Equal(1, all.Mature.Total);
        Assert.Equal((6, 1, 0), (all.Maturity.Total, all.Maturity.Suspended, all.Maturity.New));
        Assert.Equal(5, all.Forecast.Sum());
        Assert.Equal((1, 1), (all.HardestWords[0].Lapses, all.HardestWords.Count(word => word.Lapses == 0) + 1));
        desk.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(0, Read().Streak);
    }

    [Fact]
    public void A_summary_tells_what_the_session_did()
    {
        desk.LearnAll(daysAgo: 30);
        desk.Run("DELETE FROM memories WHERE stability = 6; UPDATE cards SET seen = 0 WHERE id NOT IN (SELECT card FROM memories)");
        using StudySession session = desk.Open();
        string hard = session.Current!.Fields[Field.Word];
        foreach (Rating rating in (Rating[])[Rating.Again, Rating.Good, Rating.Easy, Rating.Easy, Rating.Hard, Rating.Good])
            session.Answer(rating, AnswerMode.Recognition, TimeSpan.FromSeconds(-1 + 2 * (int)rating));
        SessionSummary summary = session.Summary;
        Assert.Equal((6, 1), (summary.Answers, summary.NewCards));
        Assert.Equal([1, 1, 2, 2], summary.PerRating);
        Assert.Equal(2, summary.Of(Rating.Easy));
        Assert.Equal(new RetentionCount(4, 5), summary.Retention);
        Assert.Equal(TimeSpan.FromSeconds(1 + 3 + 5 + 5 + 7 + 7), summary.Time);
        Assert.Contains(Assert.Single(summary.HardestWords).Word, hard);
    }

    [Fact]
    public void The_settings_of_a_deck_rule_its_schedule()
    {
        double[] parameters = [.. ParameterTable.Defaults];
        parameters[2] = 5.5;
        var settings = new StudySettings { Parameters = parameters, DesiredRetention = 0.8 };
        settings.Write(desk.Path);
        StudySettings read = StudySettings.Read(desk.Path);
        Assert.Equal(parameters, read.Parameters);
        Assert.Equal(0.8, read.DesiredRetention);
        Assert.Equal(0.8, Read().DesiredRetention);
        using (StudySession session = desk.Open()) Assert.Equal(5.5, session.Preview.Good.After.Stability);
        new StudySettings().Write(desk.Path);
        Assert.Null(StudySettings.Read(desk.Path).Parameters);
        Assert.Throws<ArgumentException>(() => new StudySettings { DesiredRetention = 2 }.Write(desk.Path));
    }

    [Fact]
    public void With_new_parameters_memories_are_counted_anew_and_due_times_stay()
    {
        double[] parameters = [.. ParameterTable.Defaults];
        parameters[8] = 1.2;
        for (int i = 0; i < 4; i++)
        {
            using StudySession session = desk.Open(desk.Options with { NewPerDay = 2 });
            while (session.Current is not null) session.Give(session.Current.Memory.Stage == Stage.New ? Rating.Again : Rating.Good);
            desk.Clock.Pass(TimeSpan.FromDays(3));
        }
        long due = desk.Number("SELECT sum(due) FROM memories"), stable = desk.Number("SELECT CAST(sum(stability) * 1e6 AS INTEGER) FROM memories");
        new StudySettings { Parameters = parameters }.Write(desk.Path);
        Assert.Equal(due, desk.Number("SELECT sum(due) FROM memories"));
        Assert.True(desk.Number("SELECT CAST(sum(stability) * 1e6 AS INTEGER) FROM memories") < stable * 0.95);
        new StudySettings().Write(desk.Path);
        Assert.Equal(stable, desk.Number("SELECT CAST(sum(stability) * 1e6 AS INTEGER) FROM memories"));
    }

    [Fact]
    public void Wrong_answers_are_likely_ones_and_never_the_right_one()
    {
        using TemporaryFolder folder = new();
        string path = folder["deck.db"];
        Vocabulary.Word Like(string word, string reading, string meaning) =>
            Sample.Words.Words[1] with { Traditional = word, Surface = word, Reading = reading, Meaning = meaning };
        DeckFile.Write(path, DeckBuilder.Build(Sample.With(
            Like("市場", "shi4 chang3", "market"), Like("市長", "shi4 zhang3", "mayor"), Like("廣場", "guang3 chang3", "square"),
            Like("試場", "shi4 chang3", "market"), Like("大", "da4", "big"), Like("魚", "yu2", "fish"), Like("歷史學家", "li4 shi3 xue2 jia1", "historian")),
            null, Sample.Monday).Deck);
        Distractors words = Distractors.Read(path);
        using StudySession session = StudySession.Open([path], desk.Options, desk.Clock);
        IReadOnlyList<Distractor> wrong = words.Of(session.Current!, 2, seed: 3);
        Assert.Equal(["mayor", "square"], wrong.Select(word => word.Meaning).Order());
        Assert.Equal(wrong, words.Of(session.Current!, 2, seed: 3));
        Assert.Equal(5, words.Of(session.Current!, 9, seed: 3).Count);
        Assert.Empty(words.Of(session.Current!, 0, seed: 3));
        Assert.DoesNotContain(words.Of(session.Current!, 9, seed: 4), word => word.Meaning == "market");
    }
}
