using FlashBuilder.Tests;
using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin.Tests;

public class RegionTests
{
    private static readonly Segmenter s_segmenter = new(
        Toy.Real, new(Toy.Real, Toy.RealFrequencies), SegmentationModel.None);

    [Theory]
    [InlineData("星期", "xing1 qi2", "xing1 qi1")]
    [InlineData("垃圾", "le4 se4", "la1 ji1")]
    [InlineData("關係", "guan1 xi4", "guan1 xi5")]
    [InlineData("朋友", "peng2 you3", "peng2 you5")]
    [InlineData("總書記", "zong3 shu1 ji4", "zong3 shu1 ji5")]
    [InlineData("企業", "qi4 ye4", "qi3 ye4")]
    [InlineData("微軟", "Wei2 ruan3", "Wei1 ruan3")]
    [InlineData("頭髮", "tou2 fa3", "tou2 fa5")]
    [InlineData("和", "han4", "he2")]
    [InlineData("法國", "Fa4 guo2", "Fa3 guo2")]
    [InlineData("糧食", "liang2 shi2", "liang2 shi5")]
    [InlineData("知識分子", "zhi1 shi4 fen4 zi3", "zhi1 shi5 fen4 zi3")]
    [InlineData("檳榔", "bin1 lang2", "bing1 lang5")]
    public void Taiwan_and_the_mainland_differ(string word, string taiwan, string mainland)
    {
        var token = Read(word, Region.Taiwan);
        Assert.Equal(taiwan, PinyinText.Numbered(token.Reading));
        Assert.Equal(mainland, PinyinText.Numbered(token.OtherRegion));
        token = Read(word, Region.Mainland);
        Assert.Equal(mainland, PinyinText.Numbered(token.Reading));
        Assert.Equal(taiwan, PinyinText.Numbered(token.OtherRegion));
    }

    [Theory]
    [InlineData("方法")]
    [InlineData("法律")]
    [InlineData("應該")]
    [InlineData("包括")]
    [InlineData("亞洲")]
    [InlineData("聘請")]
    [InlineData("和平")]
    [InlineData("意思")]
    [InlineData("尾巴")]
    [InlineData("東西")]
    [InlineData("我們")]
    [InlineData("桌子")]
    [InlineData("什麼")]
    public void Exceptions_and_suffixes_are_the_same_in_both(string word) => Assert.Empty(Read(word, Region.Taiwan).OtherRegion);

    [Fact]
    public void The_default_is_the_scripts()
    {
        Assert.Equal(Region.Taiwan, Regions.Of(Script.Traditional));
        Assert.Equal(Region.Mainland, Regions.Of(Script.Simplified));
    }

    [Fact]
    public void A_line_spells_one_of_a_words_entries()
    {
        var entries = Toy.Real.Find("便宜");
        Assert.Contains(entries, e => Taiwan(e) == "pian2 yi2");
        Assert.Contains(entries, e => Taiwan(e) == "bian4 yi2");
        Assert.All(entries, e => Assert.Equal(e.Reading[0].Letters, ReadingParser.Parse(Taiwan(e))[0].Letters));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("-法律")]
    [InlineData("+血 xue4")]
    [InlineData("關係 guan1")]
    [InlineData("關係")]
    [InlineData("關係 guanxi")]
    public void A_damaged_line_is_reported(string line)
    {
        var fault = Assert.Single(Assert.Throws<DictionaryFormatException>(
            () => RegionalReadings.Load(Toy.Text("taiwan.txt", "# comment", "-法", line))).Faults);
        Assert.Equal(3, fault.Line);
    }

    private static string Taiwan(Entry entry) => PinyinText.Numbered(RealTables.Regions.Taiwan(Toy.Real, entry, entry.Reading));

    private static ReadToken Read(string word, Region region) =>
        Assert.Single(ContextTests.Reader(Script.Traditional, region).Read(word, s_segmenter.Segment(word)));
}
