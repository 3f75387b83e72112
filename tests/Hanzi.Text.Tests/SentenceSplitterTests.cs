namespace Hanzi.Text.Tests;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("他走了。我也走了！", "他走了。|我也走了！")]
    [InlineData("真的嗎？！好吧。", "真的嗎？！|好吧。")]
    [InlineData("他說：「走吧。」我們就走了。", "他說：「走吧。」|我們就走了。")]
    [InlineData("「你去哪裡？」他說。天黑了。", "「你去哪裡？」他說。|天黑了。")]
    [InlineData("「你去哪裡？」老師笑著問道，「回家嗎？」", "「你去哪裡？」老師笑著問道，「回家嗎？」")]
    [InlineData("「好！」，他點頭。", "「好！」，他點頭。")]
    [InlineData("「好。」他知道。", "「好。」|他知道。")]
    [InlineData("我讀過《怎麼辦？》這本書。", "我讀過《怎麼辦？》這本書。")]
    [InlineData("「要不要去？」的問題。", "「要不要去？」的問題。")]
    [InlineData("（天黑了。）我們走了。", "（天黑了。）|我們走了。")]
    [InlineData("他想了很久……然後走了。", "他想了很久……|然後走了。")]
    [InlineData("「我……我不知道。」他哭了。", "「我……我不知道。」|他哭了。")]
    [InlineData("他等了又等……，沒有人來。", "他等了又等……，沒有人來。")]
    [InlineData("沒有句號", "沒有句號")]
    [InlineData("你好!你是誰?我是小明.", "你好!|你是誰?|我是小明.")]
    [InlineData("我用Yahoo!奇摩查資料。", "我用Yahoo!奇摩查資料。")]
    [InlineData("圓周率是3.14。羅伯特.雷來了。", "圓周率是3.14。|羅伯特.雷來了。")]
    [InlineData("羅伯特．雷和比爾·李來了。", "羅伯特．雷和比爾·李來了。")]
    [InlineData("He met Mr. Lee. They left. 天黑了。", "He met Mr. Lee.|They left.|天黑了。")]
    [InlineData("Apple Inc. 發表了。", "Apple Inc. 發表了。")]
    [InlineData("1. 前言", "1. 前言")]
    [InlineData("他很好. 我也好.", "他很好.|我也好.")]
    [InlineData("他說：\"走吧。\"我走了。", "他說：\"走吧。\"|我走了。")]
    [InlineData("他說。\"走吧。\"", "他說。|\"走吧。\"")]
    [InlineData("他問：“走吗？”我说：‘走！’", "他問：“走吗？”|我说：‘走！’")]
    [InlineData("「『走！』他說。」我笑了。", "「『走！』他說。」|我笑了。")]
    [InlineData("第一句。 　第二句。", "第一句。|第二句。")]
    [InlineData("一行\n兩行。\n", "一行|兩行。")]
    [InlineData("", "")]
    [InlineData(" \n　", "")]
    [InlineData("。。。", "。。。")]
    [InlineData("等一下...好了。", "等一下...好了。")]
    [InlineData("我們等一下...好了。", "我們等一下...|好了。")]
    public void Sentences_end_where_they_end(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(TextCleaner.Clean(text)).Select(s => s.Text)));

    [Theory]
    [InlineData("他來了，坐下；天黑了：下雨了。", "他來了，|坐下；|天黑了：|下雨了。")]
    [InlineData("蘋果、香蕉——都好吃。", "蘋果、香蕉——都好吃。")]
    [InlineData("花了7,600億，在12:30出門。", "花了7,600億，|在12:30出門。")]
    [InlineData("Yes, we go, 好嗎?", "Yes,|we go,|好嗎?")]
    [InlineData("他說,好;她說:不。", "他說,|好;|她說:|不。")]
    [InlineData("「走吧，」他說，「天黑了。」", "「走吧，」|他說，|「天黑了。」")]
    [InlineData("各位朋友：", "各位朋友：")]
    public void Clauses_end_behind_commas_semicolons_and_colons(string text, string expected)
    {
        Sentence sentence = Assert.Single(SentenceSplitter.Split(TextCleaner.Clean(text)).ToList());
        Assert.Equal(expected, string.Join('|', sentence.Clauses.Select(c => c.Of(text))));
    }

    [Fact]
    public void A_sentence_knows_its_places()
    {
        const string Input = "\uFEFF好。\n他有 1 000 元。再見。";
        IReadOnlyList<Sentence> sentences = [.. SentenceSplitter.Split(TextCleaner.Clean(Input))];
        Assert.Equal([1, 2, 2], sentences.Select(s => s.Paragraph));
        Assert.Equal("他有1000元。", sentences[1].Text);
        Assert.Equal(new TextSpan(3, 11), sentences[1].Span);
        Assert.Equal("他有 1 000 元。", sentences[1].InputSpan.Of(Input));
    }

    [Fact]
    public void A_sentence_that_does_not_fit_its_span_cannot_be_made()
    {
        TextSpan span = new(0, 2);
        Assert.Throws<ArgumentException>(() => new Sentence(span, span, 1, "好", [span]));
        Assert.Throws<ArgumentException>(() => new Sentence(span, span, 0, "好。", [span]));
        Assert.Throws<ArgumentException>(() => new Sentence(span, span, 1, "好。", []));
        Assert.Throws<ArgumentException>(() => new Sentence(span, span, 1, "好。", [new(0, 1)]));
    }
}
