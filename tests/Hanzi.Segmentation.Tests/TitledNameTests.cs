using FlashBuilder.Tests;

namespace Hanzi.Segmentation.Tests;

/// <summary>Surnames by themselves, and questions that offer the choice, with the real weights.</summary>
public class TitledNameTests
{
    private static readonly Segmenter s_real = RealSegmenter.Make();

    [Theory]
    [InlineData("王先生來了。", "王", "王|先生|來|了|。")]
    [InlineData("林太太的貓不見了。", "林", "林|太太|的|貓|不見了|。")]
    [InlineData("房東林太太是護士。", "林", "房東|林|太太|是|護士|。")]
    [InlineData("我問高老師。", "高", "我|問|高|老師|。")]
    [InlineData("黄小姐走了。", "黄", "黄|小姐|走|了|。")]
    [InlineData("余總經理在嗎？", "余", "余|總經理|在|嗎|？")]
    [InlineData("那個老師姓馬。", "馬", "那個|老師|姓|馬|。")]
    public void A_surname_before_a_title_is_a_name(string text, string surname, string expected)
    {
        var tokens = s_real.Segment(text);
        Assert.Equal(expected, string.Join('|', tokens.Select(t => t.Span.Of(text))));
        Assert.Equal(surname, tokens.Single(t => t.Kind == TokenKind.Name).Span.Of(text));
    }

    [Theory]
    [InlineData("老先生坐在門口。")]
    [InlineData("新老師很好。")]
    [InlineData("我和老師在聊天。")]
    [InlineData("他向校長道歉。")]
    [InlineData("祝老師健康。")]
    [InlineData("那先生是誰？")]
    [InlineData("他任主任多年。")]
    [InlineData("我認識一張小姐的照片。")]
    public void Other_characters_before_a_title_are_words(string text) =>
        Assert.DoesNotContain(s_real.Segment(text), t => t.Kind == TokenKind.Name);

    [Fact]
    public void A_user_s_rule_goes_before_a_title()
    {
        const string Text = "王先生來了";
        var rules = new WordRules(Toy.Real.Scripts, [new(WordRuleKind.Name, ["王先生"])]);
        var segmenter = RealSegmenter.Make(rules);
        Assert.Equal("王先生|來|了", string.Join('|', segmenter.Segment(Text).Select(t => t.Span.Of(Text))));
    }

    [Theory]
    [InlineData("你要不要去？", "你|要|不|要|去|？")]
    [InlineData("他會不會來？", "他|會不會|來|？")]
    [InlineData("你能不能等？", "你|能|不|能|等|？")]
    [InlineData("你是不是學生？", "你|是不是|學生|？")]
    public void A_question_that_offers_the_choice_repeats_the_verb(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', s_real.Segment(text).Select(t => t.Span.Of(text))));

    [Fact]
    public void A_little_is_one_word() => Assert.Equal("覺得|有點|難過", string.Join('|', s_real.Segment("覺得有點難過").Select(t => t.Span.Of("覺得有點難過"))));

    [Fact]
    public void Any_order_of_surnames_titles_and_negations_is_cut_into_tokens_that_give_it_back()
    {
        var random = new Random(11);
        const string Characters = "王林陳先生太太小姐老師不沒要可以姓房東，高\uD840";
        for (int round = 0; round < 5000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Characters[random.Next(Characters.Length)]));
            Assert.Equal(text, string.Concat(s_real.Segment(text).Select(t => t.Span.Of(text))));
        }
    }
}
