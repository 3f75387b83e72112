namespace FlashBuilder.Cli.Tests;

public class TextInputTests
{
    private static ConsoleKeyInfo Key(char c) => new(c, ConsoleKey.None, false, false, false);

    private static ConsoleKeyInfo Key(ConsoleKey key, bool control = false) => new('\0', key, false, false, control);

    private static TextInput Typed(string text, string before = "")
    {
        var input = new TextInput(before);
        foreach (char c in text) input.Take(Key(c));
        return input;
    }

    [Fact]
    public void Letters_marks_and_surrogate_pairs_are_taken()
    {
        Assert.Equal("shì市\U00020087", Typed("shì市\U00020087").Text);
        Assert.Equal("meaning!", Typed("!", "meaning").Text);
    }

    [Fact]
    public void Backspace_takes_a_whole_character()
    {
        var input = Typed("a\U00020087e\u0301");
        input.Take(Key(ConsoleKey.Backspace));
        Assert.Equal("a\U00020087", input.Text);
        input.Take(Key(ConsoleKey.Backspace));
        Assert.Equal("a", input.Text);
        input.Take(Key(ConsoleKey.Backspace));
        input.Take(Key(ConsoleKey.Backspace));
        Assert.Equal("", input.Text);
    }

    [Fact]
    public void The_caret_moves_and_text_goes_in_where_it_is()
    {
        var input = Typed("場魚");
        input.Take(Key(ConsoleKey.Home));
        input.Take(Key('市'));
        input.Take(Key(ConsoleKey.RightArrow));
        input.Take(Key(ConsoleKey.Delete));
        Assert.Equal(("市場", 2), (input.Text, input.Caret));
        input.Take(Key(ConsoleKey.LeftArrow));
        input.Take(Key(ConsoleKey.U, control: true));
        Assert.Equal(("場", 0), (input.Text, input.Caret));
    }

    [Fact]
    public void Control_characters_and_half_pairs_are_not_taken() => Assert.Equal("ab", Typed("a\u001b\u0007\udc00b").Text);

    [Fact]
    public void Any_keys_leave_a_whole_text()
    {
        Random random = new(3);
        var keys = Enum.GetValues<ConsoleKey>();
        for (int round = 0; round < 200; round++)
        {
            var input = new TextInput("e\u0301\U00020087");
            for (int i = 0; i < 100; i++)
            {
                input.Take(random.Next(2) == 0 ? Key((char)random.Next(0x10000)) : Key(keys[random.Next(keys.Length)], random.Next(2) == 0));
                Assert.InRange(input.Caret, 0, input.Text.Length);
                Assert.DoesNotContain('\uFFFD', CleanText.Of(input.Text.Replace("\uFFFD", "")));
            }
        }
    }
}
