namespace Hanzi.Text.Tests;

public class SentenceBoundTests
{
    [Theory]
    [InlineData("我們去市場買菜回家", 20, "我們去市場買菜回家")]
    [InlineData("我們去，市場買菜，回家做飯", 9, "我們去，市場買菜，|回家做飯")]
    [InlineData("我們去市場 買菜回家 做飯吃飯", 11, "我們去市場 買菜回家 |做飯吃飯")]
    [InlineData("我們去市場，買菜回 家做飯吃飯", 11, "我們去市場，|買菜回 家做飯吃飯")]
    [InlineData("我們去市，場買菜回 家做飯吃飯", 8, "我們去市，|場買菜回 |家做飯吃飯")]
    [InlineData("我們「去市場」買菜回家做飯", 8, "我們「去市場」|買菜回家做飯")]
    [InlineData("價錢7,600,500,300,200元", 10, "價錢7,600,50|0,300,200元")]
    [InlineData("。。。。。。。。。。", 4, "。。。。|。。。。|。。")]
    [InlineData("𠀀𠀀𠀀𠀀𠀀", 5, "𠀀𠀀|𠀀𠀀|𠀀")]
    [InlineData("aa\u0301aa\u0301aa\u0301aa\u0301", 5, "aa\u0301a|a\u0301aa\u0301|aa\u0301")]
    public void What_has_no_end_is_cut_at_the_best_place(string text, int most, string expected) =>
        Assert.Equal(expected, string.Join('|', Pieces(text, most, null)));

    [Fact]
    public void Where_nothing_else_can_be_found_words_stay_whole()
    {
        // Words of three characters, from the start of the text on.
        string text = string.Concat(Enumerable.Repeat("中國人", 200));
        List<string> asked = [];
        int LastWord(string piece)
        {
            asked.Add(piece);
            return piece.LastIndexOf("中國人", piece.Length - 5, StringComparison.Ordinal);
        }

        string[] pieces = [.. Pieces(text, 100, LastWord)];
        Assert.All(pieces, piece => Assert.True(piece.StartsWith("中國人") && piece.EndsWith("中國人")));
        Assert.All(asked, piece => Assert.Equal(SentenceBound.WordWindow, piece.Length));
    }

    [Fact]
    public void No_sentence_is_longer_than_the_bound_and_none_within_it_is_cut()
    {
        string whole = new string('我', SentenceBound.Longest - 1) + "。";
        Assert.Equal([whole, whole], Sentences(whole + whole));
        foreach (string text in (string[])
        [
            new('我', 10_000), new('。', 10_000), "我" + new string(' ', 10_000) + "你", string.Concat(Enumerable.Repeat("我去，", 5_000)),
            string.Concat(Enumerable.Repeat("阿·", 5_000)), string.Concat(Enumerable.Repeat("𠀀", 5_000)), new('1', 10_000), new('「', 10_000), new('a', 10_000),
            string.Concat(Enumerable.Repeat("天天想著你不睡覺到天亮還想\n", 1_000)),
        ])
        {
            string[] sentences = [.. Sentences(text)];
            Assert.All(sentences, sentence => Assert.InRange(sentence.Length, 1, SentenceBound.Longest));
            Assert.Equal(text.Replace(" ", "").Replace("\n", ""), string.Concat(sentences).Replace(" ", ""));
        }
    }

    [Fact]
    public void Lines_without_end_marks_end_where_a_line_ends()
    {
        const string Line = "天天想著你不睡覺到天亮還想";
        string[] sentences = [.. Sentences(string.Concat(Enumerable.Repeat(Line + "\n", 500)))];
        Assert.All(sentences, sentence => Assert.True(sentence.Length % Line.Length == 0 && sentence.StartsWith(Line)));
        Assert.InRange(sentences.Length, 20, 30);
    }

    [Fact]
    public void A_table_of_digits_is_no_number()
    {
        string table = string.Concat(Enumerable.Repeat("123 ", 1000));
        Assert.Equal(0, Hanzi.Text.Cleaning.SplitNumber.LengthAt(table + "元", 0));
        Assert.Equal(11, Hanzi.Text.Cleaning.SplitNumber.LengthAt("123 456 789元", 0));
    }

    private static IEnumerable<string> Sentences(string text) => SentenceSplitter.Split(TextCleaner.Clean(text)).Select(sentence => sentence.Text);

    private static IEnumerable<string> Pieces(string text, int most, Func<string, int>? lastWord)
    {
        for (int at = 0; at < text.Length;)
        {
            int length = SentenceBound.FirstPiece(text.AsSpan(at), most, lastWord);
            yield return text.Substring(at, length);
            at += length;
        }
    }
}
