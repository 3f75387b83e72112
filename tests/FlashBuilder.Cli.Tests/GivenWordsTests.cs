using FlashBuilder.Tests;

namespace FlashBuilder.Cli.Tests;

public class GivenWordsTests
{
    [Theory]
    [InlineData("市場 abc 朋友", "市場 朋友", "abc")]
    [InlineData("你好！ 「朋友」 市場、老師", "你好 朋友 市場 老師", "")]
    [InlineData("受益者 市場#", "受益者", "市場#")]
    [InlineData("我昨天去了市場買魚。 魚", "魚", "我昨天去了市場買魚。")]
    [InlineData("abc", "", "abc")]
    [InlineData("发", "發 髮", "")]
    [InlineData("面 学生", "面 麪 麵 學生", "")]
    public void Good_words_are_taken_and_bad_ones_named(string arguments, string words, string refused)
    {
        var given = GivenWords.Read(arguments.Split(' '), Toy.Real);
        Assert.Equal((words, refused), (string.Join(' ', given.Words), string.Join(' ', given.Refused)));
    }

    [Fact]
    public void A_line_end_within_a_word_is_no_line_end() => Assert.Empty(GivenWords.Read(["市\n場"], Toy.Real).Words);

    [Fact]
    public void Words_that_stand_for_several_are_told()
    {
        using var errors = new StringWriter();
        GivenWords.Read(["发", "干"], Toy.Real).PrintRemarks(errors);
        Assert.Contains("发 stands for 發, 髮; all are taken as known; write the Traditional form to take one alone", errors.ToString());
        Assert.Contains("干 stands for ", errors.ToString());
        using var alone = new StringWriter();
        GivenWords.Read(["面"], Toy.Real).PrintRemarks(alone);
        Assert.Contains("面 is taken as the Traditional word; as Simplified it would be also ", alone.ToString());
        Assert.Contains("麵", alone.ToString());
    }
}
