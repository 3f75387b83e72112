using System.Text;
using FlashBuilder.Tests;
using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Pinyin.Tests;

public class ReadingCheckTests
{
    private static TypedAnswer Check(string typed, string word, params string[] readings) =>
        new ReadingCheck(word, [.. readings.Select(reading => ReadingParser.Parse(reading))]).Check(typed);

    [Theory]
    [InlineData("zhong1guo2")]
    [InlineData("zhong1 guo2")]
    [InlineData("Zhong1Guo2")]
    [InlineData("ZHONG1 GUO2")]
    [InlineData("zhōngguó")]
    [InlineData("Zhōng guó")]
    [InlineData("zhōng-guó")]
    [InlineData("zho\u0304ngguo\u0301")]
    [InlineData("ｚｈｏｎｇ１ｇｕｏ２")]
    [InlineData("zhong¹guo²")]
    [InlineData("zhōnɡɡuó")]
    [InlineData("ㄓㄨㄥ ㄍㄨㄛˊ")]
    [InlineData("ㄓㄨㄥㄍㄨㄛˊ")]
    [InlineData("ㄓㄨㄥˉㄍㄨㄛˊ")]
    [InlineData("  zhong1\tguo2 \r")]
    public void All_ways_to_type_a_reading_are_right(string typed) =>
        Assert.Equal(AnswerVerdict.Right, Check(typed, "中國", "Zhong1 guo2").Verdict);

