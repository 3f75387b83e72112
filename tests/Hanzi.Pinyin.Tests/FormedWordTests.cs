using FlashBuilder.Tests;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin.Tests;

public class FormedWordTests
{
    private static readonly Segmenter s_segmenter = new(Toy.Real, new(Toy.Real, Toy.RealFrequencies), SegmentationModel.None);

    [Theory]
    [InlineData("受益者", "shou4 yi4 zhe3")]
    [InlineData("漂漂亮亮", "piao4 piao4 liang4 liang4")]
    [InlineData("討論討論", "tao3 lun4 tao3 lun4")]
    [InlineData("聽聽", "ting1 ting5")]
    [InlineData("看了看", "kan4 le5 kan4")]
    [InlineData("數一數", "shu3 yi1 shu3")]
    [InlineData("一次次", "yi1 ci4 ci4")]
    [InlineData("非成員國", "fei1 cheng2 yuan2 guo2")]
    [InlineData("老王", "Lao3 Wang2")]
    [InlineData("朋友們", "peng2 you3 men5")]
    public void A_formed_word_is_read_by_its_base(string word, string reading)
    {
        var read = Assert.Single(Read(word, Script.Traditional));
        Assert.Equal(reading, PinyinText.Numbered(read.Reading));
    }

    [Fact]
    public void A_formed_word_has_both_forms()
    {
        var read = Assert.Single(Read("朋友们", Script.Simplified));
        Assert.Empty(read.Entries);
        Assert.Equal(("朋友們", "朋友们"), (read.Formed!.Traditional, read.Formed.Simplified));
        Assert.Equal("朋友", read.Base!.Entry!.Traditional);
    }

    [Fact]
    public void A_piece_of_a_verb_is_another_word_in_the_other_script()
    {
        var reader = new TokenReader(Toy.Real, Toy.RealCharacters, Script.Traditional);
        int[] numbers = [.. ((string[])["他睡了一覺", "他睡了一觉", "我睡了一覺"]).Select(text => reader.Read(text, s_segmenter.Segment(text))[^1].Number)];
        Assert.NotEqual(numbers[0], numbers[1]);
        Assert.Equal(numbers[0], numbers[2]);
    }

    [Fact]
    public void A_piece_of_a_verb_is_read_as_in_the_verb()
    {
        var read = Read("他睡了一覺", Script.Traditional);
        Assert.Equal(["睡覺", "睡覺"], read.Where(t => t.Base is not null).Select(t => t.Entry!.Traditional));
        Assert.Equal("jiao4", PinyinText.Numbered(read[^1].Reading));
    }

    private static IReadOnlyList<ReadToken> Read(string text, Script script) => ContextTests.Reader(script).Read(text, s_segmenter.Segment(text));
}
