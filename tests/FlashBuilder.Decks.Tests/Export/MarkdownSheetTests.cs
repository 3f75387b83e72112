using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

public class MarkdownSheetTests
{
    [Fact]
    public void Each_paragraph_has_its_table()
    {
        string text = Exported.Text(Exported.WithNames(), TextForm.Markdown);
        Assert.Contains("\n# 港口的早晨\n", text);
        Assert.Contains("""

            ## Paragraph 1

            | Word | Reading | Meaning | Sentence |
            |---|---|---|---|
            | 港口 | gǎngkǒu | port; harbor | 清晨的**港口**很安靜，市場裡已經擠滿了人。 |
            | 市場 (市场) | shìchǎng | market; marketplace | 清晨的港口很安靜，**市場**裡已經擠滿了人。 |

            ## Paragraph 2

            """.ReplaceLineEndings("\n"), text);
        Assert.True(text.IndexOf("## Names", StringComparison.Ordinal) > text.IndexOf("## Paragraph 2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_deck_without_its_text_is_one_table()
    {
        Deck deck = Sample.Deck with { Sentences = [] };
        Assert.Contains("\n## Words\n", Exported.Text(deck, TextForm.Markdown));
    }

    [Fact]
    public void Text_stays_text()
    {
        string text = Exported.Text(Exported.HostileDeck, TextForm.Markdown);
        Assert.DoesNotContain("<script>", text);
        string row = Assert.Single(text.Split('\n'), line => line.StartsWith("| ") && line.Contains("quoted"));
        // Four columns are divided by five bars; the others are escaped.
        Assert.Equal(5, row.Replace("\\|", "").Count(c => c == '|'));
        Assert.Contains("\\*\\* \\`\\_\\`", row);
    }
}
