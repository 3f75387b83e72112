using FlashBuilder.Tests;

namespace FlashBuilder.Vocabulary.Tests;

public class ListLineTests
{
    private static readonly ListLine s_line = new(Toy.Real);

    [Theory]
    [InlineData("市場", "市場")]
    [InlineData("你好！", "你好")]
    [InlineData("「朋友」", "朋友")]
    [InlineData("【市場】", "市場")]
    [InlineData("市場:", "市場")]
    [InlineData("市場：", "市場")]
    [InlineData("朋友 - friend", "朋友")]
    [InlineData("朋友- friend", "朋友")]
    [InlineData("老師: teacher", "老師")]
    [InlineData("老師：teacher of a school", "老師")]
    [InlineData("學校 = school", "學校")]
    [InlineData("書 — book", "書")]
    [InlineData("書 → book", "書")]
    [InlineData("friend 朋友", "朋友")]
    [InlineData("péngyou 朋友 friend", "朋友")]
    [InlineData("朋友 péngyou friend", "朋友")]
    [InlineData("朋友 ㄆㄥˊ ㄧㄡ˙ friend", "朋友")]
    [InlineData("市場 - market, bazaar; fair", "市場")]
    [InlineData("學生 学生 [xue2 sheng5] /student/schoolchild/", "學生")]
    [InlineData("面[麵]", "面")]
    [InlineData("麵 (面)", "麵")]
    [InlineData("市場 朋友 老師", "市場 朋友 老師")]
    [InlineData("市場、朋友，老師", "市場 朋友 老師")]
    [InlineData("市場\u3000朋友", "市場 朋友")]
    [InlineData("市場 shìchǎng 朋友 péngyou", "市場 朋友")]
    [InlineData("一、市場", "市場")]
    [InlineData("十二、市場", "市場")]
    [InlineData("甲、市場", "市場")]
    [InlineData("1. 市場", "市場")]
    [InlineData("12) 市場", "市場")]
    [InlineData("3 市場", "市場")]
    [InlineData("(一) 市場", "市場")]
    [InlineData("（三）市場", "市場")]
    [InlineData("① 市場", "市場")]
    [InlineData("• 市場", "市場")]
    [InlineData("- 市場", "市場")]
    [InlineData("a) 市場", "市場")]
    [InlineData("一、二、三", "一 二 三")]
    [InlineData("三人行，必有我師", "三人行，必有我師")]
    [InlineData("T恤", "T恤")]
    [InlineData("爱 八 爸 杯 子 本 不 菜 茶 出 大", "爱 八 爸 杯 子 本 不 菜 茶 出 大")]
    public void A_line_is_its_words(string line, string words) => Assert.Equal(words, string.Join(' ', s_line.Read(line).Words.Select(word => word.Text)));

    [Theory]
    [InlineData("我喜歡在市場買魚。")]
    [InlineData("我在市場買魚，朋友")]
    [InlineData("謝謝，再見。")]
    [InlineData("你好！我是學生。")]
    [InlineData("ABC市場")]
    [InlineData("市場market")]
    [InlineData("variant of 學生")]
    [InlineData("CL:個")]
    [InlineData("I like 市場 very much")]
    [InlineData("朋友 friend, 個")]
    [InlineData("學 生")]
    [InlineData("學 習 中 文")]
    [InlineData("朋\uFFFD")]
    [InlineData("⺮朋")]
    [InlineData("食べる")]
    [InlineData("friend")]
    [InlineData("")]
    public void A_line_that_is_no_word_is_not_cut_into_words(string line) => Assert.Empty(s_line.Read(line).Words);

    [Fact]
    public void Of_many_words_an_odd_one_is_named()
    {
        var found = s_line.Read("市場 朋友 老師 學校 我昨天去了那個市場吧");
        Assert.Equal(4, found.Words.Count);
        Assert.Equal(["我昨天去了那個市場吧"], found.Rest);
        Assert.Equal(["受益者"], s_line.Read("受益者 beneficiary").Unlisted);
        Assert.True(s_line.Read("我昨天去了那個市場吧").IsEmpty);
        Assert.True(s_line.Read("我們去市場。").IsEmpty);
    }

    [Fact]
    public void Both_scripts_name_the_word()
    {
        Assert.Equal(new WrittenWord("面", "麵"), Assert.Single(s_line.Read("面[麵]").Words));
        Assert.Equal(new WrittenWord("后", "後"), Assert.Single(s_line.Read("后 後").Words));
        Assert.Equal(2, s_line.Read("乾 幹").Words.Count);
    }

    [Fact]
    public void No_line_makes_it_throw_or_slow()
    {
        string[] parts = ["學", "生", " ", "(", ")", "（", "/", "、", "。", "xué", "1", "[", "\ud840", "\udc87", "ㄒ", "が", ";", "|", "-", "—", ":", "「", "一", "•", "a", "！"];
        Random random = new(815);
        for (int round = 0; round < 20_000; round++)
            s_line.Read(string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => parts[random.Next(parts.Length)])));
        foreach (string part in parts)
        {
            s_line.Read(string.Concat(Enumerable.Repeat(part, 100_000 / part.Length)));
            s_line.Read(string.Concat(Enumerable.Repeat(part + "學", 100_000 / (part.Length + 1))));
        }
    }
}
