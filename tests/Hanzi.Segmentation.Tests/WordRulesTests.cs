using FlashBuilder.Tests;
using Hanzi.Dictionary;

namespace Hanzi.Segmentation.Tests;

public class WordRulesTests
{
    private static readonly WordCosts s_costs = new(Toy.Real, Toy.RealFrequencies);

    [Theory]
    [InlineData("大家研究生命的起源", "研究生/命", "大家|研究生|命|的|起源")]
    [InlineData("大家研究生命的起源", "研/究/生/命", "大家|研|究|生|命|的|起源")]
    [InlineData("我們在港口買魚", "口買", "我們|在|港|口買|魚")]
    [InlineData("我們在港口買魚", "港/口", "我們|在|港|口|買|魚")]
    [InlineData("我们在港口买鱼", "口買", "我们|在|港|口买|鱼")]
    [InlineData("有7,600億美元", "600億", "有|7,|600億|美元")]
    [InlineData("買了16架B-25轟炸機", "25轟", "買|了|16|架|B-|25轟|炸|機")]
    [InlineData("二十五隻", "十/五隻", "二|十|五隻")]
    [InlineData("買\U00020087魚", "買\U00020087", "買\U00020087|魚")]
    [InlineData("港口", "港口市場", "港口")]
    public void Pieces_become_words_wherever_the_text_stands(string text, string pieces, string expected) =>
        Assert.Equal(expected, Cut(text, new WordRule(WordRuleKind.Words, pieces.Split('/'))));

    [Fact]
    public void A_word_that_the_lexicon_has_keeps_its_headword_and_another_has_none()
    {
        var tokens = Segmenter(new WordRule(WordRuleKind.Words, ["研究生", "命的"])).Segment("研究生命的起源");
        Assert.Equal([(TokenKind.Word, true), (TokenKind.Word, false), (TokenKind.Word, true)], tokens.Select(t => (t.Kind, t.IsHeadword)));
    }

    [Fact]
    public void A_name_is_one_token_of_its_kind_and_no_common_word()
    {
        var tokens = Segmenter(new WordRule(WordRuleKind.Name, ["高興"]), new WordRule(WordRuleKind.Name, ["北京"])).Segment("高興去北京");
        Assert.Equal([(TokenKind.Name, false), (TokenKind.Word, true), (TokenKind.Name, true)], tokens.Select(t => (t.Kind, t.IsHeadword)));
    }

    [Fact]
    public void What_is_no_word_is_cut_otherwise()
    {
        Assert.Equal("港口", Cut("港口"));
        Assert.Equal("港|口", Cut("港口", new WordRule(WordRuleKind.NoWord, ["港口"])));
        Assert.Equal("我|有|二|十", Cut("我有二十", new WordRule(WordRuleKind.NoWord, ["二十"])));
    }

    [Theory]
    [InlineData("買港口魚", "買|港|口|魚")]
    [InlineData("去港口", "去|港口")]
    [InlineData("買港口，去港口", "買|港|口|，|去|港口")]
    public void A_context_that_holds_the_text_means_that_place_alone(string text, string expected) =>
        Assert.Equal(expected, Cut(text, new WordRule(WordRuleKind.Words, ["港", "口"], "買港口")));

    [Fact]
    public void Another_context_means_every_place_of_its_sentence()
    {
        var rule = new WordRule(WordRuleKind.Words, ["港", "口"], "老師");
        Assert.Equal("老師|在|港|口", Cut("老師在港口", rule));
        Assert.Equal("他|在|港口", Cut("他在港口", rule));
    }

    [Fact]
    public void Of_rules_that_contradict_each_other_the_closer_one_counts()
    {
        WordRule whole = new(WordRuleKind.Words, ["口買"]), apart = new(WordRuleKind.Words, ["買魚"]), here = new(WordRuleKind.Words, ["買魚"], "港口買魚");
        Assert.Equal("港|口買|魚", Cut("港口買魚", whole, apart));
        Assert.Equal("港口|買魚", Cut("港口買魚", whole, here));
        Assert.Equal("港|口買|魚", Cut("港口買魚", new WordRule(WordRuleKind.NoWord, ["口買"]), whole));
    }

