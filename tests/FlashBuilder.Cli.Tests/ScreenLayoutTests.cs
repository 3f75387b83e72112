using FlashBuilder.Decks;
using FlashBuilder.Study;

namespace FlashBuilder.Cli.Tests;

public class ScreenLayoutTests
{
    private static Scene Scene(StudySession session, AnswerMode mode, bool isBack, bool hasDetails = false, string notice = "")
    {
        var question = Question.Of(session.Current!, mode, Distractors.Read, 7);
        return new()
        {
            Awaited = isBack ? Awaited.Grade : question.Awaited,
            Card = question.View,
            Mode = question.Mode,
            Choices = question.Choices,
            HasDetails = hasDetails,
            Left = session.Remaining,
            Done = 3,
            Notice = notice,
            Preview = isBack ? session.Preview : null,
            Judgement = isBack && mode == AnswerMode.Pinyin ? question.Judge("shi4chang2") : null,
        };
    }

    private static string[] Texts(ScreenRows rows) => [.. rows.Rows.Select(row => row.Text)];

    [Fact]
    public void The_front_shows_the_word_without_any_hint_of_its_tone()
    {
        using var deck = new SmallDeck();
        using var session = deck.Open();
        foreach (var mode in Enum.GetValues<AnswerMode>())
        {
            var rows = new ScreenLayout(new(1), Glyphs.Drawn).Of(Scene(session, mode, isBack: false, hasDetails: true), 80, 24).Rows;
            Assert.DoesNotContain(rows.SelectMany(row => row.Pieces), piece => piece.Ink is >= Ink.Tone1 and <= Ink.Tone5);
            string screen = string.Join('\n', rows.Select(row => row.Text));
            Assert.DoesNotContain("ì", screen);
            Assert.Equal(mode == AnswerMode.Cloze, !screen.Contains('市'));
            Assert.Equal(mode is AnswerMode.Cloze or AnswerMode.Choice, screen.Contains("market"));
        }
    }

    [Fact]
    public void The_back_shows_reading_meaning_and_sentence_and_what_each_grade_does()
    {
        using var deck = new SmallDeck();
        using var session = deck.Open();
        var rows = new ScreenLayout(new(1), Glyphs.Drawn).Of(Scene(session, AnswerMode.Recognition, isBack: true), 80, 24).Rows;
        var pieces = rows.SelectMany(row => row.Pieces).ToList();
        Assert.Contains(new Piece("shì", Ink.Tone4), pieces);
        Assert.Contains(new Piece("chǎng", Ink.Tone3), pieces);
        Assert.Contains(new Piece("市場", Ink.Target), pieces);
        string screen = string.Join('\n', rows.Select(row => row.Text));
        Assert.Contains("market", screen);
        Assert.Contains("[3 Good 10m]", screen);
        Assert.Contains("1 Again 1m", screen);
        Assert.DoesNotContain("another <sense>", screen);
    }

    [Fact]
    public void Details_are_behind_their_key_and_can_be_scrolled()
    {
        using var deck = new SmallDeck();
        using var session = deck.Open();
        var scene = Scene(session, AnswerMode.Recognition, isBack: true, hasDetails: true);
        var layout = new ScreenLayout(new(1), Glyphs.Drawn);
        var top = layout.Of(scene, 80, 20);
        Assert.True(top.MostScroll > 0);
        Assert.Contains(Texts(top), row => row.Contains("more: arrow down"));
        var seen = Enumerable.Range(0, top.MostScroll + 1).SelectMany(scroll => Texts(layout.Of(scene, 80, 20, scroll))).ToHashSet();
        Assert.Contains(seen, row => row.Contains("· another <sense>"));
        Assert.Contains(seen, row => row.Contains("none yet"));
        Assert.DoesNotContain(Texts(layout.Of(scene, 80, 20, top.MostScroll)), row => row.Contains("more: arrow down"));
        Assert.Equal(Texts(layout.Of(scene, 80, 20, top.MostScroll)), Texts(layout.Of(scene, 80, 20, 1000)));
    }

