using FlashBuilder.Tests;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary.Tests;

public class WordExtractorTests
{
    private const string Text = """
        港口市場的早晨
        市場在港口旁邊。每天早上五點，漁夫把魚放在木箱裡，一箱一箱地搬到市場。
        我喜歡早晨的市場，因為那裡有故事。王先生賣魚，他的魚很新鮮；客人問：「多少錢？」他說：「50元。」
        LED燈亮了，市場也亮了。
        """;

    [Fact]
    public void A_word_is_counted_once_with_its_count_and_first_place()
    {
        var (words, _) = Extract(Text);
        var market = Assert.Single(words.Words, w => w.Traditional == "市場");
        Assert.Equal(5, market.Count);
        Assert.Equal("市場", market.First.Of(Text.ReplaceLineEndings("\n")));
        Assert.Equal(("市场", "shi4 chang3", "shìchǎng", "ㄕˋ ㄔㄤˇ"), (market.Simplified, market.Reading, market.Pinyin, market.Zhuyin));
    }

    [Fact]
    public void Every_example_holds_its_word_where_it_says()
    {
        var (words, _) = Extract(Text);
        Assert.All(words.Words, w => Assert.All(w.Example.Targets, t => Assert.Equal(w.Surface, t.Of(w.Example.Text))));
        Assert.All(words.Words, w => Assert.Contains(w.Example.Text, words.Sentences[w.Example.Sentence].Text));
    }

    [Fact]
    public void No_word_is_a_number_a_latin_word_or_a_sign()
    {
        var (words, _) = Extract(Text);
        Assert.All(words.Words, w => Assert.True(HanCharacter.ContainsHan(w.Surface), w.Surface));
        Assert.DoesNotContain(words.Words, w => w.Surface is "50" or "LED" or "，");
    }

    [Fact]
    public void No_meaning_keeps_notes_or_chinese()
    {
        var (words, _) = Extract(Text);
        Assert.All(words.Words, w =>
        {
            Assert.NotEmpty(w.Meaning);
            Assert.DoesNotContain("CL:", w.Meaning);
            Assert.DoesNotContain("variant of", w.Meaning);
            Assert.False(HanCharacter.ContainsHan(w.Meaning), w.Meaning);
        });
    }

    [Fact]
    public void Words_stand_in_the_order_of_the_text()
    {
        var (words, _) = Extract(Text);
        Assert.Equal(words.Words.Select(w => w.First.Start).Order(), words.Words.Select(w => w.First.Start));
    }

    [Fact]
    public void Or_the_most_frequent_first()
    {
        var (words, _) = Extract(Text, new() { Order = WordOrder.Frequency });
        Assert.Equal(words.Words.Select(w => w.Count).OrderDescending(), words.Words.Select(w => w.Count));
    }

    [Fact]
    public void Known_words_are_left_out_and_counted()
    {
        var (words, counts) = Extract(Text, new() { Known = new KnownWords(["市場", "魚", "沒有"], Toy.Real) });
        Assert.DoesNotContain(words.Words, w => w.Traditional is "市場" or "魚");
        Assert.Equal(2, counts.Known);
    }

    [Fact]
    public void A_minimum_count_and_a_limit_leave_words_out_and_say_how_many()
    {
        var (all, _) = Extract(Text);
        var (often, counts) = Extract(Text, new() { MinimumCount = 2 });
        Assert.All(often.Words, w => Assert.True(w.Count >= 2));
        Assert.Equal(all.Words.Count - often.Words.Count, counts.BelowLimit);

        var (top, _) = Extract(Text, new() { Top = 3 });
        Assert.Equal(3, top.Words.Count);
        Assert.Contains(top.Words, w => w.Traditional == "市場");
    }

    [Fact]
    public void A_long_sentence_is_cut_to_clauses_around_the_word()
    {
        const string Sentence = "春天的時候港口很熱鬧，夏天的時候船都出海去了，秋天的時候大家修補漁網，冬天的時候老人坐在岸邊說從前的故事，孩子們聽得入迷。";
        var (words, _) = Extract(Sentence);
        var net = Assert.Single(words.Words, w => w.Traditional == "修補");
        Assert.True(net.Example.Text.Length <= 40, net.Example.Text);
        Assert.Contains("秋天的時候大家修補漁網", net.Example.Text);
        Assert.False(net.Example.Text.EndsWith('，'));
    }

    [Fact]
    public void One_sentence_does_not_serve_every_word()
    {
        const string Both = "市場很大。港口很大。港口的市場很大。";
        var (words, _) = Extract(Both);
        string[] examples = [.. words.Words.Where(w => w.Traditional is "市場" or "港口").Select(w => w.Example.Text)];
        Assert.Equal(2, examples.Distinct().Count());
    }

    [Fact]
    public void What_the_dictionary_lacks_is_reported_and_no_note()
    {
        var (words, counts) = Extract("他叫\U00020087。");
        Assert.Contains("\U00020087", counts.WithoutEntry);
        Assert.DoesNotContain(words.Words, w => w.Surface == "\U00020087");
    }

    [Fact]
    public void The_example_has_its_pinyin_spaced_by_words()
    {
        var (words, _) = Extract("我們在港口買魚，好嗎？");
        Assert.All(words.Words, w => Assert.Equal("Wǒmen zài gǎngkǒu mǎi yú, hǎo ma?", w.Example.Pinyin));
        Assert.All(words.Words, w => Assert.Equal("ㄨㄛˇ ˙ㄇㄣ ㄗㄞˋ ㄍㄤˇ ㄎㄡˇ ㄇㄞˇ ㄩˊ， ㄏㄠˇ ˙ㄇㄚ？", w.Example.Zhuyin));
    }

    [Theory]
    [InlineData("我看了書。", "Wǒ kànle shū.")]
    [InlineData("我看書了。", "Wǒ kànshū le.")]
    [InlineData("他笑著說。", "Tā xiàozhe shuō.")]
    [InlineData("他的書。", "Tā de shū.")]
    [InlineData("我們一心一意。", "Wǒmen yīxīn-yīyì.")]
    [InlineData("中美關係很好。", "Zhōng-Měi guānxi hěn hǎo.")]
    [InlineData("美國在中國。", "Měiguó zài Zhōngguó.")]
    [InlineData("5元。", "5 yuán.")]
    [InlineData("他是第一。", "Tā shì dì-yī.")]
    [InlineData("他說——我看書……", "Tā shuō —— wǒ kànshū...")]
    public void Sentence_pinyin_follows_the_orthography(string text, string pinyin)
    {
        var (words, _) = Extract(text);
        Assert.Contains(words.Words, w => pinyin.Contains(w.Example.Pinyin, StringComparison.Ordinal));
        Assert.Equal(pinyin, string.Join(' ', words.Words.Select(w => w.Example.Pinyin).Distinct()));
    }

    private static (WordList Words, ExtractionCounts Counts) Extract(string text, ExtractionOptions? options = null)
    {
        var segmenter = new Segmenter(Toy.Real, new(Toy.Real, Toy.RealFrequencies), SegmentationModel.None);
        var reader = new TokenReader(Toy.Real, Toy.RealCharacters, Script.Traditional);
        var extractor = new WordExtractor(Toy.Real, Toy.RealFrequencies, segmenter, reader, new(TagModel.Load(Toy.Real, Toy.RealFrequencies, Toy.RealFile("parts-of-speech.tsv.gz"))), new(Toy.Real, SenseEvidence.None, SenseRules.None));
        return extractor.Extract(TextCleaner.Clean(text.ReplaceLineEndings("\n")), "sample", Script.Traditional, options ?? new());
    }
}
