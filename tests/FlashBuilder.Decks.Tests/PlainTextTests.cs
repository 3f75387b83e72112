using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

public class PlainTextTests
{
    [Theory]
    [InlineData("市場", "市場")]
    [InlineData("<span lang=\"zh-Hant-TW\">市場</span>", "市場")]
    [InlineData("a &amp; b&nbsp;&lt;i&gt;", "a & b\u00a0<i>")]
    [InlineData("one<br>two<div>three</div>", "one|two|three")]
    [InlineData("<ul><li>one</li><li>two</li></ul>", "one|two")]
    [InlineData("<ruby>市<rt>shì</rt>場<rt>chǎng</ruby>裡", "市場裡")]
    [InlineData("<ruby>市<rp>(</rp><rt>shì</rt><rp>)</rp></ruby>", "市")]
    [InlineData("a<script>alert('<b>')</script>b<style>i { }</style>", "ab")]
    [InlineData("a<!-- > -->b", "ab")]
    [InlineData("a<!-- <b>never closed</b>", "a")]
    [InlineData("<img alt=\"a>b\">c", "c")]
    [InlineData("<a title=\"open>x", "x")]
    [InlineData("1 < 2 <3 >", "1 < 2 <3 >")]
    [InlineData("never closed <b", "never closed <b")]
    [InlineData("", "")]
    public void Html_is_read_as_its_text(string html, string lines)
    {
        string[] expected = lines.Length == 0 ? [] : lines.Split('|');
        Assert.Equal(expected, PlainText.Lines(html));
        Assert.Equal(string.Join(' ', expected), PlainText.Of(html));
    }

    [Fact]
    public void Runs_tell_what_is_bold() => Assert.Equal(
        [("魚", false), ("市場", true), ("。", false)], PlainText.Runs("<span>魚<b>市場</b>。</span>"));

    [Theory]
    [InlineData("<ruby>市<rt class=\"tone4\"><span>ㄕ</span>ˋ</rt></ruby><ruby>場<rt><span>ㄔㄤ</span>ˇ</rt></ruby>", "ㄕˋ ㄔㄤˇ")]
    [InlineData("<ruby>市<rt class=\"tone4\" hidden><span>ㄕ</span>ˋ</rt></ruby>", "")]
    [InlineData("<span class=\"tone4\">ㄕˋ</span> <span>ㄔㄤˇ</span>", "ㄕˋ ㄔㄤˇ")]
    [InlineData("<ruby>市<rt", "")]
    public void Zhuyin_is_read_from_beside_its_characters(string html, string zhuyin) => Assert.Equal(zhuyin, PlainText.Of(ZhuyinField.Letters(html)));

    [Fact]
    public void No_html_makes_it_throw_or_slow()
    {
        string[] parts = ["<", ">", "</", "<b>", "</b>", "<!--", "-->", "<rt>", "<script>", "\"", "'", "&", "&#x;", "市", "\ud800", "\n", "=", " "];
        Random random = new(815);
        for (int round = 0; round < 20_000; round++)
        {
            string html = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => parts[random.Next(parts.Length)]));
            PlainText.Lines(html);
            PlainText.Runs(html);
            ZhuyinField.Letters("<ruby>" + html);
        }

        foreach (string part in (string[])["<", "<a ", "<a \"", "<!--", "<!-- >", "<b>", "<a '>", "<ruby><rt>"])
        {
            PlainText.Of(string.Concat(Enumerable.Repeat(part, 200_000)));
            ZhuyinField.Letters("<ruby></rt>" + string.Concat(Enumerable.Repeat(part, 200_000)));
        }
    }
}
