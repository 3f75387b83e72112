using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Cli.Tests;

public class QuizTests
{
    [Fact]
    public void A_card_is_shown_turned_and_graded()
    {
        using var deck = new SmallDeck();
        string said = deck.Play(AnswerMode.Recognition, "", "1");
        Assert.Contains("Card 1, new. Left: 5 new, 0 learning, 0 review.", said);
        Assert.Contains("Word: 市場\n", said);
        Assert.Contains("Reading: shìchǎng\n", said);
        Assert.Contains("Meaning: market\n", said);
        Assert.Contains("Sentence: 魚【市場】在港口旁邊，每天早上五點就開門了。\n", said);
        Assert.Contains("1 Again 1m, 2 Hard 6m, 3 Good 10m, 4 Easy 8d (Enter: 3)", said);
        Assert.Contains("市場: Again, next in 1m", said);
        Assert.Contains("Word: 你好", said);
    }

    [Fact]
    public void Answers_are_kept_when_the_learner_goes_in_the_middle()
    {
        using var deck = new SmallDeck();
        deck.Play(AnswerMode.Recognition, "", "4", "", "3", "q");
        string said = deck.Play(AnswerMode.Recognition, "q");
        Assert.Contains("Left: 3 new, 1 learning, 0 review.", said);
        Assert.Contains("Word: 關係", said);
    }

    [Fact]
    public void The_end_of_the_input_is_a_clean_end()
    {
        using var deck = new SmallDeck();
        Assert.EndsWith("Enter for the answer: \n", deck.Play(AnswerMode.Recognition));
        Assert.EndsWith("(Enter: 3): \n", deck.Play(AnswerMode.Recognition, ""));
    }

    [Fact]
    public void Steps_are_taken_back_one_after_the_other()
    {
        using var deck = new SmallDeck();
        string said = deck.Play(AnswerMode.Recognition, "", "4", "", "3", "u", "u", "u");
        Assert.Contains("taken back: the grade of 你好", said);
        Assert.Contains("taken back: the grade of 市場", said);
        Assert.Contains("there is nothing to take back", said);
        using var session = deck.Open();
        Assert.Equal(new(5, 0, 0), session.Remaining);
    }

    [Fact]
    public void A_suspended_and_a_buried_card_do_not_come_again()
    {
        using var deck = new SmallDeck();
        string said = deck.Play(AnswerMode.Recognition, "s", "b", "q");
        Assert.Contains("市場: suspended; u takes it back", said);
        Assert.Contains("你好: not today", said);
        using var session = deck.Open();
        Assert.Equal(3, session.Remaining.New);
        deck.Clock.Now += TimeSpan.FromDays(1);
        using var tomorrow = deck.Open();
        Assert.Equal(4, tomorrow.Remaining.New);
    }

    [Fact]
    public void A_meaning_is_changed_and_brought_back()
    {
        using var deck = new SmallDeck();
        string said = deck.Play(AnswerMode.Recognition, "e", "", "e", "m", "fish <market>", "e", "n", "my aunt works there", "u", "u");
        Assert.Contains("show the answer first", said);
        Assert.Contains("The meaning now: market\n", said);
        Assert.Contains("Meaning: fish <market>\n", said);
        Assert.Contains("Your notes: my aunt works there\n", said);
        Assert.Contains("taken back: the new notes of 市場", said);
        Assert.Contains("taken back: the new meaning of 市場", said);
        Assert.Equal("market", deck.FirstCard().Fields[Decks.Field.Meaning]);
    }

    [Fact]
    public void An_edit_that_is_left_changes_nothing()
    {
        using var deck = new SmallDeck();
        deck.Play(AnswerMode.Recognition, "", "e", "m", "", "e", "x", "f", "9");
        Assert.Equal("market", deck.FirstCard().Fields[Decks.Field.Meaning]);
        Assert.Equal(0, deck.FirstCard().Flag);
    }

    [Fact]
    public void A_flag_is_set()
    {
        using var deck = new SmallDeck();
        Assert.Contains("flagged orange", deck.Play(AnswerMode.Recognition, "f", "2"));
        Assert.Equal(2, deck.FirstCard().Flag);
    }

    [Fact]
    public void A_known_word_goes_to_the_list_and_comes_off_it_again()
    {
        using var deck = new SmallDeck();
        Assert.Contains(deck.Known.Path, deck.Play(AnswerMode.Recognition, "k", "q"));
        Assert.Equal(["市場"], deck.Known.Words());
        Assert.Contains("taken back: “known” of 你好", deck.Play(AnswerMode.Recognition, "k", "u"));
        Assert.Equal(["市場"], deck.Known.Words());
        Assert.Equal("你好", deck.FirstCard().Traditional);
    }

