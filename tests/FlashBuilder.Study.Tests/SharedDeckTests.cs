using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Tests;

public sealed class SharedDeckTests : IDisposable
{
    private readonly StudyDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_card_that_another_session_answered_is_not_counted_twice()
    {
        using StudySession one = desk.Open(), two = desk.Open();
        Assert.Equal(one.Current!.CardId, two.Current!.CardId);
        one.Give(Rating.Easy);
        Assert.Null(two.Answer(Rating.Again, AnswerMode.Recognition, TimeSpan.Zero));
        Assert.Equal(1, desk.Number("SELECT count(*) FROM reviews"));
        Assert.Equal((one.Current!.CardId, one.Remaining), (two.Current!.CardId, two.Remaining));
        two.Give(Rating.Easy);
        Assert.Equal(0, two.Summary.PerRating[0]);
    }

    [Fact]
    public void What_another_session_did_is_seen_at_the_next_card()
    {
        using StudySession one = desk.Open(), two = desk.Open();
        one.Give(Rating.Easy);
        one.Give(Rating.Easy);
        one.MarkKnown();
        two.Suspend();
        Assert.Equal(one.Current!.CardId, two.Current!.CardId);
        Assert.Equal(new DueCounts(3, 0, 0), two.Remaining);
    }

    [Fact]
    public void A_step_is_not_taken_back_over_what_another_session_did_since()
    {
        StudyOptions options = desk.Options with { NewPerDay = 1 };
        using StudySession one = desk.Open(options);
        one.Give(Rating.Again);
        using (StudySession two = desk.Open(options)) two.Give(Rating.Easy);
        Assert.False(one.Undo());
        Assert.Equal((2, 0), (desk.Number("SELECT count(*) FROM reviews"), desk.Number("SELECT count(*) FROM undone")));
        Assert.Null(one.Current);
    }

    [Fact]
    public void A_deck_built_anew_meanwhile_is_studied_as_it_is_now()
    {
        using StudySession session = desk.Open();
        Vocabulary.WordList words = Sample.Large(6);
        desk.Rebuild(words with { Words = [.. words.Words.Reverse()] });
        session.Give(Rating.Easy);
        Assert.Equal(words.Words[^1].Traditional, session.Current.Word());
        Assert.Equal(1, desk.Number("SELECT count(*) FROM reviews"));
    }

    [Fact]
    public void A_program_that_holds_the_deck_is_told_and_nothing_is_lost()
    {
        using StudySession session = desk.Open();
        using (Microsoft.Data.Sqlite.SqliteConnection other = SqliteDatabase.Open(desk.Path))
        {
            SqliteDatabase.Run(other, "BEGIN IMMEDIATE");
            DeckFileException fault = Assert.Throws<DeckFileException>(() => session.Answer(Rating.Good, AnswerMode.Recognition, TimeSpan.Zero));
            Assert.Contains("another program", fault.Message);
            Assert.NotEmpty(fault.Hint);
        }
        Assert.NotNull(session.Current);
        session.Give(Rating.Good);
        Assert.Equal(1, desk.Number("SELECT count(*) FROM reviews"));
    }

    [Fact]
    public void A_closed_deck_is_one_plain_file()
    {
        using (StudySession one = desk.Open())
        using (StudySession two = desk.Open())
            one.Give(Rating.Good);
        Assert.Equal(["deck.db"], desk.Folder.Files);
        Assert.Equal([1, 1], File.ReadAllBytes(desk.Path)[18..20]);
        Assert.Equal(1, desk.Number("SELECT count(*) FROM reviews"));
    }
}
