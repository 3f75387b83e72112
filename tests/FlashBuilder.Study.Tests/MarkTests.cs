using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Tests;

public sealed class MarkTests : IDisposable
{
    private readonly StudyDesk desk = new(words: 4, ExtraCards.Cloze);

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_buried_word_comes_back_on_the_next_day()
    {
        string word;
        using (StudySession session = desk.Open())
        {
            word = session.Current.Word();
            session.Bury();
            Assert.NotEqual(word, session.Current.Word());
            Assert.Equal(3, session.Remaining.New);
        }
        using (StudySession session = desk.Open()) Assert.Equal(3, session.Remaining.New);
        desk.Clock.Pass(TimeSpan.FromDays(1));
        using StudySession tomorrow = desk.Open();
        Assert.Equal(word, tomorrow.Current.Word());
    }

    [Fact]
    public void A_word_is_new_until_one_of_its_cards_was_answered()
    {
        string word;
        using (StudySession session = desk.Open())
        {
            word = session.Current.Word();
            Assert.True(session.Current!.IsNewWord);
            session.Answer(Rating.Easy, AnswerMode.Recognition, TimeSpan.Zero);
            session.Undo();
            Assert.True(session.Current!.IsNewWord);
            session.Answer(Rating.Easy, AnswerMode.Recognition, TimeSpan.Zero);
            Assert.True(session.Current!.IsNewWord);
        }
        desk.Clock.Pass(TimeSpan.FromDays(1));
        // Its other card is new, and the word is not.
        using StudySession tomorrow = desk.Open();
        Assert.Equal((word, Stage.New, 2, false), (tomorrow.Current.Word(), tomorrow.Current!.Memory.Stage, tomorrow.Current.Template, tomorrow.Current.IsNewWord));
    }

    [Fact]
    public void What_a_filter_can_ask_for_is_told()
    {
        desk.Run("DELETE FROM tags; INSERT INTO tags SELECT id, 'Food::fruit' FROM notes WHERE position <= 2; INSERT INTO note_marks SELECT id, 'leech' FROM notes WHERE position = 1; "
            + "UPDATE notes SET level = 'HSK 3, TOCFL 2' WHERE position = 1; UPDATE notes SET level = 'HSK 3' WHERE position = 2");
        FilterChoices choices = FilterChoices.Of(desk.Path);
        Assert.Equal(["Food::fruit", "leech"], choices.Tags);
        Assert.Equal(["HSK 3", "TOCFL 2"], choices.Levels);
    }

    [Fact]
    public void A_suspended_card_does_not_come_back()
    {
        long card;
        using (StudySession session = desk.Open())
        {
            card = session.Current!.CardId;
            session.Suspend();
        }
        desk.Clock.Pass(TimeSpan.FromDays(400));
        using StudySession later = desk.Open();
        while (later.Current is { } asked)
        {
            Assert.NotEqual(card, asked.CardId);
            later.Give(Rating.Easy);
        }
    }

    [Fact]
    public void Suspended_cards_are_asked_again_when_the_learner_wants_them()
    {
        long card;
        using (StudySession session = desk.Open())
        {
            card = session.Current!.CardId;
            session.Suspend();
        }
        Assert.Equal(1, SuspendedCards.BringBack(desk.Path, desk.Clock));
        Assert.Equal(0, SuspendedCards.BringBack(desk.Path, desk.Clock));
        using StudySession later = desk.Open();
        Assert.Equal(card, later.Current!.CardId);
    }

    [Fact]
    public void A_flag_stays_on_its_card()
    {
        using (StudySession session = desk.Open())
        {
            session.Flag(5);
            Assert.Equal(5, session.Current!.Flag);
            Assert.Throws<ArgumentOutOfRangeException>(() => session.Flag(8));
            Assert.Throws<ArgumentOutOfRangeException>(() => session.Flag(-1));
        }
        using StudySession again = desk.Open();
        Assert.Equal((5, Stage.New), (again.Current!.Flag, again.Current.Memory.Stage));
        again.Give(Rating.Good);
        Assert.Equal(1, desk.Number("SELECT count(*) FROM memories WHERE flag = 5 AND stage = 1"));
    }

    [Fact]
    public void The_cards_of_a_known_word_are_not_asked()
    {
        using (StudySession session = desk.Open())
        {
            Assert.Equal(Sample.Large(1).Words[0].Traditional, session.MarkKnown());
            Assert.Equal(3, session.Remaining.New);
        }
        desk.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(3, desk.Due().New);
        Assert.Equal(2, StudyStatistics.Read([desk.Path], desk.Options, desk.Clock).Maturity.Known);
    }

