using FlashBuilder.Anki;
using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

public sealed class CardRendererTests
{
    private static readonly Dictionary<string, string> s_fields = new()
    {
        ["Word"] = "市場",
        ["Empty"] = " <br><div></div>\n",
        ["Blank"] = "",
        ["Marked"] = "<b>bold</b> &lt;i&gt;<!-- no -->",
        ["Ruby"] = " 你[nǐ] 好[hǎo]嗎",
        ["Gaps"] = "a {{c1::one::hint}} b {{c2::two}} c {{c1::three {{c2::four}}}}",
        ["Sound"] = "x[sound:a b.mp3]",
        ["Hostile"] = "{{Word}} {{#Word}} {{/Blank}} {{{{ [sound:x]",
    };

    [Theory]
    [InlineData("{{Word}}!", "市場!")]
    [InlineData("{{ Word }}{{}}", "市場")]
    [InlineData("{{#Word}}yes{{/Word}}{{^Word}}no{{/Word}}", "yes")]
    [InlineData("{{#Empty}}yes{{/Empty}}{{^Empty}}no{{/Empty}}", "no")]
    [InlineData("{{#Word}}a{{^Blank}}b{{#Word}}c{{/Word}}{{/Blank}}d{{/Word}}", "abcd")]
    [InlineData("{{#Blank}}{{Unknown}}{{/Blank}}x", "x")]
    [InlineData("{{text:Marked}}", "bold &lt;i&gt;")]
    [InlineData("{{hint:Word}}", "<details class=\"hint\"><summary>Word</summary>市場</details>")]
    [InlineData("{{hint:Blank}}", "")]
    [InlineData("{{furigana:Ruby}}", "<ruby><rb>你</rb><rt>nǐ</rt></ruby><ruby><rb>好</rb><rt>hǎo</rt></ruby>嗎")]
    [InlineData("{{kanji:Ruby}}", "你好嗎")]
    [InlineData("{{kana:Ruby}}", "nǐhǎo嗎")]
    [InlineData("{{text:furigana:Ruby}}", "你nǐ好hǎo嗎")]
    [InlineData("{{nobody-knows:Word}}", "市場")]
    [InlineData("{{type:Word}}", "<input type=\"text\" id=\"typeans\" disabled>")]
    [InlineData("{{cloze:Gaps}}", "a <span class=\"cloze\">[hint]</span> b <span class=\"cloze-inactive\">two</span> c <span class=\"cloze\">[...]</span>")]
    [InlineData("{{Sound}}", "x<audio class=\"player\" controls preload=\"none\" src=\"a b.mp3\"></audio>")]
    [InlineData("{{#c1}}first{{/c1}}{{#c2}}second{{/c2}}{{^c2}}not second{{/c2}}", "firstnot second")]
    [InlineData("{{Deck}}|{{Subdeck}}|{{Type}}|{{Card}}|{{Tags}}|{{CardFlag}}|{{CardID}}", "A::B|B|T|C|x y|flag2|7")]
    [InlineData("<!-- {{Unknown}} {{#x}} -->{{Word}}", "<!-- {{Unknown}} {{#x}} -->市場")]
    public void A_front_is_filled(string template, string expected) => Assert.Equal(expected, Render(template, "").Front);

    [Theory]
    [InlineData("{{FrontSide}}|{{Word}}", "f市場|市場")]
    [InlineData("{{type:Word}}", "<code id=\"typeans\">市場</code>")]
    [InlineData("{{cloze:Gaps}}", "a <span class=\"cloze\">one</span> b <span class=\"cloze-inactive\">two</span> c <span class=\"cloze\">three <span class=\"cloze-inactive\">four</span></span>")]
    [InlineData("{{cloze-only:Gaps}}", "one, three <span class=\"cloze-inactive\">four</span>")]
    public void A_back_is_filled(string template, string expected) => Assert.Equal(expected, Render("f{{Word}}", template).Back);

    [Fact]
    public void The_front_is_silent_on_the_back()
    {
        RenderedCard card = Render("{{Sound}}{{tts zh_TW voices=A,B speed=0.8:Word}}", "{{FrontSide}}");
        Assert.Equal("x", card.Back);
        Assert.Contains("replay-button", card.Front);
        Assert.DoesNotContain("市場", card.Front);
    }

    [Theory]
    [InlineData("{{Word", "has no closing }}")]
    [InlineData("{{#Word}}x", "the section {{#Word}} is never closed")]
    [InlineData("{{/Word}}", "none is open")]
    [InlineData("{{#Word}}{{#Blank}}{{/Word}}{{/Blank}}", "closes a section that is not the open one, {{#Blank}}")]
    [InlineData("{{Wrod}}", "there is no field “Wrod”")]
    [InlineData("{{#Wrod}}{{/Wrod}}", "there is no field “Wrod”")]
    [InlineData("{{FrontSide}}", "there is no field “FrontSide”")]
    [InlineData("{{<script>alert(1)</script>}}", "&lt;script&gt;")]
    public void A_fault_is_told_in_the_place_of_the_side(string template, string told)
    {
        RenderedCard card = Render(template, "{{Word}}");
        Assert.StartsWith("<div class=\"template-fault\">", card.Front);
        Assert.Contains(told.Contains('&') ? told : HtmlText.Escape(told), card.Front);
        Assert.DoesNotContain("<script", card.Front);
        Assert.Equal("市場", card.Back);
    }

    [Fact]
    public void What_a_field_says_is_no_template() =>
        Assert.Equal("{{Word}} {{#Word}} {{/Blank}} {{{{ <audio class=\"player\" controls preload=\"none\" src=\"x\"></audio>|{{Word}} {{#Word}} {{/Blank}} {{{{ <audio class=\"player\" controls preload=\"none\" src=\"x\"></audio>",
            Render("{{Hostile}}|{{text:Hostile}}", "").Front);

    [Fact]
    public void Sections_without_end_and_gaps_without_end_take_no_stack()
    {
        Assert.Contains("more than 100 times", Render(string.Concat(Enumerable.Repeat("{{#Word}}", 100_000)), "").Front);
        var renderer = new CardRenderer(_ => string.Concat(Enumerable.Repeat("{{c1::", 10_000)), new("", "", "", 1));
        Assert.Equal(60_000, renderer.Render(CardTemplate.Parse("{{cloze:F}}"), CardTemplate.Parse("")).Front.Length);
    }

    [Fact]
    public void Our_own_templates_have_no_fault()
    {
        Assert.All(NoteType.Templates, template => Assert.Null(CardTemplate.Parse(template.Front).Fault ?? CardTemplate.Parse(template.Back).Fault));
        foreach ((int _, RenderedCard card) in new DeckCards(Sample.Deck).Of(Sample.Deck.Notes[0])) Assert.DoesNotContain("template-fault", card.Front + card.Back);
    }

    private static RenderedCard Render(string front, string back) =>
        new CardRenderer(s_fields.GetValueOrDefault, new("A::B", "T", "C", 1) { Tags = ["x", "y"], Flag = 2, Id = 7 })
            .Render(CardTemplate.Parse(front), CardTemplate.Parse(back));
}
