using System.Net;
using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{Word}} {{c1::x}} {{#Word}}")]
    [InlineData("[sound:x.mp3] [latex]x[/latex] 個[ge4]")]
    [InlineData("\"a\" 'b' `c` $x$ & &amp; \\")]
    [InlineData("::a:: 😀 港口")]
    public void Escaped_text_reads_as_it_was_and_holds_no_mark(string text)
    {
        string html = HtmlText.Escape(text);
        Assert.Equal(text, WebUtility.HtmlDecode(html));
        Assert.Equal(-1, html.IndexOfAny(['<', '>', '{', '}', '[', ']', '"', '\'', '$', '`', '\\']));
    }

    [Fact]
    public void A_formula_mark_is_split() => Assert.Equal("&#92;&#8288;(x&#92;&#8288;)", HtmlText.Escape("\\(x\\)"));

    [Theory]
    [InlineData("a\u001fb", "a b")]
    [InlineData("a\0b\u0085", "a b ")]
    [InlineData("a\tb\nc", "a\tb\nc")]
    public void Control_characters_do_not_get_through(string text, string expected) =>
        Assert.Equal(expected, HtmlText.CleanPlain(text));

    // Not as test data: the runner itself cannot carry half a pair.
    [Fact]
    public void Half_pairs_do_not_get_through()
    {
        Assert.Equal("a\ufffdb\ufffd", HtmlText.CleanPlain("a\ud800b\udc00"));
        Assert.Equal("😀", HtmlText.CleanPlain("😀"));
    }
}
