using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Tests;

/// <summary>Cards that get another place in the schedule than their answers gave them.</summary>
public sealed class CardResetTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 6, 10);

    private readonly LibraryDesk desk = new();

    public void Dispose() => desk.Dispose();

    private void Learn(Rating rating = Rating.Easy)
    {
        using StudySession session = desk.Open(desk.One);
        while (session.Current is not null) session.Give(rating);
    }

    [Fact]
    public void A_word_made_new_is_asked_as_new_in_all_decks_and_its_answers_stay_in_the_log()
    {
        Learn();
        string word = LibraryDesk.WordAt(4);
        desk.Clock.Pass(TimeSpan.FromDays(1));
        using (var reset = new CardReset(desk.One, desk.Options, desk.Clock))
        {
            Assert.Equal(["no such"], reset.Unknown([word, "no such"]));
            Assert.Equal([new ResetCard(word, 0, Today.AddDays(8), null)], reset.MakeNew([word]));
            Assert.Empty(reset.MakeNew([word]));
            Assert.Empty(reset.Remarks);
        }
        Assert.Equal(LibraryDesk.Of(desk.One, word), LibraryDesk.Of(desk.Two, word));
        Assert.Equal((6, 1), (LibraryDesk.Number(desk.One, "SELECT count(*) FROM reviews"), desk.Due(desk.One).New));
        using (StudySession session = desk.Open(desk.One))
        {
            Assert.Equal((word, Stage.New, 1), (session.Current.Word(), session.Current!.Memory.Stage, session.Current.Reviews));
            session.Give(Rating.Good);
        }
        // What was learnt before tells nothing of how it is learnt now.
        Assert.Equal(7, StudyHistory.Read([desk.One]).Count);
        new StudySettings { Parameters = [.. ParameterTable.Defaults.Select((value, at) => at == 2 ? 3 : value)] }.Write(desk.One);
        Assert.Equal(1, LibraryDesk.Number(desk.One, "SELECT count(*) FROM memories WHERE stage = 1 AND stability = 3"));
    }

    [Fact]
    public void A_word_is_put_to_another_day()
    {
        Learn();
        using (var reset = new CardReset(desk.One, desk.Options, desk.Clock))
        {
            Assert.Equal([new ResetCard(LibraryDesk.WordAt(3), 0, Today.AddDays(8), Today.AddDays(2))], reset.SetDue([LibraryDesk.WordAt(3)], 2));
            Assert.Equal(Today, Assert.Single(reset.SetDue([LibraryDesk.WordAt(0)], 0)).After);
        }
        Assert.Equal(1, desk.Due(desk.One).Review);
        desk.Clock.Pass(TimeSpan.FromDays(2));
        Assert.Equal((2, 1), (desk.Due(desk.One).Review, desk.Due(desk.Two).Review));
        Assert.Equal(0, LibraryDesk.Number(desk.One, "SELECT count(*) FROM memories WHERE stability < 8"));
    }

    [Fact]
    public void Answers_given_while_the_clock_stood_in_2050_can_be_taken_back()
    {
        Learn();
        string[] before = [.. Enumerable.Range(3, 3).Select(word => Shape(desk.One, word))];
        desk.Clock.Now = new DateTimeOffset(2050, 1, 1, 12, 0, 0, TimeSpan.Zero);
        using (StudySession session = desk.Open(desk.One))
            for (int i = 0; i < 6; i++) session.Give(i % 2 == 0 ? Rating.Again : Rating.Good);
        desk.Clock.Now = StudyDesk.Noon.AddDays(40);
        Assert.Equal(DueCounts.None, desk.Due(desk.One));
        Assert.Equal(6, FutureAnswers.Count(desk.One, desk.Options, desk.Clock));
        Assert.Equal(3, FutureAnswers.Count(desk.Two, desk.Options, desk.Clock));
        using (var reset = new CardReset(desk.One, desk.Options, desk.Clock))
        {
            (int answers, IReadOnlyList<ResetCard> cards) = reset.TakeBackFuture();
            Assert.Equal((6, 6), (answers, cards.Count));
            Assert.All(cards, card => Assert.Equal(Today.AddDays(8), card.After));
            Assert.Equal(0, reset.TakeBackFuture().Answers);
        }
        Assert.Equal(before, Enumerable.Range(3, 3).Select(word => Shape(desk.One, word)));
        Assert.Equal(before, Enumerable.Range(3, 3).Select(word => Shape(desk.Two, word)));
        Assert.Equal((0, 0), (FutureAnswers.Count(desk.One, desk.Options, desk.Clock), FutureAnswers.Count(desk.Two, desk.Options, desk.Clock)));
        Assert.Equal((6, 12), (desk.Due(desk.One).Review, (int)LibraryDesk.Number(desk.One, "SELECT count(*) FROM reviews")));
        // What is done now counts, though the clock once was ahead of it.
        using (StudySession session = desk.Open(desk.Two)) session.Give(Rating.Good);
        Assert.Equal(5, desk.Due(desk.One).Review);
    }

    [Fact]
    public void A_card_answered_in_the_future_and_now_keeps_what_now_says()
    {
        desk.Options = desk.Options with { NewPerDay = 1 };
        desk.Clock.Now = new DateTimeOffset(2050, 1, 1, 12, 0, 0, TimeSpan.Zero);
        using (StudySession session = desk.Open(desk.One)) session.Give(Rating.Easy);
        desk.Clock.Now = StudyDesk.Noon;
        using (var reset = new CardReset(desk.One, desk.Options, desk.Clock)) Assert.Equal(Today, Assert.Single(reset.SetDue([LibraryDesk.WordAt(0)], 0)).After);
        using (StudySession session = desk.Open(desk.One))
        {
            Assert.Equal(LibraryDesk.WordAt(0), session.Current.Word());
            Assert.Equal(0, session.Give(Rating.Good).ElapsedDays);
        }
        string memory = Shape(desk.One, 0);
        using (var reset = new CardReset(desk.One, desk.Options, desk.Clock)) Assert.Equal(1, reset.TakeBackFuture().Answers);
        Assert.Equal(memory.Replace(" 2 0 0", " 1 0 0"), Shape(desk.One, 0));
    }

    [Fact]
    public void A_card_whose_last_answer_lies_in_the_future_can_be_answered()
    {
        desk.Clock.Now = new DateTimeOffset(2050, 1, 1, 12, 0, 0, TimeSpan.Zero);
        using (StudySession session = desk.Open(desk.One)) session.Give(Rating.Again);
        LibraryDesk.Run(desk.One, $"UPDATE memories SET stage = 2 WHERE stage = 1");
        foreach (DateTimeOffset now in (DateTimeOffset[])[StudyDesk.Noon, DateTimeOffset.FromUnixTimeMilliseconds(0)])
        {
            desk.Clock.Now = now;
            Memory memory = Memory.New with { Stage = Stage.Review, Stability = 3, Difficulty = 5, LastReview = now.AddYears(24), Due = now.AddYears(25) };
            foreach (Rating rating in Enum.GetValues<Rating>())
            {
                Review review = new Scheduler(desk.Options.Scheduler).Review(memory, rating, now, 7).Review;
                Assert.Equal((now, 0), (review.After.LastReview, review.ElapsedDays));
                Assert.InRange(review.After.Due, now.AddMinutes(1), now.AddDays(100));
            }
            _ = desk.Statistics(desk.One);
        }
    }

    [Fact]
    public void A_name_that_is_kept_apart_after_it_was_learnt_goes_on_being_asked()
    {
        Learn();
        string word = LibraryDesk.WordAt(1);
        Vocabulary.WordList words = Sample.Large(6);
        DeckFile.Write(desk.One, DeckBuilder.Build(words with { Words = [.. words.Words.Where(w => w.Traditional != word)], Names = [words.Words[1]] },
            DeckFile.Read(desk.One), Sample.Tuesday).Deck);
        Assert.Equal(0, LibraryDesk.Number(desk.One, $"SELECT sum(position) FROM cards WHERE note = (SELECT id FROM notes WHERE key LIKE '{word} %')"));
        Assert.Equal(6, desk.Statistics(desk.One).Maturity.Young);
        Assert.Equal(6, desk.Statistics(desk.One).Forecast.Sum());
        desk.Clock.Pass(TimeSpan.FromDays(20));
        Assert.Equal(6, desk.Due(desk.One).Review);
        var asked = new List<string>();
        using (StudySession session = desk.Open(desk.One))
            while (session.Current is { } card)
            {
                asked.Add(card.Traditional);
                session.Give(Rating.Good);
            }
        Assert.Contains(word, asked);
        // A retired word is not asked, learnt or not.
        desk.Build("one", 2, 6, Sample.Tuesday.AddDays(1));
        desk.Clock.Pass(TimeSpan.FromDays(300));
        Assert.Equal((4, 4), (desk.Due(desk.One).Review, desk.Statistics(desk.One).Maturity is var all ? all.Young + all.Mature : 0));
    }

    /// <summary>The memory of a word without the time of its change.</summary>
    private static string Shape(string deck, int word) =>
        string.Join(' ', LibraryDesk.Of(deck, LibraryDesk.WordAt(word)).Split('\n').Single(line => line.StartsWith("memory")).Split(' ')[..11]);
}
