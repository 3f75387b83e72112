namespace Hanzi.Text.Tests;

/// <summary>Which lines belong together.</summary>
public class TextCleanerLinesTests
{
    [Theory]
    [InlineData("　　", "\n", "")]
    [InlineData("  ", "\n", "")]
    [InlineData("　　", "\n\n", "")]
    [InlineData("  ", " \n\n", "")]
    [InlineData("", "\n", "\n")]
    [InlineData("", "\r\n", "\r\n")]
    [InlineData("　　", "\r", "")]
    [InlineData("　　", "\u2028", "")]
    [InlineData("　　", "\u0085", "\u2029")]
    public void Wrapped_lines_become_paragraphs(string indent, string lineEnd, string between)
    {
        foreach (int width in new[] { 15, 23, 30, 40 })
        {
            SourceText clean = TextCleaner.Clean(Samples.Wrapped(width, indent, lineEnd, between));
            Assert.Equal(Samples.Paragraphs, Samples.ParagraphsOf(clean));
            Assert.Equal(string.Join('\n', Samples.Paragraphs), clean.Text);
        }
    }

    [Fact]
    public void A_short_last_line_ends_a_paragraph_where_nothing_else_does() =>
        Assert.Equal(Samples.Paragraphs, Samples.ParagraphsOf(TextCleaner.Clean(Samples.Wrapped(24))));

    [Fact]
    public void One_space_after_a_page_break_begins_no_paragraph_but_three_do()
    {
        string text = Samples.Wrapped(20, "  ", "\n\n");
        string[] lines = text.Split("\n\n");
        lines[2] = " " + lines[2];
        int second = Array.FindIndex(lines, 1, line => line.StartsWith("  ", StringComparison.Ordinal));
        lines[second] = " " + lines[second];
        string broken = string.Join("\n\n", lines).Replace("\n\n " + lines[2].Trim(), "\n " + lines[2].Trim());
        Assert.Equal(Samples.Paragraphs, Samples.ParagraphsOf(TextCleaner.Clean(broken)));
    }

    [Fact]
    public void A_left_margin_is_no_indent()
    {
        string text = Samples.Wrapped(30, "　　").Replace("　　", "    ");
        string moved = string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : "          " + line));
        Assert.Equal(Samples.Paragraphs, Samples.ParagraphsOf(TextCleaner.Clean(moved)));
    }

    [Fact]
    public void Titles_are_paragraphs_of_their_own_and_the_salutation_is_body()
    {
        string text = " 市場的早晨 舊事一則 \n\n——寫給外婆的信 \n\n作者 林小梅 \n\n（2019 年 3 月 4 日，花蓮） \n\n \n\n  各位朋友，各位讀者： \n\n"
            + Samples.Wrapped(30, "  ", " \n\n");
        SourceText clean = TextCleaner.Clean(text);
        Assert.Equal(
            ["市場的早晨 舊事一則", "——寫給外婆的信", "作者 林小梅", "（2019年3月4日，花蓮）", "各位朋友，各位讀者：", .. Samples.Paragraphs],
            Samples.ParagraphsOf(clean));
        Assert.Equal(
            [ParagraphKind.Title, ParagraphKind.Title, ParagraphKind.Title, ParagraphKind.Title, ParagraphKind.Body],
            clean.Paragraphs.Take(5).Select(p => p.Kind));
        Assert.All(clean.Paragraphs.Skip(4), p => Assert.Equal(ParagraphKind.Body, p.Kind));
    }

    [Fact]
    public void Headings_between_paragraphs_stay_apart()
    {
        string text = string.Concat(Samples.Paragraphs.Select((p, i) =>
            "一二三"[i] + "、小標題\n" + string.Join('\n', Samples.Wrap(p, 25, "　　")) + "\n"));
        Assert.Equal(6, TextCleaner.Clean(text).Paragraphs.Count);
    }

    [Theory]
    [InlineData("我們看了", "電影", "我們看了電影")]
    [InlineData("他喜歡 New", "York Times 報", "他喜歡New York Times報")]
    [InlineData("他用 iPhone", "拍照", "他用iPhone拍照")]
    [InlineData("這是 inter-", "national 的會議", "這是international的會議")]
    [InlineData("一架 B-", "25 轟炸機", "一架B-25轟炸機")]
    [InlineData("喝 Coca-", "Cola 汽水", "喝Coca-Cola汽水")]
    [InlineData("說 state-of-", "the-art 技術", "說state-of-the-art技術")]
    [InlineData("大約 5", "000 多年", "大約5000多年")]
    [InlineData("在 2023", "11 月", "在2023 11月")]
    [InlineData("人工\u00AD", "智慧", "人工智慧")]
    [InlineData("讀 inter\u00AD", "national 版", "讀international版")]
    public void Lines_are_joined_as_their_ends_ask(string end, string start, string expected)
    {
        // Lines of 60 columns, give or take a Latin word.
        const string Filler = "他每天早上都會到河邊散步看看釣魚的人聽聽水聲再慢慢走回家裡";
        string before = Filler[..(Filler.Length - (end.Length / 2))];
        string text = $"{before}{end}\n{start}{Filler[(start.Length / 2)..]}\n{Filler}\n{Filler}\n早早睡覺了。\n";
        Assert.StartsWith(before + expected, TextCleaner.Clean(text).Text);
    }

    [Fact]
    public void Justified_chinese_loses_the_spaces_between_characters()
    {
        string text = Samples.Wrapped(30, "　　").Replace("外婆買菜", "外 婆 買 菜");
        Assert.Equal(Samples.Paragraphs, Samples.ParagraphsOf(TextCleaner.Clean(text)));
    }

    [Fact]
    public void Simplified_text_is_joined_too()
    {
        const string Text = "　　他们坐在门口的长椅上，看着孩子们在院子里跑来跑去，谁也没有说\n话。天黑了以后，妈妈端出一锅热汤，大家这才觉得饿了，连忙去洗手\n准备吃饭。\n　　吃完饭，爷爷讲了一个很长很长的故事，孩子们一个接一个地睡着了，\n只有小妹妹还睁着眼睛。\n";
        Assert.Equal(2, TextCleaner.Clean(Text).Paragraphs.Count);
    }
}