    [Theory]
    // Tones.
    [InlineData("zhong1guo1", "中國", "Zhong1 guo2", AnswerVerdict.WrongTone, "Right WrongTone")]
    [InlineData("zhōngguo", "中國", "Zhong1 guo2", AnswerVerdict.WrongTone, "Right NoTone")]
    [InlineData("zhong1guo5", "中國", "Zhong1 guo2", AnswerVerdict.WrongTone, "Right WrongTone")]
    [InlineData("ㄓㄨㄥˋ ㄍㄨㄛˊ", "中國", "Zhong1 guo2", AnswerVerdict.WrongTone, "WrongTone Right")]
    [InlineData("zhongguo", "中國", "Zhong1 guo2", AnswerVerdict.NoTones, "NoTone NoTone")]
    [InlineData("zhong guo", "中國", "Zhong1 guo2", AnswerVerdict.NoTones, "NoTone NoTone")]
    [InlineData("nihao", "你好", "ni3 hao3", AnswerVerdict.NoTones, "NoTone NoTone")]
    // Syllables.
    [InlineData("zhong1ge2", "中國", "Zhong1 guo2", AnswerVerdict.WrongSyllable, "Right WrongSyllable")]
    [InlineData("chong1guo2", "中國", "Zhong1 guo2", AnswerVerdict.WrongSyllable, "WrongSyllable Right")]
    [InlineData("zhonguo", "中國", "Zhong1 guo2", AnswerVerdict.WrongSyllable, "WrongSyllable NoTone")]
    [InlineData("zhong1", "中國", "Zhong1 guo2", AnswerVerdict.WrongSyllable, "Right Missing")]
    [InlineData("guo2", "中國", "Zhong1 guo2", AnswerVerdict.WrongSyllable, "Missing Right")]
    [InlineData("zhong1guo2ren2", "中國", "Zhong1 guo2", AnswerVerdict.WrongSyllable, "Right Right Extra")]
    [InlineData("", "中國", "Zhong1 guo2", AnswerVerdict.WrongSyllable, "Missing Missing")]
    [InlineData("?!", "中國", "Zhong1 guo2", AnswerVerdict.WrongSyllable, "Missing Missing")]
    [InlineData("中國", "中國", "Zhong1 guo2", AnswerVerdict.WrongSyllable, "Missing Missing")]
    [InlineData("123", "中國", "Zhong1 guo2", AnswerVerdict.WrongSyllable, "Missing Missing")]
    [InlineData("dian4shi4yi1yuan4", "電影院", "dian4 ying3 yuan4", AnswerVerdict.WrongSyllable, "Right Extra WrongSyllable Right")]
    // Where syllables end.
    [InlineData("xi1an1", "西安", "Xi1 an1", AnswerVerdict.Right, "Right Right")]
    [InlineData("Xī'ān", "西安", "Xi1 an1", AnswerVerdict.Right, "Right Right")]
    [InlineData("xīān", "西安", "Xi1 an1", AnswerVerdict.Right, "Right Right")]
    [InlineData("xian1", "西安", "Xi1 an1", AnswerVerdict.WrongTone, "NoTone Right")]
    [InlineData("xian", "先", "xian1", AnswerVerdict.NoTones, "NoTone")]
    [InlineData("xi an", "先", "xian1", AnswerVerdict.WrongSyllable, "WrongSyllable Extra")]
    [InlineData("fāngàn", "方案", "fang1 an4", AnswerVerdict.Right, "Right Right")]
    [InlineData("fan1gan4", "方案", "fang1 an4", AnswerVerdict.WrongSyllable, "WrongSyllable WrongSyllable")]
    [InlineData("guānyú", "關於", "guan1 yu2", AnswerVerdict.Right, "Right Right")]
    // ü.
    [InlineData("lv3xing2", "旅行", "lu:3 xing2", AnswerVerdict.Right, "Right Right")]
    [InlineData("lu:3xing2", "旅行", "lu:3 xing2", AnswerVerdict.Right, "Right Right")]
    [InlineData("lü3xing2", "旅行", "lu:3 xing2", AnswerVerdict.Right, "Right Right")]
    [InlineData("lǚxíng", "旅行", "lu:3 xing2", AnswerVerdict.Right, "Right Right")]
    [InlineData("lu\u0308\u030cxi\u0301ng", "旅行", "lu:3 xing2", AnswerVerdict.Right, "Right Right")]
    [InlineData("LYU3XING2", "旅行", "lu:3 xing2", AnswerVerdict.Right, "Right Right")]
    [InlineData("ㄌㄩˇㄒㄧㄥˊ", "旅行", "lu:3 xing2", AnswerVerdict.Right, "Right Right")]
    [InlineData("lu3xing2", "旅行", "lu:3 xing2", AnswerVerdict.WrongSyllable, "WrongSyllable Right")]
    [InlineData("sheng3lve4", "省略", "sheng3 lu:e4", AnswerVerdict.Right, "Right Right")]
    [InlineData("sheng3lue4", "省略", "sheng3 lu:e4", AnswerVerdict.Right, "Right Right")]
    [InlineData("jv1zhu4", "居住", "ju1 zhu4", AnswerVerdict.Right, "Right Right")]
    [InlineData("xve2", "學", "xue2", AnswerVerdict.Right, "Right")]
    [InlineData("nu3er2", "女兒", "nu:3 er2", AnswerVerdict.WrongSyllable, "WrongSyllable Right")]
    // Neutral tones.
    [InlineData("peng2you5", "朋友", "peng2 you5", AnswerVerdict.Right, "Right Right")]
    [InlineData("peng2you0", "朋友", "peng2 you5", AnswerVerdict.Right, "Right Right")]
    [InlineData("peng2you", "朋友", "peng2 you5", AnswerVerdict.Right, "Right Right")]
    [InlineData("péngyou", "朋友", "peng2 you5", AnswerVerdict.Right, "Right Right")]
    [InlineData("ㄆㄥˊ ˙ㄧㄡ", "朋友", "peng2 you5", AnswerVerdict.Right, "Right Right")]
    [InlineData("ㄆㄥˊㄧㄡ˙", "朋友", "peng2 you5", AnswerVerdict.Right, "Right Right")]
    [InlineData("péngyǒu", "朋友", "peng2 you5", AnswerVerdict.WrongTone, "Right WrongTone")]
    [InlineData("pengyou", "朋友", "peng2 you5", AnswerVerdict.NoTones, "NoTone Right")]
    [InlineData("de", "的", "de5", AnswerVerdict.Right, "Right")]
    [InlineData("de1", "的", "de5", AnswerVerdict.WrongTone, "WrongTone")]
    [InlineData("˙ㄉㄜ", "的", "de5", AnswerVerdict.Right, "Right")]
    // Tones that change in speech.
    [InlineData("ni2hao3", "你好", "ni3 hao3", AnswerVerdict.Right, "Spoken Right")]
    [InlineData("ní hǎo", "你好", "ni3 hao3", AnswerVerdict.Right, "Spoken Right")]
    [InlineData("yí gè", "一個", "yi1 ge4", AnswerVerdict.Right, "Spoken Right")]
    [InlineData("yì qǐ", "一起", "yi1 qi3", AnswerVerdict.Right, "Spoken Right")]
    [InlineData("yí qǐ", "一起", "yi1 qi3", AnswerVerdict.WrongTone, "WrongTone Right")]
    [InlineData("bú shì", "不是", "bu4 shi4", AnswerVerdict.Right, "Spoken Right")]
    [InlineData("kàn yi kàn", "看一看", "kan4 yi1 kan4", AnswerVerdict.Right, "Right Spoken Right")]
    [InlineData("zhan2lan2guan3", "展覽館", "zhan3 lan3 guan3", AnswerVerdict.Right, "Spoken Spoken Right")]
    [InlineData("zhan3lan2guan3", "展覽館", "zhan3 lan3 guan3", AnswerVerdict.Right, "Right Spoken Right")]
    [InlineData("zhan3lan3guan2", "展覽館", "zhan3 lan3 guan3", AnswerVerdict.WrongTone, "Right Right WrongTone")]
    // The ending r.
    [InlineData("hua1r5", "花兒", "hua1 r5", AnswerVerdict.Right, "Right Right")]
    [InlineData("hua1r", "花兒", "hua1 r5", AnswerVerdict.Right, "Right Right")]
    [InlineData("huar1", "花兒", "hua1 r5", AnswerVerdict.Right, "Right Right")]
    [InlineData("huār", "花兒", "hua1 r5", AnswerVerdict.Right, "Right Right")]
    [InlineData("hua1 er5", "花兒", "hua1 r5", AnswerVerdict.Right, "Right Right")]
    [InlineData("ㄏㄨㄚㄦ", "花兒", "hua1 r5", AnswerVerdict.Right, "Right Right")]
    [InlineData("huar4", "花兒", "hua1 r5", AnswerVerdict.WrongTone, "WrongTone Right")]
    [InlineData("huar", "花兒", "hua1 r5", AnswerVerdict.NoTones, "NoTone Right")]
    // Syllables without a vowel, capitals, Latin letters and commas.
    [InlineData("ng2", "嗯", "ng2", AnswerVerdict.Right, "Right")]
    [InlineData("ń", "嗯", "n2", AnswerVerdict.Right, "Right")]
    [InlineData("san1 c", "三C", "san1 C", AnswerVerdict.Right, "Right Right")]
    [InlineData("t xu4", "T恤", "T xu4", AnswerVerdict.Right, "Right Right")]
    [InlineData("yibu4zuo4erbu4xiu1", "一不做,二不休", "yi1 bu4 zuo4 , er4 bu4 xiu1", AnswerVerdict.WrongTone, "NoTone Right Right NoTone Right Right")]
    [InlineData("wo\u0306", "我", "wo3", AnswerVerdict.Right, "Right")]
    [InlineData("wŏ", "我", "wo3", AnswerVerdict.Right, "Right")]
    public void An_answer_is_judged_by_syllables(string typed, string word, string reading, AnswerVerdict verdict, string syllables)
    {
        var answer = Check(typed, word, reading);
        Assert.Equal(syllables, string.Join(' ', answer.Syllables.Select(s => s.Verdict)));
        Assert.Equal(verdict, answer.Verdict);
    }

