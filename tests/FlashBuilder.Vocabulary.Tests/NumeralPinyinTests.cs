using Hanzi.Text;

namespace FlashBuilder.Vocabulary.Tests;

/// <summary>The examples of GB/T 16159-2012, 6.1.5, and what texts mix from digits and characters.</summary>
public class NumeralPinyinTests
{
    [Theory]
    [InlineData("五十六", "wu3 shi2 liu4", "wǔshíliù")]
    [InlineData("二百五十六", "er4 bai3 wu3 shi2 liu4", "èrbǎi wǔshíliù")]
    [InlineData("九億零七萬二千三百五十六", "jiu3 yi4 ling2 qi1 wan4 er4 qian1 san1 bai3 wu3 shi2 liu4", "jiǔyì líng qīwàn èrqiān sānbǎi wǔshíliù")]
    [InlineData("六十三億七千二百六十八萬", "liu4 shi2 san1 yi4 qi1 qian1 er4 bai3 liu4 shi2 ba1 wan4", "liùshísān yì qīqiān èrbǎi liùshíbā wàn")]
    [InlineData("十億", "shi2 yi4", "shíyì")]
    [InlineData("二〇〇八", "er4 ling2 ling2 ba1", "èrlínglíngbā")]
    [InlineData("14億", "1 4 yi4", "14 yì")]
    [InlineData("7,600萬", "7 , 6 0 0 wan4", "7,600 wàn")]
    [InlineData("幾百", "ji3 bai3", "jǐbǎi")]
    public void A_numeral_is_divided_as_the_standard_has_it(string numeral, string reading, string pinyin) =>
        Assert.Equal(pinyin, NumeralPinyin.Write(numeral, [.. reading.Split(' ').Select(Parse)]));

    private static Syllable Parse(string part) => char.IsAsciiLetter(part[0]) ? new(part[..^1], part[^1] - '0') : new(part, 0);
}