    [Fact]
    public void Any_text_with_any_rules_gives_tokens_that_join_to_it()
    {
        var random = new Random(20231115);
        string[] pieces = ["港", "口", "的", "一", "十", "萬", "5", ",", ".", "A", "-", " ", "．", "\uD840", "\uDC00", "😀", "第", "億", "千"];
        string Make(int most) => string.Concat(Enumerable.Range(0, random.Next(1, most)).Select(_ => pieces[random.Next(pieces.Length)]));
        var learnt = SegmentationModel.Load(Toy.RealFile("segmentation.weights.gz"));
        for (int round = 0; round < 600; round++)
        {
            var rules = Enumerable.Range(0, random.Next(1, 5)).Select(_ => new WordRule((WordRuleKind)random.Next(3), [Make(4), Make(3)], random.Next(3) == 0 ? Make(3) : ""))
                .Select(r => r.Kind == WordRuleKind.Words ? r : r with { Pieces = [string.Concat(r.Pieces)] });
            var segmenter = new Segmenter(Toy.Real, s_costs, round % 2 == 0 ? SegmentationModel.None : learnt, new(Toy.Scripts, rules));
            string text = Make(30);
            int at = 0;
            foreach (var token in segmenter.Segment(text))
            {
                Assert.Equal(at, token.Span.Start);
                Assert.True(token.Span.Length > 0);
                at = token.Span.End;
            }

            Assert.Equal(text.Length, at);
        }
    }

    [Fact]
    public void A_learnt_name_goes_round_the_rules()
    {
        var learnt = SegmentationModel.Load(Toy.RealFile("segmentation.weights.gz"));
        const string Text = "德國總理施羅德曼昨天抵達";
        string Cut(params WordRule[] rules) => string.Join('|', new Segmenter(Toy.Real, s_costs, learnt, new(Toy.Scripts, rules)).Segment(Text).Select(t => t.Span.Of(Text)));
        Assert.Contains("|施羅|德曼|", Cut(new WordRule(WordRuleKind.Words, ["施羅", "德曼"])));
        Assert.DoesNotContain("|施羅德曼|", Cut(new WordRule(WordRuleKind.NoWord, ["施羅德曼"])));
    }

    [Theory]
    [InlineData("珍珠奶茶很好喝", "珍珠奶茶|很|好喝")]
    [InlineData("林雅惠来了", "林雅惠|来|了")]
    [InlineData("他說的是真的", "他|說|的是|真的")]
    public void A_users_own_word_is_found_though_no_list_counts_it(string text, string expected)
    {
        var lexicon = LexiconLoader.Load(Toy.Scripts, [Toy.RealFile("cedict_ts.u8.gz")], [Toy.Text("own.u8",
            "珍珠奶茶 珍珠奶茶 [zhen1 zhu1 nai3 cha2] /bubble tea/", "林雅惠 林雅惠 [Lin2 Ya3 hui4] /(name)/", "的是 的是 [de5 shi4] /(rare word)/")]);
        var frequencies = WordFrequencies.Load(lexicon, Toy.RealFile("jieba.dict.utf8.gz"));
        var segmenter = new Segmenter(lexicon, new(lexicon, frequencies), SegmentationModel.None);
        Assert.Equal(expected, string.Join('|', segmenter.Segment(text).Select(t => t.Span.Of(text))));
    }

    private static Segmenter Segmenter(params WordRule[] rules) => new(Toy.Real, s_costs, SegmentationModel.None, new(Toy.Scripts, rules));

    private static string Cut(string text, params WordRule[] rules) =>
        string.Join('|', Segmenter(rules).Segment(text).Select(t => t.Span.Of(text)));
}
