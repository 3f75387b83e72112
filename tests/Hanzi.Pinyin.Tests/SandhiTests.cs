using Hanzi.Dictionary;

namespace Hanzi.Pinyin.Tests;

public class SandhiTests
{
    [Theory]
    [InlineData("一個", "yi1 ge5", "yi2 ge5")]
    [InlineData("一個", "yi1 ge4", "yi2 ge4")]
    [InlineData("一樣", "yi1 yang4", "yi2 yang4")]
    [InlineData("一起", "yi1 qi3", "yi4 qi3")]
    [InlineData("一般", "yi1 ban1", "yi4 ban1")]
    [InlineData("一時", "yi1 shi2", "yi4 shi2")]
    [InlineData("第一", "di4 yi1", "di4 yi1")]
    [InlineData("一月", "yi1 yue4", "yi1 yue4")]
    [InlineData("統一", "tong3 yi1", "tong3 yi1")]
    [InlineData("第一次", "di4 yi1 ci4", "di4 yi1 ci4")]
    [InlineData("十一個", "shi2 yi1 ge4", "shi2 yi1 ge4")]
    [InlineData("看一看", "kan4 yi1 kan4", "kan4 yi5 kan4")]
    [InlineData("一心一意", "yi1 xin1 yi1 yi4", "yi4 xin1 yi2 yi4")]
    [InlineData("不是", "bu4 shi4", "bu2 shi4")]
    [InlineData("不好", "bu4 hao3", "bu4 hao3")]
    [InlineData("好不好", "hao3 bu4 hao3", "hao3 bu5 hao3")]
    [InlineData("對不起", "dui4 bu5 qi3", "dui4 bu5 qi3")]
    [InlineData("你好", "ni3 hao3", "ni2 hao3")]
    [InlineData("很好", "hen3 hao3", "hen2 hao3")]
    [InlineData("展覽館", "zhan3 lan3 guan3", "zhan2 lan2 guan3")]
    [InlineData("豈有此理", "qi3 you3 ci3 li3", "qi2 you3 ci2 li3")]
    [InlineData("老虎", "Lao3 hu3", "Lao2 hu3")]
    [InlineData("姐姐", "jie3 jie5", "jie3 jie5")]
    [InlineData("三C", "san1 C", "san1 C")]
    public void A_word_is_said_so(string word, string reading, string spoken) =>
        Assert.Equal(spoken, PinyinText.Numbered(Sandhi.Spoken(word, ReadingParser.Parse(reading))));

    [Fact]
    public void A_reading_that_does_not_change_is_given_back()
    {
        var reading = ReadingParser.Parse("Zhong1 guo2");
        Assert.Same(reading, Sandhi.Spoken("中國", reading));
    }

    [Fact]
    public void A_reading_of_another_length_is_left_alone()
    {
        var reading = ReadingParser.Parse("yi1 ge4");
        Assert.Same(reading, Sandhi.Spoken("一", reading));
    }
}
