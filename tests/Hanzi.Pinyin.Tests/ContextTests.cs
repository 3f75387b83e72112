using FlashBuilder.Tests;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin.Tests;

/// <summary>With the program's own weights; the sentences are none of those that they were learnt from.</summary>
public class ContextTests
{
    private static readonly Segmenter s_segmenter = new(
        Toy.Real, new(Toy.Real, Toy.RealFrequencies), SegmentationModel.None);

    [Theory]
    [InlineData("她笑得合不攏嘴。", '得', "de5")]
    [InlineData("我們得趕快走。", '得', "dei3")]
    [InlineData("弟弟開心地唱歌。", '地', "de5")]
    [InlineData("樓下有一塊空地，地上有雪。", '地', "di4")]
    [InlineData("窗戶開着，燈也亮着。", '着', "zhe5")]
    [InlineData("那本書你還了沒有？把書還給圖書館。", '還', "huan2")]
    [InlineData("天還沒亮。", '還', "hai2")]
    [InlineData("我們都喜歡看電影。", '都', "dou1")]
    [InlineData("為人民服務。", '為', "wei4")]
    [InlineData("以合作為基礎。", '為', "wei2")]
    [InlineData("這條路很長。", '長', "chang2")]
    [InlineData("小樹長高了。", '長', "zhang3")]
    [InlineData("農民在田裡種小麥。", '種', "zhong4")]
    [InlineData("這種水果。", '種', "zhong3")]
    [InlineData("他沒去過日本。", '過', "guo5")]
    [InlineData("請給我倒杯水。", '倒', "dao4")]
    [InlineData("只有一隻貓。", '隻', "zhi1")]
    public void The_context_decides(string sentence, char character, string reading)
    {
        Assert.Equal(reading, ReadingOf(sentence, character, Script.Traditional));
        // Folding is Simplified but for 着, which it writes as Traditional texts do.
        string simplified = Toy.Scripts.Fold(sentence).Replace('著', '着');
        Assert.Equal(reading, ReadingOf(simplified, character is '着' ? character : Toy.Scripts.Fold(character), Script.Simplified));
    }

    [Theory]
    [InlineData("衣服乾了。", '乾', "gan1")]
    [InlineData("他真能幹。你幹什麼？", '幹', "gan4")]
    [InlineData("他的頭髮很短，髮色深。", '髮', "fa3")]
    [InlineData("屋後有樹。", '後', "hou4")]
    public void A_traditional_character_says_more(string sentence, char character, string reading) =>
        Assert.Equal(reading, ReadingOf(sentence, character, Script.Traditional));

    [Theory]
    [InlineData("那不是我的書。", "不是", "bu4 shi4")]
    [InlineData("東西放在桌上。", "東西", "dong1 xi5")]
    [InlineData("農民耕種土地。", "土地", "tu3 di4")]
    [InlineData("過去的事。", "過去", "guo4 qu4")]
    [InlineData("明朝的瓷器。", "明朝", "Ming2 chao2")]
    [InlineData("振興經濟。", "振興", "zhen4 xing1")]
    public void A_word_with_several_readings_has_the_usual_one(string sentence, string word, string reading) =>
        Assert.Equal(reading, PinyinText.Numbered(Read(sentence, Script.Traditional).First(t => t.Token.Span.Of(sentence) == word).Reading));

    [Fact]
    public void The_first_entry_has_the_chosen_reading()
    {
        foreach (string sentence in (string[])["我得走了。", "跑得快。", "錢還了。", "還早。", "長大。", "很長。"])
            foreach (var token in Read(sentence, Script.Simplified).Where(t => t.Entry is not null))
                Assert.Equal(PinyinText.Numbered(token.Reading), token.Entry!.NumberedReading);
    }

    [Fact]
    public void The_same_text_is_read_alike_by_many_threads()
    {
        const string Text = "他長得像誰？得去問問。還書的人還沒來，都在地上慢慢地走着。";
        var reader = Reader(Script.Traditional);
        var tokens = s_segmenter.Segment(Text);
        string expected = string.Join(' ', Reader(Script.Traditional).Read(Text, tokens).Select(t => PinyinText.Numbered(t.Reading)));
        Parallel.For(0, 200, _ => Assert.Equal(
            expected, string.Join(' ', reader.Read(Text, tokens).Select(t => PinyinText.Numbered(t.Reading)))));
    }

    internal static TokenReader Reader(Script script, Region? region = null) => new(
        Toy.Real, Toy.RealCharacters, script, new(Toy.RealFrequencies, RealTables.Model, RealTables.Regions), region);

    private static IReadOnlyList<ReadToken> Read(string sentence, Script script) =>
        Reader(script).Read(sentence, s_segmenter.Segment(sentence));

    /// <summary>Of the last token that is this character alone, or in which it stands last.</summary>
    private static string ReadingOf(string sentence, char character, Script script)
    {
        var token = Read(sentence, script).Last(t => t.Token.Span.Of(sentence).Contains(character));
        return token.Reading[token.Token.Span.Of(sentence).IndexOf(character)].ToString();
    }
}
