using FlashBuilder.Tests;

namespace Hanzi.Segmentation.Tests;

/// <summary>Words that grammar makes and no dictionary lists, and verbs in pieces, on the real dictionary.</summary>
public class FormedWordTests
{
    private static readonly Segmenter s_real = new(Toy.Real, RealSegmenter.Costs, SegmentationModel.None);

    [Theory]
    [InlineData("受益者很多", "受益者", Formation.Suffixed)]
    [InlineData("可持續性很重要", "可持續性", Formation.Suffixed)]
    [InlineData("有節奏感", "節奏感", Formation.Suffixed)]
    [InlineData("投资者们来了", "投资者们", Formation.Suffixed)]
    [InlineData("這是非法人團體", "非法人", Formation.Prefixed)]
    [InlineData("非成員國代表", "非成員國", Formation.Prefixed)]
    [InlineData("漂漂亮亮的", "漂漂亮亮", Formation.DoubledCharacters)]
    [InlineData("来来往往的人", "来来往往", Formation.DoubledCharacters)]
    [InlineData("我們討論討論吧", "討論討論", Formation.Doubled)]
    [InlineData("讨论讨论吧", "讨论讨论", Formation.Doubled)]
    [InlineData("聽聽音樂", "聽聽", Formation.Doubled)]
    [InlineData("嘗一嘗這個", "嘗一嘗", Formation.DoubledAround)]
    [InlineData("他看了看我", "看了看", Formation.DoubledAround)]
    [InlineData("想了一想", "想了一想", Formation.DoubledAround)]
    [InlineData("一次次失敗", "一次次", Formation.DoubledMeasure)]
    public void Grammar_makes_words(string text, string word, Formation formation)
    {
        var token = Assert.Single(s_real.Segment(text), t => t.Span.Of(text) == word);
        Assert.Equal((TokenKind.Word, Token.NoHeadword, formation), (token.Kind, token.Headword, token.Formation));
    }

    [Theory]
    [InlineData("老王來了", "老王")]
    [InlineData("我找小李", "小李")]
    public void A_surname_with_old_or_young_is_a_name(string text, string name) =>
        Assert.Equal(TokenKind.Name, Assert.Single(s_real.Segment(text), t => t.Span.Of(text) == name).Kind);

    [Theory]
    [InlineData("孩子們來了", "孩子們")]
    [InlineData("有獲得感", "獲得感")]
    [InlineData("高高興興", "高高興興")]
    [InlineData("看一看", "看一看")]
    public void What_the_dictionary_has_stays_a_headword(string text, string word) =>
        Assert.True(Assert.Single(s_real.Segment(text), t => t.Span.Of(text) == word).IsHeadword);

    [Theory]
    [InlineData("客人來了來了")] // said twice
    [InlineData("他老高興了")] // an adverb
    [InlineData("一塊老薑")] // 姜 is a surname
    [InlineData("這並非易事")] // denies
    [InlineData("電影的確實性能好")] // 性能 is a word
    [InlineData("我有者")]
    [InlineData("哈哈哈哈")]
    public void Other_tokens_stay_apart(string text) =>
        Assert.All(s_real.Segment(text), t => Assert.Equal(Formation.None, t.Formation));

    [Fact]
    public void A_user_may_keep_a_word_apart()
    {
        var rules = new WordRules(Toy.Real.Scripts, [new(WordRuleKind.Words, ["受益", "者"])]);
        var segmenter = new Segmenter(Toy.Real, new(Toy.Real, Toy.RealFrequencies), SegmentationModel.None, rules);
        Assert.Equal(["受益", "者"], segmenter.Segment("受益者").Select(t => t.Span.Of("受益者")));
    }

    [Theory]
    [InlineData("他幫了我一個忙", "幫", "忙", "幫忙")]
    [InlineData("他帮了我一个大忙", "帮", "忙", "幫忙")]
    [InlineData("我們見過面", "見", "面", "見面")]
    [InlineData("我見過他一面", "見", "面", "見面")]
    [InlineData("睡了一覺", "睡", "覺", "睡覺")]
    [InlineData("睡了一個好覺", "睡", "覺", "睡覺")]
    [InlineData("別生他的氣", "生", "氣", "生氣")]
    [InlineData("别生他的气", "生", "气", "生氣")]
    [InlineData("結了三次婚", "結", "婚", "結婚")]
    [InlineData("請三天假", "請", "假", "請假")]
    [InlineData("看過書", "看", "書", "看書")]
    public void A_verb_and_its_object_are_found_apart(string text, string first, string second, string verb)
    {
        var tokens = s_real.Segment(text);
        var (begin, end) = (tokens.Single(t => t.Formation == Formation.SeparatedVerb), tokens.Single(t => t.Formation == Formation.SeparatedObject));
        Assert.Equal((first, second), (begin.Span.Of(text), end.Span.Of(text)));
        Assert.Equal(Toy.Real.HeadwordOf(verb), begin.Base);
        Assert.Equal(begin.Base, end.Base);
        Assert.Equal(text, string.Concat(tokens.Select(t => t.Span.Of(text))));
    }

    [Theory]
    [InlineData("看了三本書")] // a thing that is counted
    [InlineData("我看他的書")]
    [InlineData("我想過要去")]
    [InlineData("過了一年才來")]
    [InlineData("聊了一天")]
    [InlineData("見了他，面色很好")]
    [InlineData("他受其所制")]
    [InlineData("每日為三百人做飯")]
    public void A_verb_with_another_word_is_none(string text) =>
        Assert.DoesNotContain(s_real.Segment(text), t => t.Formation is Formation.SeparatedVerb or Formation.SeparatedObject);

    [Theory]
    [InlineData(Formation.Suffixed, 3, "01-")]
    [InlineData(Formation.Prefixed, 3, "-01")]
    [InlineData(Formation.DoubledCharacters, 4, "0011")]
    [InlineData(Formation.Doubled, 4, "0101")]
    [InlineData(Formation.Doubled, 2, "00")]
    [InlineData(Formation.DoubledAround, 4, "0--0")]
    [InlineData(Formation.DoubledMeasure, 3, "-00")]
    public void A_formation_knows_where_its_base_stands(Formation formation, int length, string expected) => Assert.Equal(
        expected,
        string.Concat(Enumerable.Range(0, length).Select(at => formation.BaseIndex(at, length) is >= 0 and var index ? index.ToString() : "-")));

    [Fact]
    public void Any_order_of_affixes_and_doubles_is_cut_into_tokens_that_give_it_back()
    {
        var random = new Random(7);
        const string Characters = "看一了過幫個忙的他者性化們非老小王可第高興生氣三次，\uD840";
        for (int round = 0; round < 5000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Characters[random.Next(Characters.Length)]));
            Assert.Equal(text, string.Concat(s_real.Segment(text).Select(t => t.Span.Of(text))));
        }
    }
}