    [Fact]
    public void A_card_forgotten_eight_times_is_marked_and_suspended_and_again_after_four_more()
    {
        desk.LearnAll(daysAgo: 1);
        desk.Run("UPDATE memories SET suspended = 1 WHERE stability > 1; UPDATE memories SET reviews = 7, lapses = 7");
        long lapses = 7;
        foreach (int expected in (int[])[8, 12, 16])
        {
            bool leech = false;
            while (!leech)
            {
                using StudySession session = desk.Open(desk.Options with { NewPerDay = 0 });
                Assert.Equal(expected > 8, session.Current!.IsLeech);
                Assert.Equal(expected > 8, session.Current.Tags.Contains("leech"));
                session.Give(Rating.Again);
                lapses++;
                leech = session.BecameLeech;
                if (leech) Assert.Null(session.Current);
                else Assert.Equal(Stage.Review, session.Give(Rating.Good).After.Stage);
                desk.Clock.Pass(TimeSpan.FromDays(30));
            }
            Assert.Equal(expected, lapses);
            Assert.Equal((1, lapses), (desk.Number("SELECT suspended FROM memories ORDER BY card LIMIT 1"), desk.Number("SELECT max(lapses) FROM memories")));
            desk.Run("UPDATE memories SET suspended = 0, stage = 2 WHERE lapses > 7 AND reviews > 7");
        }
    }

    [Fact]
    public void Own_edits_are_shown_and_survive_a_rebuild()
    {
        using (StudySession session = desk.Open())
        {
            session.EditMeaning("bread & <butter>\nsecond line");
            session.EditOwnNotes("  heard at the {{market}}  ");
            Assert.Equal("bread &amp; &lt;butter&gt;<br>second line", session.Current!.Fields[Field.Meaning]);
        }
        Vocabulary.WordList words = Sample.Large(4);
        desk.Rebuild(words with { Words = [.. words.Words.Select(word => word with { Meaning = "another meaning" })] });
        using (StudySession session = desk.Open())
        {
            Assert.Equal("bread &amp; &lt;butter&gt;<br>second line", session.Current!.Fields[Field.Meaning]);
            Assert.DoesNotContain("{{", session.Current.Fields[Field.OwnNotes]);
            session.EditMeaning(" ");
            Assert.Equal("another meaning", session.Current.Fields[Field.Meaning]);
        }
    }

    [Fact]
    public void A_word_that_the_text_loses_keeps_its_memory_and_comes_back_with_it()
    {
        Vocabulary.WordList words = Sample.Large(4);
        string word;
        using (StudySession session = desk.Open())
        {
            word = session.Current.Word();
            session.Give(Rating.Easy);
        }
        desk.Rebuild(words with { Words = [.. words.Words.Skip(1)] });
        desk.Clock.Pass(TimeSpan.FromDays(60));
        Assert.Equal(new DueCounts(3, 0, 0), desk.Due());
        Assert.Equal((1, 1), (desk.Number("SELECT count(*) FROM reviews"), desk.Number("SELECT count(*) FROM memories WHERE stage = 2")));
        Assert.Equal(0, StudyStatistics.Read([desk.Path], desk.Options, desk.Clock).Maturity.Young);
        desk.Rebuild(words);
        using StudySession again = desk.Open();
        Assert.Equal((word, 1), (again.Current.Word(), again.Current!.Reviews));
    }

    [Fact]
    public void Tag_level_and_names_choose_the_cards()
    {
        desk.Run("INSERT INTO tags SELECT id, 'food::fruit' FROM notes WHERE position = 2; UPDATE notes SET level = 'HSK 3, TOCFL 2' WHERE position = 3;"
            + "UPDATE cards SET position = 0 WHERE note IN (SELECT id FROM notes WHERE position = 4); INSERT INTO note_marks SELECT id, 'leech' FROM notes WHERE position = 1");
        int New(StudyFilter filter) => desk.Due(desk.Options with { Filter = filter }).New;
        Assert.Equal(3, New(StudyFilter.All));
        Assert.Equal(4, New(new StudyFilter { Names = true }));
        Assert.Equal(1, New(new StudyFilter { Tag = "Food" }));
        Assert.Equal(1, New(new StudyFilter { Tag = "food::fruit" }));
        Assert.Equal(0, New(new StudyFilter { Tag = "fruit" }));
        Assert.Equal(1, New(new StudyFilter { Tag = "leech" }));
        Assert.Equal(1, New(new StudyFilter { Level = "hsk 3" }));
        Assert.Equal(1, New(new StudyFilter { Level = "TOCFL 2" }));
        Assert.Equal(0, New(new StudyFilter { Level = "HSK" }));
        Assert.Equal(0, New(new StudyFilter { Level = "'; DROP TABLE notes; --" }));
        Assert.Equal(1, New(new StudyFilter { Tag = "food", Names = true }));
    }
}