    [Theory]
    [InlineData("guan1xi5", AnswerVerdict.Right, 0)]
    [InlineData("guan1xi4", AnswerVerdict.Right, 1)]
    [InlineData("guan1xi", AnswerVerdict.Right, 0)]
    [InlineData("guan1xi3", AnswerVerdict.WrongTone, 0)]
    [InlineData("guan4xi4", AnswerVerdict.WrongTone, 1)]
    public void The_neutral_and_the_full_tone_count_where_a_region_has_them(string typed, AnswerVerdict verdict, int nearest)
    {
        string[] readings = ["guan1 xi5", "guan1 xi4"];
        var answer = Check(typed, "關係", readings);
        Assert.Equal(verdict, answer.Verdict);
        Assert.Equal(readings[nearest], PinyinText.Numbered(answer.Reading));
    }

    [Theory]
    [InlineData("le4se4", 0)]
    [InlineData("lājī", 1)]
    public void Both_regions_words_count(string typed, int nearest)
    {
        string[] readings = ["le4 se4", "la1 ji1"];
        var answer = Check(typed, "垃圾", readings);
        Assert.Equal((AnswerVerdict.Right, readings[nearest]), (answer.Verdict, PinyinText.Numbered(answer.Reading)));
    }

    [Theory]
    [InlineData("12", "中國", "zhong1 guo2", AnswerVerdict.Right, "Right Right")]
    [InlineData("1 2", "中國", "zhong1 guo2", AnswerVerdict.Right, "Right Right")]
    [InlineData("１２", "中國", "zhong1 guo2", AnswerVerdict.Right, "Right Right")]
    [InlineData("13", "中國", "zhong1 guo2", AnswerVerdict.WrongTone, "Right WrongTone")]
    [InlineData("1", "中國", "zhong1 guo2", AnswerVerdict.WrongSyllable, "Right Missing")]
    [InlineData("123", "中國", "zhong1 guo2", AnswerVerdict.WrongSyllable, "Right Right Extra")]
    [InlineData("23", "你好", "ni3 hao3", AnswerVerdict.Right, "Spoken Right")]
    [InlineData("20", "朋友", "peng2 you5", AnswerVerdict.Right, "Right Right")]
    [InlineData("1", "花兒", "hua1 r5", AnswerVerdict.Right, "Right Right")]
    [InlineData("15", "花兒", "hua1 r5", AnswerVerdict.Right, "Right Right")]
    [InlineData("4", "T恤", "T xu4", AnswerVerdict.Right, "Right Right")]
    public void Tones_alone_are_judged(string typed, string word, string reading, AnswerVerdict verdict, string syllables)
    {
        var answer = new ReadingCheck(word, ReadingParser.Parse(reading)).CheckTones(typed);
        Assert.Equal(syllables, string.Join(' ', answer.Syllables.Select(s => s.Verdict)));
        Assert.Equal(verdict, answer.Verdict);
    }

