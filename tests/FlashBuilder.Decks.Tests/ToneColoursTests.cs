using System.Text.RegularExpressions;
using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

public sealed partial class ToneColoursTests
{
    // 4{zhòng} stands for <span class="tone4">zhòng</span>.
    [Theory]
    [InlineData("zhòngyào", "zhong4 yao4", "4{zhòng}4{yào}")]
    [InlineData("Xī'ān", "Xi1 an1", "1{Xī}&#39;1{ān}")]
    [InlineData("nǚ'ér", "nu:3 er2", "3{nǚ}&#39;2{ér}")]
    [InlineData("yīdiǎnr", "yi1 dian3 r5", "1{yī}3{diǎn}5{r}")]
    [InlineData("māma", "ma1 ma5", "1{mā}5{ma}")]
    [InlineData("Zhōnghuá Mínguó", "Zhong1 hua2 Min2 guo2", "1{Zhōng}2{huá} 2{Mín}2{guó}")]
    [InlineData("kǎlā OK", "ka3 la1 O K", "3{kǎ}1{lā} OK")]
    [InlineData("ńg", "ng2", "2{ńg}")]
    public void Each_syllable_has_its_tone(string pinyin, string reading, string expected) =>
        Assert.Equal(expected, Short(ToneColours.OfPinyin(pinyin, reading)));

    [Fact]
    public void The_tone_is_that_of_the_mark_where_Taiwan_reads_otherwise() =>
        Assert.Equal("1{xīng}2{qí}", Short(ToneColours.OfPinyin("xīngqí", "xing1 qi1")));

    [Theory]
    [InlineData("xiě", "xue4")]
    [InlineData("gǎngkǒu", "gang3")]
    [InlineData("gǎng", "gang3 kou3")]
    [InlineData("", "gang3")]
    [InlineData("<b>", "xx5")]
    public void What_does_not_align_stays_uncoloured(string pinyin, string reading) =>
        Assert.Equal(HtmlText.Escape(pinyin), ToneColours.OfPinyin(pinyin, reading));

    [Fact]
    public void Zhuyin_is_coloured_by_its_marks() =>
        Assert.Equal("1{ㄉㄨㄥ} 2{ㄏㄨㄚˊ} 3{ㄎㄡˇ} 4{ㄕˋ} 5{˙ㄇㄚ} 5{ㄇㄚ˙} OK",
            Short(ToneColours.OfZhuyin("ㄉㄨㄥ ㄏㄨㄚˊ ㄎㄡˇ ㄕˋ ˙ㄇㄚ ㄇㄚ˙ OK")));

    private static string Short(string html) => Span().Replace(html, "$1{$2}");

    [GeneratedRegex("""<span class="tone(\d)">(.*?)</span>""")]
    private static partial Regex Span();
}
