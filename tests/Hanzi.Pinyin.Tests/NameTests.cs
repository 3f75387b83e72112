using FlashBuilder.Tests;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin.Tests;

/// <summary>Names that are no headwords, as a name finder marks them.</summary>
public class NameTests
{
    [Theory]
    [InlineData("麥克馬倫", "Màikèmǎlún")]
    [InlineData("曼斯菲爾德", "Mànsīfēi'ěrdé")]
    [InlineData("杜立德", "Dùlìdé")]
    [InlineData("羅伯特．雷", "Luóbótè·Léi")]
    [InlineData("曾雅惠", "Zēng Yǎhuì")]
    [InlineData("單小玲", "Shàn Xiǎolíng")]
    [InlineData("解文華", "Xiè Wénhuá")]
    [InlineData("仇立", "Qiú Lì")]
    [InlineData("任可明", "Rén Kěmíng")]
    [InlineData("小王", "Xiǎo Wáng")]
    [InlineData("王家村", "Wángjiācūn")]
    [InlineData("查良文", "Zhā Liángwén")]
    public void A_name_is_read_by_its_characters(string name, string pinyin) =>
        Assert.Equal(pinyin, PinyinText.Joined(Read(name, new Token(new(0, name.Length), TokenKind.Name, Token.NoHeadword)).Reading));

    [Fact]
    public void A_headword_that_is_marked_as_a_name_is_a_surname()
    {
        var read = Read("高", new Token(new(0, 1), TokenKind.Name, Toy.Real.HeadwordOf("高")));
        Assert.Equal(TokenKind.Name, read.Kind);
        Assert.Equal("Gao1", PinyinText.Numbered(read.Reading));
        Assert.True(read.Entry!.IsCapitalised);
    }

    [Fact]
    public void A_name_with_a_strange_character_has_no_reading() =>
        Assert.Empty(Read("麥\uE000", new Token(new(0, 2), TokenKind.Name, Token.NoHeadword)).Reading);

    [Theory]
    [InlineData("二十五", "er4 shi2 wu3")]
    [InlineData("14億", "14 yi4")]
    [InlineData("3萬5千", "3 wan4 5 qian1")]
    [InlineData("第27", "di4 27")]
    [InlineData("百分之四十五", "bai3 fen1 zhi1 si4 shi2 wu3")]
    [InlineData("百分之5.5", "bai3 fen1 zhi1 5.5")]
    [InlineData("几十亿", "ji3 shi2 yi4")]
    [InlineData("零點五", "ling2 dian3 wu3")]
    [InlineData("幾十萬", "ji3 shi2 wan4")]
    [InlineData("三萬", "san1 wan4")]
    [InlineData("2023", "")]
    [InlineData("50%", "")]
    public void A_numeral_is_read_by_its_characters(string number, string reading) =>
        Assert.Equal(reading, PinyinText.Numbered(Read(number, new Token(new(0, number.Length), TokenKind.Number, Token.NoHeadword)).Reading));

    private static ReadToken Read(string text, Token token) =>
        Assert.Single(ContextTests.Reader(Script.Traditional).Read(text, [token]));
}