    [Fact]
    public void Every_reading_of_the_dictionary_is_right_in_each_way_to_write_it()
    {
        int checkedReadings = 0;
        for (int number = 0; number < Toy.Real.EntryCount; number += 23)
        {
            var entry = Toy.Real.Entry(number);
            var check = new ReadingCheck(entry.Traditional, entry.Reading);
            if (!check.IsPossible || entry.Reading.Any(s => s.Letters.Any(char.IsAsciiDigit) || s.Letters.Contains("xx"))) continue;
            checkedReadings++;
            string numbered = PinyinText.Numbered(entry.Reading);
            foreach (string typed in (string[])[numbered, numbered.Replace(" ", ""), PinyinText.Joined(entry.Reading), ZhuyinText.Of(entry.Reading)])
                Assert.True(check.Check(typed).Verdict == AnswerVerdict.Right, $"{entry.Traditional} {numbered} typed {typed}: {string.Join(' ', check.Check(typed).Syllables)}");
        }

        Assert.True(checkedReadings > 4_000, $"only {checkedReadings}");
    }

    [Fact]
    public void A_changed_tone_is_a_wrong_tone_and_nothing_worse()
    {
        Random random = new(4711);
        int wrong = 0;
        for (int round = 0; round < 5_000; round++)
        {
            var entry = Toy.Real.Entry(random.Next(Toy.Real.EntryCount));
            if (!entry.Reading.All(s => s.IsSpoken && s.Letters != "r")) continue;
            int at = random.Next(entry.Reading.Count), tone = random.Next(1, 5);
            var typed = entry.Reading.Select((s, i) => i == at ? new Syllable(s.Letters, tone) : s).ToList();
            var answer = new ReadingCheck(entry.Traditional, entry.Reading).Check(PinyinText.Numbered(typed).Replace(" ", ""));
            if (answer.Syllables[at].Verdict is SyllableVerdict.Right or SyllableVerdict.Spoken) continue;
            wrong++;
            Assert.Equal((AnswerVerdict.WrongTone, SyllableVerdict.WrongTone), (answer.Verdict, answer.Syllables[at].Verdict));
            Assert.All(answer.Syllables.Where((_, i) => i != at), s => Assert.Equal(SyllableVerdict.Right, s.Verdict));
        }

        Assert.True(wrong > 2_000, $"only {wrong}");
    }

