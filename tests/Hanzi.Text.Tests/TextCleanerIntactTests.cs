namespace Hanzi.Text.Tests;

/// <summary>A text that is not broken comes through as it is.</summary>
public class TextCleanerIntactTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("你好")]
    [InlineData("你好。\n")]
    [InlineData("我買了 iPhone 15，花了 30,000 元。\n他說：「太貴了！」\n")]
    [InlineData("第一段很短。\n\n第二段也很短。\n\n\n第三段。\n\n")]
    [InlineData("　　他走了。\n　　我也走了。\n")]
    [InlineData("1\n他來了，坐在門口。\n2\n我們一起吃飯。\n")]
    [InlineData("靜夜思\n李白\n床前明月光，\n疑是地上霜。\n舉頭望明月，\n低頭思故鄉。\n")]
    [InlineData("蘋果\n香蕉\n西瓜\n葡萄\n")]
    [InlineData("他買了 2023 11 兩個號碼。\n")]
    [InlineData("Ａ計畫和１號店。\n")]
    [InlineData("一家人👨‍👩‍👧去玩❤️了。\n")]
    [InlineData("*\n他回來了。\n[1]\n3/4\n")]
    public void Comes_through_unchanged(string text)
    {
        SourceText clean = TextCleaner.Clean(text);
        Assert.Equal(text, clean.Text);
        Assert.Empty(clean.Omitted);
        for (int i = 0; i < text.Length; i++) Assert.Equal(i, clean.ToInput(new TextSpan(i, i)).Start);
    }

    [Fact]
    public void Paragraphs_on_lines_and_between_empty_lines_come_through_unchanged()
    {
        foreach (string between in new[] { "\n", "\n\n", "\n　　" })
        {
            string text = string.Join(between, Samples.Paragraphs) + "\n";
            SourceText clean = TextCleaner.Clean(text);
            Assert.Equal(text, clean.Text);
            Assert.Equal(Samples.Paragraphs, Samples.ParagraphsOf(clean));
        }
    }

    [Fact]
    public void Headlines_of_different_lengths_are_no_wrapped_lines()
    {
        string[] lines =
        [
            "市府宣布明年起全面更新公車站牌", "夏季午後雷雨頻繁民眾出門記得帶傘", "棒球隊延長賽逆轉勝晉級決賽",
            "新書分享會週六在文化中心登場歡迎免費入場參加", "海邊淨灘活動吸引三百人", "夜市攤商響應減塑自備餐具享有折扣優惠",
        ];
        string text = string.Join('\n', lines);
        Assert.Equal(text, TextCleaner.Clean(text).Text);
    }

    [Fact]
    public void Lyrics_are_no_wrapped_lines()
    {
        const string Text = "天黑了星星慢慢地亮起來\n風吹過我們小小的窗台\n你說明天要去很遠的地方\n我只能把歌輕輕地唱\n唱到月亮也忘了回家\n唱到河水開出了花\n";
        Assert.Equal(Text, TextCleaner.Clean(Text).Text);
    }

    [Fact]
    public void Titles_of_an_intact_text_are_found()
    {
        SourceText clean = TextCleaner.Clean("市場的早晨\n林小梅\n" + Samples.Paragraphs[0] + "\n");
        Assert.Equal(
            [ParagraphKind.Title, ParagraphKind.Title, ParagraphKind.Body], clean.Paragraphs.Select(p => p.Kind));
    }

    [Fact]
    public void A_list_has_no_titles() =>
        Assert.All(TextCleaner.Clean("蘋果\n香蕉\n西瓜").Paragraphs, p => Assert.Equal(ParagraphKind.Body, p.Kind));
}
