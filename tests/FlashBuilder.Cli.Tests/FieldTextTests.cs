namespace FlashBuilder.Cli.Tests;

public class FieldTextTests
{
    [Theory]
    [InlineData("<span lang=\"zh-Hant-TW\">市場</span>", "市場")]
    [InlineData("a &amp; b &#60;i&#62;", "a & b <i>")]
    [InlineData("one<br>two", "one|two")]
    [InlineData("<ul><li>one</li><li>two</li></ul>", "· one|· two")]
    [InlineData("<div>a</div><div>b</div>", "a|b")]
    [InlineData("<ruby>市<rt>shì</rt></ruby>場", "市(shì)場")]
    [InlineData("x < y", "x < y")]
    [InlineData("unclosed <b>bold", "unclosed bold")]
    [InlineData("<script>alert(1)</script>", "alert(1)")]
    [InlineData("&#27;[31mred", " [31mred")]
    [InlineData("<!-- remark -->text", "text")]
    [InlineData("", "")]
    public void Html_becomes_lines(string html, string lines) =>
        Assert.Equal(lines.Length == 0 ? [] : lines.Split('|'), FieldText.Lines(html, bullet: "·").Select(line => line.Text));

    [Fact]
    public void Tones_have_their_colours_and_the_word_its_mark()
    {
        var reading = FieldText.OneLine("<span class=\"tone4\">shì</span><span class=\"tone3\">chǎng</span>");
        Assert.Equal([new("shì", Ink.Tone4), new Piece("chǎng", Ink.Tone3)], reading.Pieces);
        var sentence = FieldText.OneLine("<span lang=\"zh-Hant-TW\">魚<b>市場</b>。</span>", Ink.Target);
        Assert.Equal([new("魚"), new("市場", Ink.Target), new Piece("。")], sentence.Pieces);
    }

    [Fact]
    public void No_html_makes_it_throw()
    {
        string[] parts = ["<", ">", "</", "<b>", "</b>", "<span class=\"tone", "9\">", "<li>", "&", "&#", "x1b;", "市", "\u0000", "\ud800", "<rt>", "\"", "<!--", " ", "</span>"];
        Random random = new(815);
        for (int round = 0; round < 20_000; round++)
        {
            string html = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)]));
            foreach (var line in FieldText.Lines(html)) Assert.DoesNotContain(line.Text, char.IsControl);
        }
    }
}