    [Fact]
    public void No_text_makes_it_throw()
    {
        (int From, int To)[] blocks = [(0, 0x7F), (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x36F), (0x3100, 0x312F), (0x4E00, 0x4E20), (0xD800, 0xDFFF), (0xFF00, 0xFFEF)];
        const string Usual = "zhongguoxianrvüǖ12345 ':-ㄓㄨㄥˊ˙ㄦ";
        Random random = new(815);
        var check = new ReadingCheck("花兒", ReadingParser.Parse("hua1 r5"), ReadingParser.Parse("hua1 er2"));
        for (int round = 0; round < 20_000; round++)
        {
            var typed = new StringBuilder();
            for (int length = random.Next(12); length > 0; length--)
            {
                var (from, to) = blocks[random.Next(blocks.Length)];
                typed.Append(random.Next(2) == 0 ? Usual[random.Next(Usual.Length)] : (char)random.Next(from, to + 1));
            }

            foreach (var answer in (TypedAnswer[])[check.Check(typed.ToString()), check.CheckTones(typed.ToString())])
                Assert.Equal(answer.Reading.Count, answer.Syllables.Count(s => s.Wanted is not null));
        }
    }

    [Fact]
    public void A_very_long_text_is_answered() =>
        Assert.Equal(AnswerVerdict.WrongSyllable, Check(new string('a', 1_000_000), "中國", "Zhong1 guo2").Verdict);

    [Fact]
    public void A_word_without_a_reading_has_nothing_to_type() => Assert.False(new ReadingCheck("，", [[]]).IsPossible);

    [Theory]
    [InlineData("yánjiù", "yan2 jiu1", "yan2 jiu4")]
    [InlineData("guānxi", "guan1 xi4", "guan1 xi5")]
    [InlineData("lèsè", "la1 ji1", "le4 se4")]
    [InlineData("Xī'ān", "Xi1 an1", "xi1 an1")]
    [InlineData("hàn", "he2", "han4")]
    [InlineData("wánr", "wan2 r5", "wan2 r5")]
    [InlineData("zhōng", "Zhong1 guo2", "")]
    public void A_joined_reading_is_cut_like_another_of_the_word(string joined, string like, string expected) =>
        Assert.Equal(expected, PinyinText.Numbered(JoinedReading.Parse(joined, ReadingParser.Parse(like))));
}
