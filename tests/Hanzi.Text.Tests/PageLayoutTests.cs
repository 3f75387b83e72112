using Hanzi.Text.Cleaning;

namespace Hanzi.Text.Tests;

/// <summary>The decision whether a text is broken.</summary>
public class PageLayoutTests
{
    [Theory]
    [InlineData(15)]
    [InlineData(30)]
    [InlineData(40)]
    public void Finds_the_width_of_wrapped_lines(int characters) =>
        Assert.Equal(2 * characters, Detect(Samples.Wrapped(characters, "　　")).WrapWidth);

    [Fact]
    public void Paragraphs_on_lines_are_intact() => Assert.True(Detect(string.Join('\n', Samples.Paragraphs)).IsIntact);

    [Fact]
    public void Spaces_around_numbers_and_words_alone_break_nothing() =>
        Assert.True(Detect("我在 2023 年 11 月買了 iPhone 15。\n花了 30,000 元。\n").IsIntact);

    [Theory]
    [InlineData("已有 5 000 多年。", true)]
    [InlineData("In 5 000 years.", false)]
    [InlineData("在 2023 111 號。", false)]
    public void A_split_number_before_chinese_shows_a_broken_text(string text, bool broken) =>
        Assert.Equal(broken, Detect(text).HasSplitNumbers);

    [Theory]
    [InlineData("好。\f好。", true)]
    [InlineData("好。\n- 1 -\n好。\n- 2 -", true)]
    [InlineData("好。\n- 1 -\n好。\n- 3 -", false)]
    [InlineData("1\n好。\n2\n好。", false)]
    public void Form_feeds_and_counted_pages_show_pages(string text, bool paged) =>
        Assert.Equal(paged, Detect(text).IsPaged);

    [Fact]
    public void One_wide_line_is_enough_where_nothing_speaks_against_it()
    {
        const string Text = "他每天早上都會到河邊散步，看看釣魚的人，聽聽水聲，再慢慢走回家\n吃早飯。";
        Assert.True(Detect(Text).IsWrapped);
        Assert.False(Detect(Text.Replace("\n", "\n\n")).IsWrapped);
    }

    private static PageLayout Detect(string text) => PageLayout.Detect(text, TextLine.Split(text));
}
