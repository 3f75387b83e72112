using System.Globalization;
using System.Text;

namespace FlashBuilder.Cli.Tests;

public class ColumnsTests
{
    private const string WidthFile = "/usr/share/unicode/EastAsianWidth.txt";

    [Theory]
    [InlineData("market", 6)]
    [InlineData("市場", 4)]
    [InlineData("ㄕˋ", 3)]
    [InlineData("，。「」＿", 10)]
    [InlineData("shìchǎng", 8)]
    [InlineData("e\u0301", 1)]
    [InlineData("u\u0308\u030C", 1)]
    [InlineData("\U00020087綠", 4)]
    [InlineData("😀", 2)]
    [InlineData("한국", 4)]
    [InlineData("ｱ", 1)]
    [InlineData("", 0)]
    public void Text_has_its_columns(string text, int columns) => Assert.Equal(columns, new Columns(1).Of(text));

    [Theory]
    [InlineData("shìchǎng", 10)]
    [InlineData("…", 2)]
    [InlineData("─", 2)]
    [InlineData("abc", 3)]
    [InlineData("市場", 4)]
    [InlineData("e\u0301", 1)]
    public void Ambiguous_characters_may_be_wide(string text, int columns) => Assert.Equal(columns, new Columns(2).Of(text));

    [SkippableFact]
    public void Widths_are_those_of_unicode()
    {
        Skip.IfNot(File.Exists(WidthFile), "unicode-data is not installed");
        string[] classes = Classes();
        Skip.IfNot(File.ReadLines(WidthFile).First().Contains("15.0"), "the installed unicode-data is of another version");
        var one = new Columns(1);
        var two = new Columns(2);
        int checkedCharacters = 0;
        for (int c = 0x20; c < 0x110000; c++)
        {
            // Of a later version than the file.
            if (classes[c] == "" || c is >= 0xD800 and < 0xF900 or >= 0xF0000) continue;
            var rune = new Rune(c);
            var category = Rune.GetUnicodeCategory(rune);
            // What CleanText drops never comes here, nor does what is not assigned.
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) continue;
            // The vowels and ends of a Korean syllable that is written in parts stand upon its first part.
            // Two tone marks of old Korean and two of old Vietnamese, of which no two programs think alike.
            if (category is UnicodeCategory.SpacingCombiningMark && classes[c] == "W") continue;
            // Skin tones, which CleanText drops.
            if (c is >= 0x1F3FB and <= 0x1F3FF) continue;
            // Trigrams, hexagrams and tallies, wide since Unicode 16.
            if (c is >= 0x2630 and <= 0x2637 or >= 0x268A and <= 0x268F or >= 0x4DC0 and <= 0x4DFF or >= 0x1D300 and <= 0x1D37F) continue;
            bool isMark = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark || c is >= 0x1160 and <= 0x11FF or >= 0xD7B0 and <= 0xD7FF;
            int narrow = isMark ? 0 : classes[c] is "W" or "F" ? 2 : 1;
            Assert.True(one.Of(rune) == narrow, $"U+{c:X4} {classes[c]} {category}: {one.Of(rune)}");
            int wide = !isMark && classes[c] == "A" ? 2 : narrow;
            Assert.True(two.Of(rune) == wide, $"U+{c:X4} {classes[c]} {category}: {two.Of(rune)} where ambiguous is wide");
            checkedCharacters++;
        }

        Assert.True(checkedCharacters > 100_000);
    }

    [Theory]
    [InlineData("市場在港口", 10, "市場在港口")]
    [InlineData("市場在港口", 9, "市場在港…")]
    [InlineData("市場在港口", 8, "市場在…")]
    [InlineData("market", 3, "ma…")]
    [InlineData("market", 1, "…")]
    [InlineData("market", 0, "")]
    public void Text_is_cut_to_columns(string text, int columns, string expected) => Assert.Equal(expected, new Columns(1).Cut(text, columns));

    [Theory]
    [InlineData("a\u001b[31mb", "a [31mb")]
    [InlineData("a\u009bb", "a b")]
    [InlineData("a\nb\u2028c", "a b c")]
    [InlineData("a\u202eb\u2066c\u200b", "abc")]
    [InlineData("👍🏽❤\uFE0F", "👍❤")]
    [InlineData("市場 shì", "市場 shì")]
    public void Text_from_outside_is_made_harmless(string text, string expected) => Assert.Equal(expected, CleanText.Of(text));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("\uFFFDx\uFFFD", CleanText.Of("\ud800x\udc00"));

    private static string[] Classes()
    {
        string[] classes = new string[0x110000];
        Array.Fill(classes, "");
        foreach (string line in File.ReadLines(WidthFile).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0))
        {
            string[] cells = line.Split(';', StringSplitOptions.TrimEntries), ends = cells[0].Split("..");
            for (int c = Convert.ToInt32(ends[0], 16); c <= Convert.ToInt32(ends[^1], 16); c++) classes[c] = cells[1];
        }

        return classes;
    }
}
