using System.Text;

namespace Hanzi.Text.Tests;

/// <summary>Page numbers, running heads and footnote marks.</summary>
public class TextCleanerPagesTests
{
    [Theory]
    [InlineData("- 3 -")]
    [InlineData("— 3 —")]
    [InlineData("3")]
    [InlineData("３")]
    [InlineData("3/12")]
    [InlineData("第 3 頁")]
    [InlineData("第3页")]
    [InlineData("第 3 頁，共 12 頁")]
    [InlineData("Page 3 of 12")]
    [InlineData("P.3")]
    [InlineData("[1]")]
    [InlineData("①")]
    [InlineData("*")]
    [InlineData("1)")]
    [InlineData("（2）")]
    public void A_page_mark_between_wrapped_lines_goes(string mark)
    {
        foreach (string around in new[] { "\n", "\n\n" })
        {
            List<string> lines = [.. Samples.Wrapped(20, "　　").TrimEnd('\n').Split('\n')];
            lines[1] += around + mark + (around.Length > 1 ? "\n" : "");
            string input = string.Join('\n', lines);
            SourceText clean = TextCleaner.Clean(input);
            Assert.Equal(Samples.Paragraphs, Samples.ParagraphsOf(clean));
            Assert.Equal([mark], clean.Omitted.Select(span => span.Of(input)));
        }
    }

    [Theory]
    [InlineData("第三章")]
    [InlineData("* * *")]
    [InlineData("12/3/4")]
    [InlineData("第三節")]
    [InlineData("13579")]
    public void Other_short_lines_stay(string line)
    {
        string input = Samples.Wrapped(20, "　　") + line + "\n" + Samples.Wrapped(20, "　　");
        SourceText clean = TextCleaner.Clean(input);
        Assert.Empty(clean.Omitted);
        Assert.Contains(line, Samples.ParagraphsOf(clean));
    }

    [Theory]
    [InlineData("散文選集", "{0}")]
    [InlineData("{0} 散文選集", "")]
    [InlineData("散文選集　·　{0}", "")]
    [InlineData("散文選集 第 {0} 頁", "- {0} -")]
    [InlineData("散文選集{0}", "file:///books/selection.html")]
    public void Running_heads_of_known_pages_go(string head, string foot)
    {
        string input = Pages("\f", head, foot, pageLines: 7);
        SourceText clean = TextCleaner.Clean(input);
        Assert.Equal(Expected(4), Samples.ParagraphsOf(clean).Where(p => p != "散文選集"));
        Assert.Contains(clean.Omitted, span => span.Of(input).Contains("散文選集"));
    }

    [Theory]
    [InlineData("散文選集", "{0}")]
    [InlineData("散文選集", "")]
    [InlineData("散文選集 {0}", "")]
    public void Running_heads_are_found_without_form_feeds(string head, string foot)
    {
        SourceText clean = TextCleaner.Clean(Pages("", head, foot, pageLines: 13));
        Assert.Equal(Expected(4), Samples.ParagraphsOf(clean).Where(p => p != "散文選集"));
    }

    [Fact]
    public void The_first_line_stays_as_the_title()
    {
        SourceText clean = TextCleaner.Clean(Pages("\f", "散文選集", "{0}", pageLines: 7));
        Assert.Equal(("散文選集", ParagraphKind.Title), (clean.Paragraphs[0].Span.Of(clean.Text), clean.Paragraphs[0].Kind));
    }

    [Fact]
    public void A_refrain_is_no_running_head()
    {
        string input = string.Concat(Enumerable.Repeat(Samples.Wrapped(20, "　　") + "　　就是這樣\n", 3));
        Assert.Equal(3, Samples.ParagraphsOf(TextCleaner.Clean(input)).Count(p => p == "就是這樣"));
    }

    [Fact]
    public void Counted_pages_of_a_text_with_whole_paragraphs_lose_their_numbers()
    {
        string input = $"{Samples.Paragraphs[0]}\n- 1 -\n{Samples.Paragraphs[1]}\n- 2 -\n";
        Assert.Equal(Samples.Paragraphs[..2], Samples.ParagraphsOf(TextCleaner.Clean(input)));
    }

    [Fact]
    public void What_is_left_out_is_told_with_whole_characters()
    {
        string input = Pages("\f", "散文選\U0002F800", "", pageLines: 7);
        IReadOnlyList<TextSpan> omitted = TextCleaner.Clean(input).Omitted;
        Assert.True(omitted.Count > 2);
        Assert.All(omitted, span => Assert.Equal("散文選\U0002F800", span.Of(input)));
    }

    [Fact]
    public void A_text_never_loses_most_of_its_lines()
    {
        SourceText clean = TextCleaner.Clean("春\f春\f春\f春");
        Assert.Equal("春\n春\n春\n春", clean.Text);
        Assert.Empty(clean.Omitted);
    }

    private static string[] Expected(int copies) => [.. Enumerable.Repeat(Samples.Paragraphs, copies).SelectMany(p => p)];

    private static string Pages(string feed, string head, string foot, int pageLines)
    {
        StringBuilder text = new();
        string[] lines = [.. Expected(4).SelectMany(p => Samples.Wrap(p, 21, "　　"))];
        for (int page = 1, at = 0; at < lines.Length; page++, at += pageLines)
        {
            if (page > 1) text.Append(feed);
            text.Append(string.Format(head, page)).Append('\n');
            foreach (string line in lines.Skip(at).Take(pageLines)) text.Append(line).Append('\n');
            if (foot.Length > 0) text.Append('\n').Append(string.Format(foot, page)).Append('\n');
        }
        return text.ToString();
    }
}
