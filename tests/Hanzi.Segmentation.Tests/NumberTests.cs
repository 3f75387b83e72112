using FlashBuilder.Tests;

namespace Hanzi.Segmentation.Tests;

/// <summary>Numbers, measure words and what stands around them, on the real dictionary.</summary>
public class NumberTests
{
    private static readonly Segmenter s_real = new(Toy.Real, new(Toy.Real, Toy.RealFrequencies), SegmentationModel.None);

    [Theory]
    [InlineData("他是第一個來的", "他|是|第一|個|來|的")]
    [InlineData("他是第一个来的", "他|是|第一|个|来|的")]
    [InlineData("去過三次", "去|過|三|次")]
    [InlineData("买了一个西瓜", "买|了|一|个|西瓜")]
    [InlineData("有二十一個", "有|二十一|個")]
    [InlineData("40多個國家", "40|多|個|國家")]
    [InlineData("158年前", "158|年|前")]
    [InlineData("十几年前", "十几|年|前")]
    [InlineData("三個人", "三|個|人")]
    [InlineData("十來年", "十|來|年")]
    [InlineData("二百強", "二百|強")]
    [InlineData("五項目標", "五|項|目標")]
    [InlineData("三座位於山上的廟", "三|座|位於|山|上|的|廟")]
    [InlineData("450千克", "450|千克")]
    public void A_number_stands_before_its_measure_word(string text, string expected) => Assert.Equal(expected, Cut(text));

    [Theory]
    [InlineData("幾十億")]
    [InlineData("几十亿")]
    [InlineData("三萬五千")]
    [InlineData("3萬5千")]
    [InlineData("7,600億")]
    [InlineData("十七八")]
    [InlineData("兩三")]
    [InlineData("二三十")]
    [InlineData("百億")]
    [InlineData("貳拾伍")]
    [InlineData("第二十五")]
    [InlineData("第三百")]
    [InlineData("第27")]
    [InlineData("五分之三")]
    [InlineData("百分之四十五")]
    [InlineData("百分之5.5")]
    [InlineData("零點五")]
    [InlineData("三點一四")]
    [InlineData("二○○八")]
    [InlineData("1/3")]
    [InlineData("10:30:15")]
    public void A_number_is_one_token(string number)
    {
        var token = Assert.Single(s_real.Segment(number));
        Assert.Equal(TokenKind.Number, token.Kind);
    }

    [Theory]
    [InlineData("1998年5月20日", "1998|年|5|月|20|日")]
    [InlineData("一九九八年三月二十日", "一九九八|年|三月|二十|日")]
    [InlineData("九八年", "九八|年")]
    [InlineData("下午三點半", "下午|三|點|半")]
    [InlineData("三點五分", "三|點|五|分")]
    [InlineData("三點一起去", "三|點|一起|去")]
    [InlineData("漲了三點五倍", "漲|了|三點五|倍")]
    public void Dates_times_and_decimals_are_told_apart(string text, string expected) => Assert.Equal(expected, Cut(text));

    [Theory]
    [InlineData("我們一起去", "一起")]
    [InlineData("他一直在等", "一直")]
    [InlineData("我一定來", "一定")]
    [InlineData("十分高興", "十分")]
    [InlineData("千萬別忘了", "千萬")]
    [InlineData("萬一下雨", "萬一")]
    [InlineData("四月開學", "四月")]
    [InlineData("等一下", "一下")]
    [InlineData("有一點冷", "一點")]
    [InlineData("买一些水果", "一些")]
    [InlineData("許多朋友", "許多")]
    [InlineData("三年級", "年級")]
    [InlineData("花了五億日圓", "日圓")]
    public void A_word_that_only_begins_like_a_number_stays(string text, string word) =>
        Assert.Contains(word, Cut(text).Split('|'));

    private static string Cut(string text) => string.Join('|', s_real.Segment(text).Select(t => t.Span.Of(text)));
}