    [Theory]
    [InlineData("shi4chang3", "Right: shì chǎng.", "(Enter: 3)")]
    [InlineData("shìchǎng", "Right: shì chǎng.", "(Enter: 3)")]
    [InlineData("ㄕˋ ㄔㄤˇ", "Right: shì chǎng.", "(Enter: 3)")]
    [InlineData("shichang", "Right letters, but without tones: shi chang.", "(Enter: 2)")]
    [InlineData("shi4chang2", "chǎng has tone 3, not tone 2.", "(Enter: 1)")]
    [InlineData("shi4zhang3", "it is chǎng, not zhǎng.", "(Enter: 1)")]
    [InlineData("shi4", "chǎng is missing.", "(Enter: 1)")]
    [InlineData("", "No answer.", "(Enter: 1)")]
    public void A_typed_reading_is_judged(string typed, string verdict, string suggested)
    {
        using var deck = new SmallDeck();
        string said = deck.Play(AnswerMode.Pinyin, "", typed);
        Assert.Contains(verdict, said);
        Assert.Contains(suggested, said);
    }

    [Fact]
    public void A_reading_as_it_is_spoken_and_those_of_both_regions_count()
    {
        using var deck = new SmallDeck();
        string said = deck.Play(AnswerMode.Pinyin, "", "shi4chang3", "4", "", "ni2hao3", "4", "", "guan1xi5", "4");
        Assert.Contains("Right: ní hǎo.\nní is how it is spoken; it is written nǐ.", said);
        Assert.Contains("Right: guān xi.", said);
        Assert.Contains("Right: guān xì.", new Func<string>(() =>
        {
            using var other = new SmallDeck();
            return other.Play(AnswerMode.Pinyin, "", "x", "4", "", "x", "4", "", "guan1xi4");
        })());
    }

    [Fact]
    public void Keys_are_reached_by_a_colon_where_an_answer_is_typed()
    {
        using var deck = new SmallDeck();
        string said = deck.Play(AnswerMode.Pinyin, "", ":s", ":u", ":q");
        Assert.Contains("市場: suspended", said);
        Assert.Contains("taken back: suspend of 市場", said);
    }

    [Fact]
    public void One_of_several_meanings_is_chosen()
    {
        using var deck = new SmallDeck();
        string said = deck.Play(AnswerMode.Choice, "q");
        int right = Enumerable.Range(1, 4).Single(number => said.Contains($"{number}: market\n"));
        Assert.Contains("Right: market.", deck.Play(AnswerMode.Choice, $"{right}"));
        string wrong = deck.Play(AnswerMode.Choice, $"{(right % 4) + 1}");
        int chosen = (right % 4) + 1;
        string other = said.Split($"{chosen}: ")[1].Split('\n')[0];
        string whose = new Dictionary<string, string> { ["hello"] = "你好 nǐhǎo", ["relation"] = "關係 guānxì", ["friend"] = "朋友 péngyou", ["to travel"] = "旅行 lǚxíng" }[other];
        Assert.Contains($"Wrong: that is {whose}, {other}.\n", wrong);
        Assert.Contains("(Enter: 1)", wrong);
        Assert.Equal(said, deck.Play(AnswerMode.Choice, "q"));
    }

    [Theory]
    [InlineData("市場", "Right: 市場.")]
    [InlineData(" 市 場 ", "Right: 市 場.")]
    [InlineData("市长", "Wrong: 市长.")]
    [InlineData("shi4chang3", "Right: shì chǎng.")]
    [InlineData("shi4chang1", "Wrong tone: shì chāng.")]
    [InlineData("", "No answer.")]
    public void The_word_is_typed_into_its_sentence(string typed, string verdict)
    {
        using var deck = new SmallDeck();
        string said = deck.Play(AnswerMode.Cloze, "", typed);
        Assert.Contains("Meaning: market\nSentence: 魚＿＿在港口旁邊，每天早上五點就開門了。\nWord: ", said);
        Assert.Contains(verdict, said);
        Assert.Contains("Word: 市場\n", said);
    }

    [Theory]
    [InlineData("43", "Right.")]
    [InlineData("4 3", "Right.")]
    [InlineData("42", "Wrong tone.\nchǎng has tone 3, not tone 2.")]
    [InlineData("4", "chǎng is missing.")]
    [InlineData("", "No answer.")]
    public void Tones_are_named(string typed, string verdict)
    {
        using var deck = new SmallDeck();
        string said = deck.Play(AnswerMode.Tones, "", typed);
        Assert.Contains("Word: 市場\nWithout tones: shi chang\nTones: ", said);
        Assert.Contains(verdict, said);
    }

