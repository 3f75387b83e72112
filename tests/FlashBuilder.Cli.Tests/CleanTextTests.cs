using System.Text;

namespace FlashBuilder.Cli.Tests;

public class CleanTextTests
{
    [Theory]
    [InlineData("市場\t一\n二\r\n三", "市場\t一\n二\r\n三")]
    [InlineData("a\u001b[31mb", "a␛[31mb")]
    [InlineData("a\u009b31mb\u007f\0\u0007", "a\ufffd31mb␡␀␇")]
    [InlineData("real\rfake", "real␍fake")]
    [InlineData("a\u202eb\u2066c\u200f\u061cd", "abcd")]
    [InlineData("👩‍🚀️ ā", "👩‍🚀️ ā")]
    public void What_is_printed_cannot_command_the_terminal(string text, string shown) => Assert.Equal(shown, CleanText.Shown(text));

    [Fact]
    public void A_line_without_end_is_cut_and_the_next_one_stays()
    {
        string shown = CleanText.Shown(new string('長', 2_000_000) + "\nnext\n");
        Assert.Equal(new string('長', 5000) + "…\nnext\n", shown);
        Assert.DoesNotContain('\ufffd', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(CleanText.Shown("a" + string.Concat(Enumerable.Repeat("😀", 4000))))));
        Assert.Equal(121, CleanText.Quoted(new string('x', 200)).Length);
        Assert.Equal("市 場", CleanText.Quoted("市\u001b場"));
    }

    [Fact]
    public void The_door_lets_through_what_is_harmless_however_it_is_written()
    {
        using var terminal = new StringWriter { NewLine = "\n" };
        using var door = new CleanWriter(terminal);
        door.Write('\u001b');
        door.Write("a\u001b");
        door.Write("b\u001b".AsSpan());
        door.Write(['c', '\u001b'], 0, 2);
        door.WriteLine("d\u001b");
        door.WriteLine($"{1}\u001b");
        door.WriteLine();
        Assert.Equal("␛a␛b␛c␛d␛\n1␛\n\n", terminal.ToString());
    }

    [Fact]
    public void Data_on_a_terminal_goes_through_the_door_and_no_character_is_torn()
    {
        using var terminal = new StringWriter();
        using var door = new CleanWriter(terminal);
        using var data = new CleanStream(door);
        foreach (byte part in Encoding.UTF8.GetBytes("市\u001b[2J😀")) data.WriteByte(part);
        data.Write(Encoding.UTF8.GetBytes("場\u0085"));
        Assert.Equal("市␛[2J😀場\ufffd", terminal.ToString());
    }
}
