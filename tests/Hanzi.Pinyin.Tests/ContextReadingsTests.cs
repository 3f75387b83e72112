using FlashBuilder.Tests;
using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin.Tests;

/// <summary>Words whose readings are different entries, on the real dictionary and the real lines.</summary>
public class ContextReadingsTests
{
    private static readonly Segmenter s_segmenter = new(Toy.Real, new(Toy.Real, Toy.RealFrequencies), SegmentationModel.None);

    private static readonly TokenReader s_reader = new(
        Toy.Real, Toy.RealCharacters, Script.Traditional,
        new(Toy.RealFrequencies, RealTables.Model, RegionalReadings.NotesOnly) { InContext = RealTables.InContext }, Region.Mainland);

    [Theory]
    [InlineData("一條東西方向的路。", "東西", "dong1 xi1")]
    [InlineData("一条东西方向的路。", "东西", "dong1 xi1")]
    [InlineData("他買了很多東西。", "東西", "dong1 xi5")]
    [InlineData("這個地方很美。", "地方", "di4 fang5")]
    [InlineData("地方政府同意了。", "地方", "di4 fang1")]
    [InlineData("這菜做得很地道。", "地道", "di4 dao5")]
    [InlineData("他們挖了一條地道。", "地道", "di4 dao4")]
    [InlineData("那是我太大意了。", "大意", "da4 yi5")]
    [InlineData("他說了文章的大意。", "大意", "da4 yi4")]
    [InlineData("他的孫子五歲了。", "孫子", "sun1 zi5")]
    [InlineData("她今天很精神。", "精神", "jing1 shen5")]
    [InlineData("他的精神世界很豐富。", "精神", "jing1 shen2")]
    [InlineData("那個女人笑了。", "女人", "nu:3 ren2")]
    [InlineData("小王說道：好。", "說道", "shuo1 dao4")]
    public void The_characters_beside_a_word_choose_its_entry(string text, string word, string reading)
    {
        var read = Assert.Single(s_reader.Read(text, s_segmenter.Segment(text)), t => t.Token.Span.Of(text) == word);
        Assert.Equal(reading, PinyinText.Numbered(read.Reading));
        Assert.Equal(reading, read.Entry!.NumberedReading);
    }

    [Fact]
    public void The_dictionary_has_every_reading_of_the_lines() => Assert.Empty(RealTables.InContext.Unknown);

    [Fact]
    public void A_reading_that_the_dictionary_lacks_is_passed_over_and_told() =>
        Assert.Equal(["東西 dong1_xi4 >方"], ContextReadings.Load(Toy.Real, Toy.Text("w.txt", "東西 dong1_xi1 >方", "東西 dong1_xi4 >方")).Unknown);

    [Theory]
    [InlineData("東西")]
    [InlineData("東 dong1 >方")]
    [InlineData("東西 dong1_xi1 方")]
    [InlineData("東西 dong1_xi1 >")]
    [InlineData("東西 dong1_xi1 >方||向")]
    public void A_damaged_line_is_reported(string line) => Assert.Equal(2, Assert.Single(Assert.Throws<DictionaryFormatException>(
        () => ContextReadings.Load(Toy.Real, Toy.Text("w.txt", "# comment", line))).Faults).Line);
}