    [Fact]
    public void How_it_was_asked_is_in_the_log()
    {
        using var deck = new SmallDeck();
        deck.Play(AnswerMode.Tones, "", "43", "3", "q");
        using var connection = Decks.SqliteDatabase.Open(deck.Path);
        Assert.Equal((long)AnswerMode.Tones, Decks.SqliteDatabase.ReadInteger(connection, "SELECT mode FROM reviews"));
    }

    [Fact]
    public void A_card_that_comes_later_is_waited_for()
    {
        using var deck = new SmallDeck();
        var options = deck.Options with { LearnAhead = TimeSpan.Zero, NewPerDay = 1 };
        using var session = StudySession.Open([deck.Path], options, deck.Clock);
        using var reader = new LineReader(new StringReader("\n3\n\nq\n"));
        using var output = new StringWriter { NewLine = "\n" };
        using var desk = new LineDesk(output, reader, repeats: true, CancellationToken.None);
        Assert.False(new Quiz(session, desk, AnswerMode.Recognition, Distractors.Read, deck.Known, 7, deck.Clock, TimeZoneInfo.Utc, () => []).Play());
        Assert.Contains("Nothing is due now. The next card comes at 12:10.\nEnter to look again, u takes the last step back, q to quit: ", output.ToString());
    }

    [Fact]
    public void An_interrupt_ends_it_and_nothing_is_lost()
    {
        using var deck = new SmallDeck();
        using var ending = new CancellationTokenSource();
        using (var session = deck.Open())
        {
            using var reader = new LineReader(new BlockingReader("\n3\n"));
            using var output = new WatchedWriter("Word: 你好", ending.Cancel);
            using var desk = new LineDesk(output, reader, repeats: false, ending.Token);
            Assert.ThrowsAny<OperationCanceledException>(() => new Quiz(session, desk, AnswerMode.Recognition, Distractors.Read, deck.Known, 7, deck.Clock, TimeZoneInfo.Utc, () => []).Play());
            Assert.Equal(1, session.Summary.Answers);
        }

        using var again = deck.Open();
        Assert.Equal(1, again.Remaining.Learning);
    }

    [Theory]
    [InlineData("guan1xi4", "Right: guān xì.\nReading: guānxì")]
    [InlineData("guan1xi5", "Right: guān xi.\nboth are right: guānxì (Taiwan), guānxi (mainland).")]
    [InlineData("guān xì / guān xi", "Right: guān xì guān xi.\nboth readings are right: guānxì (Taiwan), guānxi (mainland).")]
    [InlineData("guan1xi5, guan1xi4", "both readings are right")]
    [InlineData("guan1xi4 guan1xi4", "Wrong syllable")]
    public void Either_reading_is_right_and_so_are_both(string typed, string verdict)
    {
        using var deck = new SmallDeck();
        Assert.Contains(verdict, deck.Play(AnswerMode.Pinyin, "s", "s", "", typed));
    }

    [Theory]
    [InlineData("4", "市場: Easy, next in 8d", "the grade")]
    [InlineData("s", "市場: suspended; u takes it back", "suspend")]
    [InlineData("b", "市場: not today; u takes it back", "bury")]
    [InlineData("k", "市場: known, in ", "“known”")]
    public void The_last_step_of_all_is_told_and_can_be_taken_back(string step, string told, string what)
    {
        using var deck = new SmallDeck();
        deck.Options = deck.Options with { NewPerDay = 1, Filter = new() { Tag = "only" } };
        Tag(deck, "only");
        string said = deck.Play(AnswerMode.Recognition, "", step, "u", "q");
        Assert.Contains(told, said);
        Assert.Contains($"{(step == "4" ? 1 : 0)} answered.\n", said);
        Assert.Contains("Enter or q to leave, u takes the last step back: u\n", said);
        Assert.Contains($"taken back: {what} of 市場", said);
        Assert.DoesNotContain("市場", deck.Known.Read());
        using var session = deck.Open();
        Assert.Equal(new(1, 0, 0), session.Remaining);
        Assert.Equal("市場", session.Current!.Traditional);
    }

    [Fact]
    public void A_leech_that_was_the_last_card_is_told_and_can_be_taken_back()
    {
        using var deck = new SmallDeck();
        deck.Options = deck.Options with { NewPerDay = 1, LeechLapses = 1 };
        deck.Play(AnswerMode.Recognition, "", "4");
        deck.Clock.Now += TimeSpan.FromDays(9);
        deck.Options = deck.Options with { NewPerDay = 0 };
        Assert.Contains("put aside as a leech; u takes it back\n1 answered.", deck.Play(AnswerMode.Recognition, "", "1", "u", "q"));
        Assert.False(deck.FirstCard().IsLeech);
        Assert.Equal(0, deck.FirstCard().Lapses);
    }

