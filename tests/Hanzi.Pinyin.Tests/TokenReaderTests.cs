using FlashBuilder.Tests;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin.Tests;

public class TokenReaderTests
{
    private static readonly Segmenter s_segmenter = new(Toy.Real, new(Toy.Real, Toy.RealFrequencies), SegmentationModel.None);

    [Theory]
    [InlineData("旅行", "lu:3 xing2")]
    [InlineData("銀行", "yin2 hang2")]
    [InlineData("故事", "gu4 shi5")]
    [InlineData("東西", "dong1 xi5")]
    [InlineData("的", "de5")]
    [InlineData("和", "he2")]
    [InlineData("王", "wang2")]
    [InlineData("中國", "Zhong1 guo2")]
    public void A_word_has_the_reading_of_its_likeliest_entry(string word, string reading) =>
        Assert.Equal(reading, PinyinText.Numbered(Assert.Single(Read(word)).Reading));

    [Fact]
    public void A_surname_or_a_variant_is_never_first_while_there_is_another_entry()
    {
        foreach (string word in (string[])["王", "少", "是", "張", "李", "高", "和"])
        {
            var entry = Read(word)[0].Entry!;
            Assert.False(entry.IsOnlySurname, word);
            Assert.False(entry.IsOnlyReference, word);
        }
    }

    [Fact]
    public void A_capital_makes_a_name() => Assert.Equal(TokenKind.Name, Read("舊金山")[0].Kind);

    [Fact]
    public void Words_beside_a_name_dot_are_parts_of_a_name()
    {
        var read = Assert.Single(Read("羅伯特．雷"));
        Assert.Equal(TokenKind.Name, read.Kind);
        Assert.Null(read.Entry);
        Assert.Equal("Luo2 bo2 te4 · Lei2", PinyinText.Numbered(read.Reading));
    }

    [Fact]
    public void A_character_without_an_entry_has_unihans_reading()
    {
        var read = Assert.Single(Read("\U00020087"));
        Assert.Null(read.Entry);
        Assert.Equal(TokenKind.Unknown, read.Kind);
        Assert.NotEmpty(read.Reading);
    }

    [Fact]
    public void Numbers_latin_words_and_signs_have_no_reading() =>
        Assert.All(Read("5,LED，"), t => Assert.Empty(t.Reading));

    [Fact]
    public void The_form_as_written_decides_between_words_that_share_a_simplified_form()
    {
        Assert.Equal("後", Read("後")[0].Entry!.Traditional);
        Assert.Equal("後", Read("后", Script.Simplified)[0].Entry!.Traditional);
    }

    private static IReadOnlyList<ReadToken> Read(string text, Script script = Script.Traditional) =>
        new TokenReader(Toy.Real, Toy.RealCharacters, script).Read(text, s_segmenter.Segment(text));
}
