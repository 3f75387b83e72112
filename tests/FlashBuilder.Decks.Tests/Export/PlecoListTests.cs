using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

public class PlecoListTests
{
    [Fact]
    public void A_card_is_a_line_below_its_category()
    {
        string[] lines = Exported.Text(Exported.WithNames(), TextForm.Pleco).TrimEnd('\n').Split('\n');
        Assert.Equal("//FlashBuilder/港口的早晨", lines[0]);
        Assert.Equal("港口\tgang3 kou3\tport; harbor\uEAB1清晨的港口很安靜，市場裡已經擠滿了人。", lines[1]);
        Assert.StartsWith("市场[市場]\tshi4 chang3\tmarket; marketplace\uEAB1", lines[2]);
        Assert.Equal("//FlashBuilder Names/港口的早晨", lines[4]);
        Assert.StartsWith("老板[老闆]\tLao3 ban3\t(name)", lines[5]);
        Assert.Equal(6, lines.Length);
    }

    [Theory]
    [InlineData("旅行", "lu:3 xing2", "lǚxíng", "lv3 xing2")]
    [InlineData("和", "he2", "hàn", "han4")]
    [InlineData("西安", "Xi1 an1", "Xī'ān", "Xi1 an1")]
    [InlineData("骨頭", "gu2 tou5", "gǔtou", "gu3 tou5")]
    public void Pinyin_is_that_of_the_card_with_numbers(string word, string reading, string pinyin, string numbered)
    {
        Deck deck = DeckBuilder.Build(Sample.Replace(0, old => old with { Traditional = word, Simplified = word, Reading = reading, Pinyin = pinyin }), null, Sample.Monday).Deck;
        Assert.Contains($"\n{word}\t{numbered}\t", Exported.Text(deck, TextForm.Pleco));
    }

    [Fact]
    public void No_text_makes_another_line_column_or_category()
    {
        string[] lines = Exported.Text(Exported.HostileDeck, TextForm.Pleco).TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Equal(3, lines[0].Count(c => c == '/'));
        Assert.Equal(3, lines[1].Split('\t').Length);
        Assert.Equal(1, lines[1].Split('\t')[0].Count(c => c == '['));
        Assert.All(lines, line => Assert.DoesNotContain(line.Replace("\t", ""), char.IsControl));
    }
}