    [Fact]
    public void The_end_waits_only_where_something_was_done_and_the_end_of_the_input_leaves_it()
    {
        using var deck = new SmallDeck();
        deck.Options = deck.Options with { NewPerDay = 1 };
        Assert.EndsWith("1 answered.\n\nEnter or q to leave, u takes the last step back: \n", deck.Play(AnswerMode.Recognition, "", "4"));
        Assert.Equal("", deck.Play(AnswerMode.Recognition));
    }

    [Theory]
    [InlineData(AnswerMode.Pinyin, "Reading: ")]
    [InlineData(AnswerMode.Tones, "Tones: ")]
    [InlineData(AnswerMode.Cloze, "Word: ")]
    public void Where_an_answer_is_typed_a_new_word_is_shown_before_it_is_asked(AnswerMode mode, string prompt)
    {
        using var deck = new SmallDeck();
        string shown = deck.Play(mode);
        Assert.Contains("New word: 市場\nReading: shìchǎng\nMeaning: market\n", shown);
        Assert.EndsWith("Enter to be asked: \n", shown);
        Assert.EndsWith(prompt + "\n", deck.Play(mode, ""));
        // Once shown it is asked, also where the grade was taken back; and the second time it is no new word.
        string asked = deck.Play(mode, "", "x", "1", "u", ":u");
        Assert.Equal(2, asked.Split("New word: 市場").Length);
        Assert.Contains("there is nothing to take back", asked);
        deck.Play(mode, "", "x", "1", "q");
        deck.Clock.Now += TimeSpan.FromMinutes(5);
        Assert.EndsWith(prompt + "\n", deck.Play(mode));
    }

    [Fact]
    public void The_bar_moves_with_every_answer_and_is_full_at_the_end()
    {
        using var deck = new SmallDeck();
        using var session = deck.Open();
        var shares = new List<(int Done, double Share)>();
        using var desk = new Watch(scene =>
        {
            if (scene.Awaited == Awaited.End) shares.Add((scene.Done, (double)scene.Done / scene.Total));
            else if (shares.Count == 0 || shares[^1].Done != scene.Done) shares.Add((scene.Done, (double)scene.Done / scene.Total));
            // Every word is forgotten once, when it is new or while it is learnt.
            bool isForgotten = scene.Done is 0 or 3 or 5 or 6;
            if (scene.Awaited is Awaited.Later or Awaited.Reveal) deck.Clock.Now += TimeSpan.FromMinutes(5);
            return scene.Awaited switch
            {
                Awaited.Reveal => new(QuizVerb.Show),
                Awaited.Grade => new(QuizVerb.Grade, isForgotten ? 1 : 3),
                Awaited.Later => new(QuizVerb.Look),
                _ => new(QuizVerb.Quit),
            };
        });
        Assert.True(new Quiz(session, desk, AnswerMode.Recognition, Distractors.Read, deck.Known, 7, deck.Clock, TimeZoneInfo.Utc, () => []).Play());
        Assert.InRange(shares.Count, 12, 30);
        Assert.All(shares.Zip(shares.Skip(1)), pair => Assert.True(pair.Second.Share > pair.First.Share || pair.Second.Done == pair.First.Done, $"{pair}"));
        Assert.Equal(1, shares[^1].Share);
    }

    private static void Tag(SmallDeck deck, string tag)
    {
        using var connection = Decks.SqliteDatabase.Open(deck.Path);
        Decks.SqliteDatabase.Run(connection, $"INSERT INTO tags (note, tag) SELECT id, '{tag}' FROM notes ORDER BY id LIMIT 1");
    }

    /// <summary>A desk that sees every scene and answers as it is told.</summary>
    private sealed class Watch(Func<Scene, QuizRequest> answer) : IQuizDesk
    {
        public QuizRequest Ask(Scene scene) => answer(scene);

        public char? Choose(Scene scene, string question, string keys) => null;

        public string? Edit(Scene scene, string label, string text) => null;

        public void Finish(IReadOnlyList<Line> outcome)
        {
        }

        public void Dispose()
        {
        }
    }

    [Fact]
    public void A_letter_without_a_meaning_is_told_and_costs_nothing()
    {
        using var deck = new SmallDeck();
        Assert.Contains("that key does nothing here", deck.Play(AnswerMode.Recognition, "x", "4", "hello"));
        using var session = deck.Open();
        Assert.Equal(Stage.New, session.Current!.Memory.Stage);
    }

    /// <summary>Gives its lines and then waits for ever, as a terminal does.</summary>
    private sealed class BlockingReader(string text) : StringReader(text)
    {
        public override string? ReadLine()
        {
            if (base.ReadLine() is { } line) return line;
            Thread.Sleep(Timeout.Infinite);
            return null;
        }
    }

    /// <summary>Does something when a line is written: what the learner does on reading it.</summary>
    private sealed class WatchedWriter(string awaited, Action act) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value == awaited) act();
        }
    }
}
