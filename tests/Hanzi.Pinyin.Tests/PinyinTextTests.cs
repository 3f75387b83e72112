using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Pinyin.Tests;

public class PinyinTextTests
{
    [Theory]
    [InlineData("gui4", "guì")]
    [InlineData("liu2", "liú")]
    [InlineData("xue2", "xué")]
    [InlineData("you3", "yǒu")]
    [InlineData("hao3", "hǎo")]
    [InlineData("lu:e4", "lüè")]
    [InlineData("nu:3", "nǚ")]
    [InlineData("E4", "È")]
    [InlineData("ng2", "ńg")]
    [InlineData("m2", "ḿ")]
    [InlineData("m4", "m̀")]
    [InlineData("hm5", "hm")]
    [InlineData("r5", "r")]
    [InlineData("de5", "de")]
    [InlineData("C", "C")]
    public void The_mark_stands_where_the_rule_puts_it(string numbered, string marked) =>
        Assert.Equal(marked, PinyinText.Marked(ReadingParser.Parse(numbered)[0]));

    [Theory]
    [InlineData("Xi1 an1", "Xī'ān")]
    [InlineData("fang1 an4", "fāng'àn")]
    [InlineData("hai3 ou1", "hǎi'ōu")]
    [InlineData("nu:3 er2", "nǚ'ér")]
    [InlineData("gang3 kou3", "gǎngkǒu")]
    [InlineData("Xi2 Jin4 ping2", "Xí Jìnpíng")]
    [InlineData("fang3 Hua2", "fǎng Huá")]
    [InlineData("Bi3 er3 · Gai4 ci2", "Bǐ'ěr·Gàicí")]
    [InlineData("wan2 r5", "wánr")]
    [InlineData("san1 C", "sān C")]
    [InlineData("yi1 bu4 zuo4 , er4 bu4 xiu1", "yībùzuò, èrbùxiū")]
    public void A_word_is_joined_by_the_orthography(string numbered, string joined) =>
        Assert.Equal(joined, PinyinText.Joined(ReadingParser.Parse(numbered)));

    [Theory]
    [InlineData("lu:4 xing2")]
    [InlineData("Zhong1 guo2")]
    public void The_numbered_form_is_the_dictionarys(string numbered) =>
        Assert.Equal(numbered, PinyinText.Numbered(ReadingParser.Parse(numbered)));

    [Theory]
    [InlineData("gang3 kou3", "ㄍㄤˇ ㄎㄡˇ")]
    [InlineData("dong1 xi5", "ㄉㄨㄥ ˙ㄒㄧ")]
    [InlineData("peng2 you5", "ㄆㄥˊ ˙ㄧㄡ")]
    [InlineData("zhi1 shi5", "ㄓ ˙ㄕ")]
    [InlineData("yue4 liang5", "ㄩㄝˋ ˙ㄌㄧㄤ")]
    [InlineData("lu:3 xing2", "ㄌㄩˇ ㄒㄧㄥˊ")]
    [InlineData("jue2 xun4", "ㄐㄩㄝˊ ㄒㄩㄣˋ")]
    [InlineData("xiong2 wei3", "ㄒㄩㄥˊ ㄨㄟˇ")]
    [InlineData("gui4 liu2 dun4", "ㄍㄨㄟˋ ㄌㄧㄡˊ ㄉㄨㄣˋ")]
    [InlineData("er2 r5", "ㄦˊ ˙ㄦ")]
    [InlineData("weng1", "ㄨㄥ")]
    [InlineData("yong4", "ㄩㄥˋ")]
    [InlineData("wan4 yuan2", "ㄨㄢˋ ㄩㄢˊ")]
    [InlineData("Lu:e4", "ㄌㄩㄝˋ")]
    [InlineData("xx5", "xx")]
    [InlineData("san1 C", "ㄙㄢ C")]
    public void Zhuyin_has_its_dot_before_and_its_marks_behind(string numbered, string zhuyin) =>
        Assert.Equal(zhuyin, ZhuyinText.Of(ReadingParser.Parse(numbered)));

    [Fact]
    public void A_first_tone_has_no_mark_in_zhuyin() => Assert.Equal("ㄇㄚ", ZhuyinText.Of(new Syllable("ma", 1)));
}