    [Fact]
    public void No_size_breaks_it_and_no_row_is_too_wide()
    {
        using var deck = new SmallDeck();
        using var session = deck.Open();
        var sizes = from width in (int[])[1, 2, 3, 5, 10, 20, 39, 40, 41, 60, 80, 100, 101, 150, 200] from height in (int[])[1, 2, 3, 5, 8, 10, 20, 24, 30, 50] select (width, height);
        foreach (var (width, height) in sizes)
            foreach (int ambiguous in (int[])[1, 2])
                foreach (var mode in Enum.GetValues<AnswerMode>())
                    foreach (bool isBack in (bool[])[false, true])
                    {
                        var columns = new Columns(ambiguous);
                        var layout = new ScreenLayout(columns, ambiguous == 2 ? Glyphs.Ascii : Glyphs.Drawn);
                        var typing = !isBack && mode is AnswerMode.Pinyin ? new Typing("reading", "zhōngguó 市場", 10) : null;
                        var scene = Scene(session, mode, isBack, hasDetails: true, notice: "市場: Good, next in 10m");
                        foreach (var rows in (ScreenRows[])[layout.Of(scene, width, height, 1, typing), layout.Of(scene with { IsHelp = true }, width, height)])
                        {
                            Assert.InRange(rows.Rows.Count, 1, height);
                            if (rows.Caret is { } caret) Assert.True(caret.Row < height && (caret.Column < width || width < 12), $"{caret} of {width}x{height}");
                            // Below this a character of two columns may be wider than the screen.
                            if (width >= 12) Assert.All(rows.Rows, row => Assert.True(columns.Of(row) < width, $"{width}x{height} {mode}: {row.Text}"));
                        }
                    }
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(40, 20)]
    public void The_grades_and_the_whole_card_fit_a_usual_screen(int width, int height)
    {
        using var deck = new SmallDeck();
        using var session = deck.Open();
        var rows = new ScreenLayout(new(1), Glyphs.Drawn).Of(Scene(session, AnswerMode.Recognition, isBack: true), width, height);
        Assert.Equal(0, rows.MostScroll);
        Assert.Contains(Texts(rows), row => row.Contains("4 Easy"));
        Assert.Contains(Texts(rows), row => row.EndsWith("? keys  q quit"));
    }

    [Fact]
    public void A_long_text_being_typed_shows_its_end_and_the_caret()
    {
        using var deck = new SmallDeck();
        using var session = deck.Open();
        string text = string.Concat(Enumerable.Repeat("市場 market ", 20));
        var typing = new Typing("meaning", text, text.Length);
        var rows = new ScreenLayout(new(1), Glyphs.Drawn).Of(Scene(session, AnswerMode.Recognition, isBack: true), 40, 20, 0, typing);
        Assert.InRange(rows.Caret!.Value.Column, 30, 39);
        Assert.Contains("market", rows.Rows[rows.Caret.Value.Row].Text);
    }

    [Fact]
    public void A_new_word_is_shown_without_grades_and_the_end_with_what_the_session_came_to()
    {
        using var deck = new SmallDeck();
        using var session = deck.Open();
        var meeting = Scene(session, AnswerMode.Pinyin, isBack: false) with { Awaited = Awaited.Meet };
        var end = new Scene { Awaited = Awaited.End, Mode = AnswerMode.Pinyin, Left = DueCounts.None, Done = 9, Outcome = [new("9 answers in 2 min"), new("Left today: 0 new. Tomorrow: 12 reviews.")], Notice = "市場: Good, next in 10m" };
        foreach (var (width, height) in ((int, int)[])[(80, 24), (40, 20), (12, 8), (5, 3)])
            foreach (var scene in (Scene[])[meeting, end, end with { IsHelp = true }])
            {
                var rows = new ScreenLayout(new(1), Glyphs.Drawn).Of(scene, width, height);
                Assert.InRange(rows.Rows.Count, 1, height);
                if (width < 12) continue;
                Assert.All(rows.Rows, row => Assert.True(new Columns(1).Of(row) < width, row.Text));
            }

        string screen = string.Join('\n', Texts(new ScreenLayout(new(1), Glyphs.Drawn).Of(meeting, 80, 24)));
        Assert.Contains("new word", screen);
        Assert.Contains("shìchǎng", screen);
        Assert.Contains("market", screen);
        Assert.Contains("space ask me", screen);
        Assert.DoesNotContain("Good", screen);
        screen = string.Join('\n', Texts(new ScreenLayout(new(1), Glyphs.Drawn).Of(end, 80, 24)));
        Assert.Contains("━ 9/9\n", screen);
        Assert.Contains("\n  9 answers in 2 min\n", screen);
        Assert.Contains("市場: Good, next in 10m\nEnter leave  u undo", screen);
    }

    [Fact]
    public void A_hostile_field_cannot_reach_the_terminal()
    {
        using var deck = new SmallDeck();
        using var session = deck.Open();
        var card = session.Current! with { Fields = session.Current!.Fields.With(Field.Meaning, "<b>x</b>&#27;]0;title&#7; &#x202e;y") };
        var scene = Scene(session, AnswerMode.Recognition, isBack: true) with { Card = new(card, AnswerMode.Recognition) };
        string screen = string.Concat(new ScreenLayout(new(1), Glyphs.Drawn).Of(scene, 80, 24).Rows.Select(row => row.Text));
        Assert.DoesNotContain(screen, c => char.IsControl(c) || c == '\u202e');
        Assert.Contains("x ]0;title  y", screen);
    }
}
