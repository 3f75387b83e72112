using FlashBuilder.Tests;

namespace Hanzi.Dictionary.Tests;

public class EntryNotesTests
{
    [Fact]
    public void Measure_words_leave_the_glosses()
    {
        var entry = Entry("朋友 朋友 [peng2 you5] /friend/CL:個|个[ge4],位[wei4]/");
        Assert.Equal(["friend"], entry.Senses.Select(s => s.Gloss));
        Assert.Equal(["個", "位"], entry.MeasureWords.Select(m => m.Traditional));
        Assert.Equal("个", entry.MeasureWords[0].Simplified);
        Assert.Equal("ge4", entry.MeasureWords[0].Reading[0].ToString());
    }

    [Fact]
    public void Measure_words_in_brackets_behind_a_gloss_leave_it()
    {
        var entry = Entry("嘴巴 嘴巴 [zui3 ba5] /mouth (CL:張|张[zhang1])/slap in the face (CL:個|个[ge4])/");
        Assert.Equal(["mouth", "slap in the face"], entry.Senses.Select(s => s.Gloss));
        Assert.Equal(["張", "個"], entry.MeasureWords.Select(m => m.Traditional));
    }

    [Theory]
    [InlineData("期 期 [qi1] /a period of time/Taiwan pr. [qi2]/", "qi2")]
    [InlineData("匹 匹 [pi3] /(classifier) (Taiwan pr. [pi1])/", "pi1")]
    [InlineData("血 血 [xue4] /blood/colloquial pr. [xie3]; Taiwan pr. [xie3]/", "xie3")]
    public void Taiwans_reading_is_a_fact_of_its_own(string line, string reading)
    {
        var entry = Entry(line);
        Assert.Equal(reading, string.Join(' ', entry.TaiwanReading));
        Assert.DoesNotContain(entry.Senses, s => s.Gloss.Contains("pr."));
    }

    [Fact]
    public void Other_readings_are_kept_apart_and_remarks_on_them_are_no_sense()
    {
        var entry = Entry("誰 谁 [shei2] /who/also pr. [shui2]/");
        Assert.Equal("shui2", Assert.Single(entry.OtherReadings)[0].ToString());
        Assert.Single(entry.Senses);
    }

    [Theory]
    [InlineData("/variant of 裡|里[li3]/", SenseKind.VariantOf, "裡", "")]
    [InlineData("/old variant of 裡|里[li3]/", SenseKind.VariantOf, "裡", "")]
    [InlineData("/erhua variant of 事[shi4]/", SenseKind.VariantOf, "事", "")]
    [InlineData("/variant of 綁|绑[bang3], to tie/", SenseKind.VariantOf, "綁", "to tie")]
    [InlineData("/see 葡萄[pu2 tao5]/", SenseKind.See, "葡萄", "")]
    [InlineData("/see also 葡萄[pu2 tao5]/", SenseKind.See, "葡萄", "")]
    [InlineData("/abbr. for 奧林匹克運動會|奥林匹克运动会, the Olympic Games/", SenseKind.Abbreviation, "奧林匹克運動會", "the Olympic Games")]
    [InlineData("/used in 葡萄[pu2 tao5]/", SenseKind.UsedIn, "葡萄", "")]
    [InlineData("/surname Wang/", SenseKind.Surname, null, "surname Wang")]
    [InlineData("/used in given names/", SenseKind.UsedIn, null, "used in given names")]
    [InlineData("/to look into and see/", SenseKind.Meaning, null, "to look into and see")]
    public void A_sense_knows_what_it_tells(string senses, SenseKind kind, string? target, string gloss)
    {
        var sense = Assert.Single(Entry("字 字 [zi4] " + senses).Senses);
        Assert.Equal((kind, target, gloss), (sense.Kind, sense.Target?.Traditional, sense.Gloss));
    }

    [Theory]
    [InlineData("poem by Du Fu 杜甫[Du4 Fu3]", "poem by Du Fu")]
    [InlineData("triathlon (abbr. for 三項全能|三项全能)", "triathlon")]
    [InlineData("harbor (as opposed to 內港|内港[nei4 gang3]); port", "harbor; port")]
    [InlineData("vernacular; contrasted with 文言[wen2 yan2]", "vernacular")]
    [InlineData("the earth (soil) 土[tu3] element", "the earth (soil) element")]
    public void References_leave_readable_english(string gloss, string expected)
    {
        var sense = Assert.Single(Entry($"字 字 [zi4] /{gloss}/").Senses);
        Assert.Equal((SenseKind.Meaning, expected), (sense.Kind, sense.Gloss));
    }

    [Fact]
    public void Labels_stand_apart_from_the_meaning()
    {
        var sense = Assert.Single(Entry("潮 潮 [chao2] /(Tw) (slang) cool; fashionable/").Senses);
        Assert.Equal(["Tw", "slang"], sense.Labels);
        Assert.Equal("cool; fashionable", sense.Gloss);
    }

    [Fact]
    public void No_gloss_of_the_release_keeps_a_note_or_a_bracketed_reference()
    {
        for (int id = 0; id < Toy.Real.EntryCount; id++)
            foreach (var sense in Toy.Real.Entry(id).Senses)
            {
                Assert.DoesNotContain("CL:", sense.Gloss);
                Assert.DoesNotContain(ReferenceScannerMark, sense.Gloss);
                Assert.False(sense.Gloss.Contains("Taiwan pr. ["), sense.Gloss);
                Assert.DoesNotMatch("[\u4E00-\u9FFF]\\[", sense.Gloss);
            }
    }

    private const char ReferenceScannerMark = '\uE000';

    private static Entry Entry(string line) => Toy.Lexicon(line).Entry(0);
}
