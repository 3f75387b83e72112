using FlashBuilder.Study;
using Spectre.Console;

namespace FlashBuilder.Cli.Tests;

public class ScreenDeskTests
{
    private const string Enter = "\u001b[?1049h", Leave = "\u001b[?25h\u001b[?1049l";

    /// <summary>Plays keys on a screen of 80 by 24; <c>⏎</c> is Enter, <c>⎋</c> Escape, <c>⌫</c> Backspace.</summary>
    private static string Play(SmallDeck deck, AnswerMode mode, string keys, bool coloured = true, CancellationToken cancellation = default)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = coloured ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = 80;
        console.Profile.Height = 24;
        using var events = new ScreenEvents();
        foreach (char key in keys) events.Add(new(ScreenEventKind.Key, Key(key)));
        events.Add(new(ScreenEventKind.End));
        using var session = deck.Open();
        using (var desk = new ScreenDesk(console, events, new(1), Glyphs.Drawn, deck.Clock, cancellation))
        {
            new Quiz(session, desk, mode, Distractors.Read, deck.Known, 7, deck.Clock, TimeZoneInfo.Utc, () => [new($"{session.Summary.Answers} so far")]).Play();
            desk.Finish([new Line($"{session.Summary.Answers} answers")]);
        }

        return output.ToString();
    }

    private static ConsoleKeyInfo Key(char key) => key switch
    {
        '⏎' => new('\r', ConsoleKey.Enter, false, false, false),
        '⎋' => new('\u001b', ConsoleKey.Escape, false, false, false),
        '⌫' => new('\b', ConsoleKey.Backspace, false, false, false),
        '↓' => new('\0', ConsoleKey.DownArrow, false, false, false),
        _ => new(key, ConsoleKey.None, false, false, false),
    };

    [Fact]
    public void The_other_screen_is_entered_once_and_left_before_the_outcome()
    {
        using var deck = new SmallDeck();
        string written = Play(deck, AnswerMode.Recognition, " 3 1q");
        Assert.StartsWith(Enter, written);
        Assert.Equal(2, written.Split(Enter).Length);
        Assert.EndsWith($"{Leave}2 answers\n", written);
    }

    [Fact]
    public void The_end_of_the_keys_is_a_clean_end() => Assert.EndsWith($"{Leave}0 answers\n", Use(deck => Play(deck, AnswerMode.Recognition, " ")));

    [Fact]
    public void An_interrupt_leaves_the_terminal_as_it_was()
    {
        using var deck = new SmallDeck();
        using var ended = new CancellationTokenSource();
        ended.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Play(deck, AnswerMode.Recognition, " ", cancellation: ended.Token));
    }

    [Theory]
    [InlineData(" shi4chang2⏎", "Wrong tone: shì cháng")]
    [InlineData("⏎shi4chanm⌫g3⏎", "Right: shì chǎng")]
    public void A_reading_is_typed_and_judged(string keys, string verdict) =>
        Assert.Contains(verdict, Use(deck => Play(deck, AnswerMode.Pinyin, keys)));

    [Fact]
    public void Escape_leaves_the_typing_for_one_key_and_what_was_typed_waits()
    {
        using var deck = new SmallDeck();
        string written = Play(deck, AnswerMode.Pinyin, " shi4⎋⎋chang3⏎3⎋q");
        Assert.Contains("Right: shì chǎng", written);
        Assert.EndsWith("1 answers\n", written);
    }

    [Fact]
    public void The_meaning_is_edited_in_place()
    {
        using var deck = new SmallDeck();
        Play(deck, AnswerMode.Recognition, " em⌫⌫⌫!⏎q");
        Assert.Equal("mar!", deck.FirstCard().Fields[Decks.Field.Meaning]);
        Play(deck, AnswerMode.Recognition, " em?⎋q");
        Assert.Equal("mar!", deck.FirstCard().Fields[Decks.Field.Meaning]);
    }

    [Fact]
    public void Full_width_letters_of_a_chinese_keyboard_count() =>
        Assert.EndsWith("1 answers\n", Use(deck => Play(deck, AnswerMode.Recognition, "\u3000３ｑ")));

    [Fact]
    public void Without_colours_there_are_none()
    {
        Assert.Contains("38;5;", Use(deck => Play(deck, AnswerMode.Recognition, " ")));
        Assert.DoesNotContain("38;", Use(deck => Play(deck, AnswerMode.Recognition, " ", coloured: false)));
    }

    [Fact]
    public void Help_shows_every_key_and_goes_with_the_next()
    {
        using var deck = new SmallDeck();
        string written = Play(deck, AnswerMode.Recognition, "?↓x 3q");
        Assert.Contains("suspend: do not ask this card any more", written);
        Assert.EndsWith("1 answers\n", written);
    }

    [Fact]
    public void After_the_last_card_the_screen_waits_and_a_space_too_many_leaves_nothing()
    {
        using var deck = new SmallDeck();
        deck.Options = deck.Options with { NewPerDay = 1 };
        string written = Play(deck, AnswerMode.Recognition, " 4 u 4⏎");
        Assert.Contains("市場: Easy, next in 8d", written);
        Assert.Contains("1 so far", written);
        Assert.Contains("there is no card to do that with; u takes the last step back", written);
        Assert.Contains("taken back: the grade of 市場", written);
        Assert.EndsWith($"{Leave}1 answers\n", written);
        Assert.EndsWith($"{Leave}0 answers\n", Use(other =>
        {
            other.Options = other.Options with { NewPerDay = 1 };
            return Play(other, AnswerMode.Recognition, "ku");
        }));
    }

    private static string Use(Func<SmallDeck, string> play)
    {
        using var deck = new SmallDeck();
        return play(deck);
    }
}
