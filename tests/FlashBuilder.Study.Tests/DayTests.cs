using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Tests;

public sealed class DayTests : IDisposable
{
    private static readonly StudyCalendar Berlin = new(TimeZone(), TimeSpan.FromHours(4));

    private readonly StudyDesk desk = new(words: 4, ExtraCards.Cloze | ExtraCards.Production);

    public DayTests() => desk.Options = desk.Options with { Calendar = Berlin };

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Cards_of_an_answered_note_wait_for_the_next_day()
    {
        using (StudySession session = desk.Open())
        {
            Assert.Equal(4, session.Remaining.New);
            var notes = new List<long>();
            while (session.Current is { } card)
            {
                Assert.Equal(0, card.Template);
                notes.Add(card.NoteId);
                session.Give(Rating.Easy);
            }
            Assert.Equal(notes.Distinct(), notes);
        }
        Assert.Equal(DueCounts.None, desk.Due());
        desk.Clock.Pass(TimeSpan.FromDays(1));
        using StudySession next = desk.Open();
        Assert.Equal((4, 2), (next.Remaining.New, next.Current!.Template));
    }

    [Theory]
    // Pressed at eight in the morning in Taipei, then in Los Angeles: the same evening, the next morning, the day after.
    [InlineData("Asia/Taipei", "2026-06-10T00:00Z", "America/Los_Angeles", "2026-06-10T03:00Z,2026-06-10T15:00Z,2026-06-10T20:30Z", "2026-06-11T11:00Z")]
    // The other way, without a flight that takes its time: the evening of the one is the next morning of the other.
    [InlineData("America/Los_Angeles", "2026-06-10T03:00Z", "Asia/Taipei", "2026-06-10T03:01Z,2026-06-10T12:00Z,2026-06-10T19:59Z", "2026-06-10T20:00Z")]
    [InlineData("Asia/Taipei", "2026-06-10T10:00Z", "Asia/Taipei", "2026-06-10T19:59Z", "2026-06-10T20:00Z")]
    public void A_buried_word_stays_away_for_the_day_wherever_the_learner_goes(string pressed, string at, string then, string hidden, string back)
    {
        StudyOptions In(string zone) => desk.Options with { Calendar = new StudyCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone), TimeSpan.FromHours(4)) };
        static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        desk.Clock.Now = Time(at);
        using (StudySession session = desk.Open(In(pressed))) session.Bury();
        Assert.Equal(3, desk.Due(In(pressed)).New);
        foreach (string time in hidden.Split(','))
        {
            desk.Clock.Now = Time(time);
            Assert.Equal(3, desk.Due(In(then)).New);
        }
        desk.Clock.Now = Time(back);
        Assert.Equal(4, desk.Due(In(then)).New);
    }

    [Fact]
    public void A_word_buried_while_the_clock_stood_in_another_year_comes_back()
    {
        desk.Clock.Now = new DateTimeOffset(2050, 1, 1, 12, 0, 0, TimeSpan.Zero);
        using (StudySession session = desk.Open()) session.Bury();
        desk.Clock.Now = StudyDesk.Noon;
        Assert.Equal(4, desk.Due().New);
    }

    [Fact]
    public void A_day_begins_at_four_in_the_learners_zone()
    {
        StudyOptions options = desk.Options with { NewPerDay = 1 };
        // 03:59 in Berlin, in summer.
        desk.Clock.Now = new DateTimeOffset(2026, 6, 11, 1, 59, 0, TimeSpan.Zero);
        using StudySession session = desk.Open(options);
        session.Give(Rating.Easy);
        Assert.Null(session.Current);
        desk.Clock.Pass(TimeSpan.FromSeconds(59.999));
        session.Advance();
        Assert.Null(session.Current);
        desk.Clock.Pass(TimeSpan.FromMilliseconds(1));
        session.Advance();
        Assert.NotNull(session.Current);
        Assert.Equal(1, session.Remaining.New);
    }

    [Theory]
    // Clocks go forward on 2026-03-29 and back on 2026-10-25: the day has 23 and 25 hours.
    [InlineData("2026-03-28T12:00Z", 1, "2026-03-29T01:59Z", "2026-03-29T02:00Z")]
    [InlineData("2026-10-24T12:00Z", 1, "2026-10-25T02:59Z", "2026-10-25T03:00Z")]
    public void A_review_is_due_from_the_start_of_its_day_also_when_clocks_change(string learnt, int days, string before, string from)
    {
        desk.Clock.Now = DateTimeOffset.Parse(learnt, System.Globalization.CultureInfo.InvariantCulture);
        long at = desk.Clock.Now.ToUnixTimeMilliseconds();
        desk.Run($"INSERT INTO memories SELECT min(id), 2, 0, 1, 5, {at}, {at + days * 86_400_000L}, 1, 0, 0, NULL, 0, {at} FROM cards");
        desk.Clock.Now = DateTimeOffset.Parse(before, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(0, desk.Due().Review);
        desk.Clock.Now = DateTimeOffset.Parse(from, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(1, desk.Due().Review);
        using StudySession session = desk.Open();
        Assert.Equal(1, session.Give(Rating.Good).ElapsedDays);
    }

    [Fact]
    public void A_clock_that_goes_back_a_day_neither_throws_nor_loses_a_card()
    {
        using StudySession session = desk.Open();
        session.Give(Rating.Again);
        desk.Clock.Pass(TimeSpan.FromDays(-1));
        for (int i = 0; i < 8 && session.Current is not null; i++) session.Give(Rating.Good);
        Assert.Equal(0, desk.Number("SELECT count(*) FROM memories WHERE stage > 0 AND due < last_review"));
    }

    /// <summary>Central Europe's rules, without asking the system for them.</summary>
    private static TimeZoneInfo TimeZone()
    {
        TimeZoneInfo.TransitionTime Last(int month, int hour) => TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, hour, 0, 0), month, 5, DayOfWeek.Sunday);
        return TimeZoneInfo.CreateCustomTimeZone("Central Europe", TimeSpan.FromHours(1), "Central Europe", "winter", "summer",
            [TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), Last(3, 2), Last(10, 3))]);
    }
}
