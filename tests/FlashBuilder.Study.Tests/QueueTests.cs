using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Tests;

public sealed class QueueTests : IDisposable
{
    private readonly StudyDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void New_cards_come_in_the_order_of_the_deck()
    {
        using StudySession session = desk.Open();
        var words = new List<string>();
        while (session.Remaining.New > 0)
        {
            words.Add(session.Current.Word());
            session.Give(Rating.Easy);
        }
        Assert.Equal(Sample.Large(6).Words.Select(word => word.Traditional), words);
        Assert.Null(session.Current);
        Assert.Null(session.NextDue);
    }

    [Fact]
    public void Cards_on_their_steps_come_first_then_the_least_known_review_then_new_cards()
    {
        desk.LearnAll(daysAgo: 4);
        // The third is new again, the fifth on a step that is over, the sixth not due.
        desk.Run("DELETE FROM memories WHERE stability = 3; UPDATE cards SET seen = 0 WHERE id NOT IN (SELECT card FROM memories);"
            + $"UPDATE memories SET stage = 3, due = {StudyDesk.Noon.ToUnixTimeMilliseconds() - 1} WHERE stability = 5");
        using StudySession session = desk.Open();
        Assert.Equal(new DueCounts(1, 1, 3), session.Remaining);
        var seen = new List<double>();
        for (int i = 0; i < 5; i++)
        {
            seen.Add(session.Current!.Memory.Stability);
            session.Give(Rating.Easy);
        }
        Assert.Equal([5, 1, 2, 4, 0], seen);
        Assert.Null(session.Current);
    }

    [Fact]
    public void A_card_on_a_step_is_shown_ahead_of_time_only_when_nothing_else_is_left()
    {
        using StudySession session = desk.Open(desk.Options with { NewPerDay = 2 });
        string first = session.Current.Word();
        session.Give(Rating.Again);
        Assert.NotEqual(first, session.Current.Word());
        session.Give(Rating.Easy);
        Assert.Equal(first, session.Current.Word());
        Assert.True(session.Current!.Memory.Due > desk.Clock.Now);
    }

    [Fact]
    public void A_card_whose_step_is_over_goes_before_new_ones()
    {
        using StudySession session = desk.Open();
        string first = session.Current.Word();
        session.Give(Rating.Again);
        desk.Clock.Pass(TimeSpan.FromMinutes(1));
        session.Give(Rating.Easy);
        Assert.Equal(first, session.Current.Word());
    }

    [Fact]
    public void Nothing_is_current_while_the_next_step_is_farther_than_the_learner_looks_ahead()
    {
        StudyOptions options = desk.Options with { NewPerDay = 1, LearnAhead = TimeSpan.FromMinutes(5) };
        using StudySession session = desk.Open(options);
        session.Give(Rating.Good);
        Assert.Null(session.Current);
        Assert.Equal(StudyDesk.Noon.AddMinutes(10), session.NextDue);
        Assert.Equal(new DueCounts(0, 1, 0), session.Remaining);
        session.Advance();
        Assert.Null(session.Current);
        desk.Clock.Pass(TimeSpan.FromMinutes(5));
        session.Advance();
        Assert.NotNull(session.Current);
        Assert.Null(session.NextDue);
    }

    [Fact]
    public void The_limits_of_a_day_count_what_was_answered_before_a_restart()
    {
        desk.LearnAll(daysAgo: 20);
        desk.Run("DELETE FROM memories WHERE stability > 3; UPDATE cards SET seen = 0 WHERE id NOT IN (SELECT card FROM memories)");
        StudyOptions options = desk.Options with { NewPerDay = 2, ReviewsPerDay = 2 };
        using (StudySession session = desk.Open(options))
        {
            Assert.Equal(new DueCounts(2, 0, 2), session.Remaining);
            session.Give(Rating.Easy);
            Assert.Equal(new DueCounts(2, 0, 1), session.Remaining);
        }
        using (StudySession session = desk.Open(options))
        {
            Assert.Equal(new DueCounts(2, 0, 1), session.Remaining);
            session.Give(Rating.Easy);
            session.Give(Rating.Easy);
        }
        Assert.Equal(new DueCounts(1, 0, 0), desk.Due(options));
        desk.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(new DueCounts(2, 0, 1), desk.Due(options));
    }

    [Fact]
    public void The_limits_hold_for_all_decks_of_a_session_together()
    {
        using StudyDesk other = new(words: 9);
        using StudySession session = StudySession.Open([desk.Path, other.Path, desk.Path], desk.Options with { NewPerDay = 7 }, desk.Clock);
        Assert.Equal(7, session.Remaining.New);
        var decks = new List<string>();
        while (session.Remaining.New > 0)
        {
            decks.Add(session.Current!.Deck);
            session.Give(Rating.Easy);
        }
        Assert.Equal([.. Enumerable.Repeat(desk.Path, 6), other.Path], decks);
    }

    [Theory]
    [InlineData(ReadingKind.Session)]
    [InlineData(ReadingKind.Count)]
    public void What_a_session_and_a_count_say_is_the_same(ReadingKind kind)
    {
        desk.LearnAll(daysAgo: 3);
        using StudySession session = desk.Open();
        Assert.Equal(new DueCounts(0, 0, 3), kind == ReadingKind.Session ? session.Remaining : desk.Due());
    }

    public enum ReadingKind { Session, Count }

    [Fact]
    public void The_preview_is_what_an_answer_does()
    {
        StudyOptions fuzzy = desk.Options with { Scheduler = new SchedulerOptions(), Seed = 7 };
        desk.LearnAll(daysAgo: 40);
        using StudySession session = desk.Open(fuzzy);
        foreach (Rating rating in Enum.GetValues<Rating>())
        {
            Review expected = session.Preview[rating];
            Assert.Equal(expected, session.Give(rating));
        }
    }

    [Fact]
    public void An_answer_stands_in_the_log_with_the_memory_before_and_after()
    {
        desk.LearnAll(daysAgo: 2);
        using (StudySession session = desk.Open())
            session.Answer(Rating.Hard, AnswerMode.Pinyin, TimeSpan.FromMilliseconds(1234));
        Assert.Equal(1, desk.Number(
            "SELECT count(*) FROM reviews r JOIN memories m ON m.card = r.card WHERE rating = 2 AND mode = 1 AND took = 1234 AND elapsed_days = 2"
            + " AND before_stability = 1 AND after_stability = m.stability AND after_due = m.due AND r.at + interval = m.due AND m.reviews = 2 AND m.lapses = 0"));
    }

    [Fact]
    public void A_session_without_cards_has_nothing_to_answer()
    {
        using StudySession session = desk.Open(desk.Options with { NewPerDay = 0 });
        Assert.Null(session.Current);
        Assert.Throws<InvalidOperationException>(() => session.Answer(Rating.Good, AnswerMode.Recognition, TimeSpan.Zero));
        Assert.Throws<InvalidOperationException>(() => session.Preview);
        Assert.False(session.Undo());
    }
}
