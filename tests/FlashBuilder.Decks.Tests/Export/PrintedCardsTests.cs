using System.Globalization;
using System.Text.RegularExpressions;
using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;

namespace FlashBuilder.Tests;

public partial class PrintedCardsTests
{
    private const int PerPage = 24;

    /// <summary>Of a page in points, as pdftotext counts them.</summary>
    private const double PageWidth = 595.3, PageHeight = 841.9;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(24, 1)]
    [InlineData(25, 2)]
    public void A_sheet_has_24_fronts_and_their_backs_mirrored(int words, int sheets)
    {
        string html = Exported.Text(Numbered(words), TextForm.Sheet);
        string[] pages = html.Split("<section class=\"page ")[1..];
        Assert.Equal(2 * sheets, pages.Length);
        for (int page = 0; page < pages.Length; page++)
        {
            Assert.StartsWith(page % 2 == 0 ? "fronts" : "backs", pages[page]);
            string[] cells = pages[page].Split("<div class=\"card\">")[1..];
            Assert.Equal(PerPage, cells.Length);
            for (int cell = 0; cell < cells.Length; cell++)
            {
                int column = page % 2 == 0 ? cell % 3 : 2 - cell % 3;
                int note = page / 2 * PerPage + cell / 3 * 3 + column;
                if (note >= words) Assert.StartsWith("</div>", cells[cell]);
                else Assert.Contains(page % 2 == 0 ? $">{WordOf(note)}<" : $">meaning{note}<", cells[cell]);
            }
        }
    }

    [Fact]
    public void Text_stays_text_and_the_page_asks_for_nothing()
    {
        string html = Exported.Text(Exported.HostileDeck, TextForm.Sheet);
        Assert.DoesNotContain("<script", html);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html);
        Assert.Contains("default-src 'none'", html);
        Assert.DoesNotMatch("(?i)<(img|link|iframe|object)|url\\(|@import|https?:", html);
    }

    [Fact]
    public void Names_apart_are_not_printed() => Assert.DoesNotContain("老闆<", Exported.Text(Exported.WithNames(), TextForm.Sheet));

    [SkippableFact]
    public void It_prints_to_A4_with_each_back_behind_its_front()
    {
        using var folder = new TemporaryFolder();
        Deck deck = Numbered(53);
        Chromium.Print(folder, Exported.Text(deck, TextForm.Sheet), folder["sheet.pdf"]);
        string about = ExternalProgram.Run("/usr/bin/pdfinfo", folder["sheet.pdf"]);
        Assert.Matches(@"Pages: +6\n", about);
        Assert.Contains("(A4)", about);
        string[] pages = ExternalProgram.Run("/usr/bin/pdftotext", "-bbox", folder["sheet.pdf"], "-").Split("<page ")[1..];
        for (int note = 0; note < 53; note++)
        {
            (double x, double y) = PlaceOf(pages[note / PerPage * 2], WordOf(note));
            (double backX, double backY) = PlaceOf(pages[note / PerPage * 2 + 1], $"meaning{note}");
            // Where the sheet is turned along its long edge, left and right change places. A card is 176 by 94 points.
            Assert.InRange(PageWidth - backX, x - 8, x + 8);
            Assert.InRange(backY, y - 40, y + 40);
            Assert.InRange(x, 34 + note % 3 * 175.7, 34 + (note % 3 + 1) * 175.7);
            int row = note % PerPage / 3;
            Assert.InRange(y, 46.7 + row * 93.5, 46.7 + (row + 1) * 93.5);
        }
    }

    [SkippableFact]
    public void Nothing_is_larger_than_its_card()
    {
        const string Measure = """
            <script>
            let wrong = [];
            for (const card of document.querySelectorAll('.card')) {
              const box = card.getBoundingClientRect();
              if (card.scrollHeight > card.clientHeight || card.scrollWidth > card.clientWidth) wrong.push('overflow: ' + card.textContent.slice(0, 40));
              for (const part of card.children) {
                const own = part.getBoundingClientRect();
                if (own.top < box.top || own.bottom > box.bottom || own.left < box.left || own.right > box.right) wrong.push('outside: ' + part.textContent.slice(0, 40));
                if (!part.className.match(/hostile/) && part.textContent.length < 90 && (part.scrollHeight > part.clientHeight + 2)) wrong.push('cut: ' + part.className + ' ' + part.textContent);
              }
            }
            document.body.replaceChildren(); document.body.append('measured ' + wrong.length + ' ' + wrong.join(' | '));
            </script>
            """;
        string long300 = string.Concat(Enumerable.Repeat("永和九年歲在癸丑", 38));
        Word Wide(int i, string word, string meaning, string sentence) => Sample.Word("市場", "市场", $"x{i}", "shìchǎng", "ㄕˋ ㄔㄤˇ", meaning, 0) with
        {
            Traditional = word,
            Surface = word,
            Pinyin = string.Concat(Enumerable.Repeat("zhuāng", word.Length)),
            Zhuyin = string.Join(' ', Enumerable.Repeat("ㄓㄨㄤˋ", word.Length)),
            Example = Sample.Words.Words[0].Example with { Text = sentence, Targets = [new(0, 1)] },
        };
        Word[] words =
        [
            Wide(0, long300, long300, long300),
            Wide(1, "W", string.Concat(Enumerable.Repeat("Wm", 400)), new string('W', 500)),
            Wide(2, "中華人民共和國", "People's Republic of China; a country in eastern Asia", "中華人民共和國主席在舊金山發表了一篇很長很長的演講，大家都聽得很認真。"),
            Wide(3, "不入虎穴焉得虎子", "nothing ventured, nothing gained; how can one catch tiger cubs without", "他常說，不入虎穴焉得虎子。"),
            Wide(4, "會", "can; to be able to; to have the skill; will; likely to", "我們會把這件事情一直做下去，直到所有的人都滿意為止，這是我們的承諾，也是我們的希望所在。"),
            Sample.Hostile(Exported.Hostile),
        ];
        using var folder = new TemporaryFolder();
        string html = Exported.Text(DeckBuilder.Build(Sample.With(words), null, Sample.Monday).Deck, TextForm.Sheet)
            .Replace("default-src 'none'; style-src 'unsafe-inline'", "").Replace("</body>", Measure + "</body>");
        string dump = Chromium.Dump(folder, html, 1000, 1400);
        string measured = dump[dump.LastIndexOf("measured", StringComparison.Ordinal)..dump.IndexOf("</body>", StringComparison.Ordinal)].Trim();
        Assert.True(measured == "measured 0", measured);
    }

    private static string WordOf(int note) => $"{(char)(0x4e00 + note)}{(char)(0x5e00 + note)}";

    private static Deck Numbered(int count)
    {
        WordList large = Sample.Large(count);
        return DeckBuilder.Build(large with { Words = [.. large.Words.Select((word, i) => word with { Meaning = $"meaning{i}" })] }, null, Sample.Monday).Deck;
    }

    /// <summary>The middle of a text on a page, in points from the left and the top.</summary>
    private static (double X, double Y) PlaceOf(string page, string text)
    {
        Match found = Assert.Single(Box().Matches(page), match => match.Groups[5].Value == text);
        double Number(int group) => double.Parse(found.Groups[group].Value, CultureInfo.InvariantCulture);
        Assert.InRange(Number(3), 0, PageWidth);
        Assert.InRange(Number(4), 0, PageHeight);
        return ((Number(1) + Number(3)) / 2, (Number(2) + Number(4)) / 2);
    }

    [GeneratedRegex("<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">(.*?)</word>")]
    private static partial Regex Box();
}
