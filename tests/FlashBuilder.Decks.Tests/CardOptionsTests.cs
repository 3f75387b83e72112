using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;
using Hanzi.Text;

namespace FlashBuilder.Tests;

public sealed class CardOptionsTests
{
    private static readonly Word Market = Sample.Words.Words[1] with
    {
        Spoken = "shíchǎng",
        SpokenZhuyin = "ㄕˊ ㄔㄤˇ",
        OtherRegion = "shìcháng",
        OtherRegionZhuyin = "ㄕˋ ㄔㄤˊ",
        Parts = [new WordPart("市", "shi4", "shì", "city") { Zhuyin = "ㄕˋ" }],
        Example = Sample.Words.Words[1].Example with { Zhuyin = "ㄑㄧㄥ ㄔㄣˊ" },
    };

    [Theory]
    [InlineData("pleco", "<span class=\"pleco\">", "<ul class=\"pleco\">")]
    [InlineData("hanping", "<span class=\"hanping\">", "<ul class=\"hanping\">")]
    [InlineData("standard", "<span class=\"tone4\">", "<ul>")]
    public void A_scheme_is_in_the_fields(string name, string start, string list)
    {
        NoteFields fields = Write(new() { Tones = ToneScheme.Named.Single(scheme => scheme.Name == name) });
        Assert.StartsWith(start, fields[Field.Pinyin]);
        Assert.StartsWith(start.Replace("tone4", "tone2"), fields[Field.Spoken]);
        Assert.StartsWith(list, fields[Field.Parts]);
        Assert.Contains("<span class=\"tone3\">chǎng</span>", fields[Field.Pinyin]);
    }

    [Fact]
    public void Without_colours_marks_stay()
    {
        NoteFields fields = Write(new() { Tones = ToneScheme.None });
        Assert.Equal("shìchǎng", fields[Field.Pinyin]);
        Assert.DoesNotContain("tone", fields.Joined().Replace(fields[Field.Sentence], ""));
        Assert.Contains("<rt><span>ㄔㄤ</span>ˇ</rt>", fields[Field.Zhuyin]);
    }

    [Fact]
    public void Own_colours_stand_in_the_field_and_are_readable_day_and_night()
    {
        NoteFields fields = Write(new() { Tones = ToneScheme.Custom(["#000000", "ffff00", " #00ff00", "ffffff", "#777777"]) });
        Assert.StartsWith("<span class=\"own-tones\" style=\"--day1:#000000;", fields[Field.Pinyin]);
        string style = fields[Field.Pinyin];
        foreach ((string time, string ground) in new[] { ("day", "#f4f1ea"), ("night", "#272523") })
            for (int tone = 1; tone <= 5; tone++)
            {
                int at = style.IndexOf($"--{time}{tone}:", StringComparison.Ordinal) + time.Length + 4;
                Assert.InRange(Colour.Parse(style.Substring(at, 7)).ContrastTo(Colour.Parse(ground)), 4.5, 21);
            }
        Assert.Contains("--night2:#ffff00;", style);
    }

    [Theory]
    [InlineData("#e30000", "#02b31c", "#1510f0", "#8900bf")]
    [InlineData("#e30000", "#02b31c", "#1510f0", "#8900bf", "777777", "777777")]
    [InlineData("#e30000", "#02b31c", "#1510f0", "#8900bf", "grey")]
    [InlineData("#e30000", "#02b31c", "#1510f0", "#8900bf", "#77")]
    [InlineData("#e30000", "#02b31c", "#1510f0", "#8900bf", "url(x)")]
    [InlineData("#e30000", "#02b31c", "#1510f0", "#8900bf", "")]
    [InlineData("#e30000", "#02b31c", "#1510f0", "#8900bf", "+77777")]
    public void What_is_no_colour_is_refused(params string[] colours) =>
        Assert.Throws<FormatException>(() => ToneScheme.Custom(colours));

    [Fact]
    public void Zhuyin_alone_leaves_no_pinyin()
    {
        NoteFields fields = Write(new() { Phonetic = Phonetic.Zhuyin });
        Assert.False(fields.Has(Field.Pinyin));
        Assert.Contains("ㄔㄤ", fields[Field.Zhuyin]);
        Assert.Equal("<span class=\"tone2\">ㄕˊ</span> <span class=\"tone3\">ㄔㄤˇ</span>", fields[Field.Spoken]);
        Assert.Equal("ㄕˋ ㄔㄤˊ (mainland)", fields[Field.OtherRegion]);
        Assert.Contains("<span class=\"tone4\">ㄕˋ</span> city", fields[Field.Parts]);
        Assert.Equal("ㄑㄧㄥ ㄔㄣˊ", fields[Field.SentencePinyin]);
    }

    [Fact]
    public void Pinyin_alone_hides_the_zhuyin_that_tells_whose_voice_speaks()
    {
        NoteFields fields = Write(new() { Phonetic = Phonetic.Pinyin });
        Assert.Contains("<ruby>場<rt class=\"tone3\" hidden>", fields[Field.Zhuyin]);
        Assert.Equal("", Write(new() { Phonetic = Phonetic.Pinyin }, Script.Simplified)[Field.Zhuyin]);
    }

    [Theory]
    [InlineData(Phonetic.ByScript, false)]
    [InlineData(Phonetic.Both, true)]
    [InlineData(Phonetic.Zhuyin, true)]
    public void Simplified_decks_have_zhuyin_when_asked(Phonetic phonetic, bool expected) =>
        Assert.Equal(expected, Write(new() { Phonetic = phonetic }, Script.Simplified).Has(Field.Zhuyin));

    [Fact]
    public void Production_tells_which_words_of_the_deck_are_not_meant()
    {
        WordList words = Sample.Replace(2, word => word with { Meaning = "Port" });
        words = words with { Words = [.. words.Words, words.Words[1] with { Traditional = "x<", Surface = "x<", Reading = "x", Meaning = "pier; port" }] };
        Note[] notes = [.. DeckBuilder.Build(words, null, Sample.Monday, ExtraCards.Production).Deck.Notes];
        Assert.Equal("<span>not <span lang=\"zh-Hant-TW\">重要</span>, <span lang=\"zh-Hant-TW\">x&lt;</span></span>", notes[0].Fields[Field.WithProduction]);
        Assert.Equal("1", notes[1].Fields[Field.WithProduction]);
        Assert.Equal("", DeckBuilder.Build(words, null, Sample.Monday).Deck.Notes[0].Fields[Field.WithProduction]);
    }

    [Theory]
    [InlineData("朋友", "ㄆㄥˊ ˙ㄧㄡ", "<ruby>朋<rt class=\"tone2\"><span>ㄆㄥ</span>ˊ</rt></ruby><ruby>友<rt class=\"tone5\"><span>˙ㄧㄡ</span></rt></ruby>")]
    [InlineData("瑪麗·居", "ㄇㄚˇ ㄌㄧˋ ㄐㄩ", "<ruby>瑪<rt class=\"tone3\"><span>ㄇㄚ</span>ˇ</rt></ruby><ruby>麗<rt class=\"tone4\"><span>ㄌㄧ</span>ˋ</rt></ruby>·<ruby>居<rt class=\"tone1\"><span>ㄐㄩ</span></rt></ruby>")]
    [InlineData("卡O", "ㄎㄚˇ O", "<ruby>卡<rt class=\"tone3\"><span>ㄎㄚ</span>ˇ</rt></ruby>O")]
    [InlineData("𠮷", "ㄐㄧˊ", "<ruby>𠮷<rt class=\"tone2\"><span>ㄐㄧ</span>ˊ</rt></ruby>")]
    [InlineData("港口", "ㄍㄤˇ", "<ruby class=\"group\">港口<rt><span class=\"tone3\">ㄍㄤˇ</span></rt></ruby>")]
    [InlineData("港", "ㄍㄤˇ ㄎㄡˇ", "<ruby class=\"group\">港<rt><span class=\"tone3\">ㄍㄤˇ</span> <span class=\"tone3\">ㄎㄡˇ</span></rt></ruby>")]
    [InlineData("<b>", "<i>", "<ruby class=\"group\">&lt;b&gt;<rt>&lt;i&gt;</rt></ruby>")]
    [InlineData("港", "", "<ruby class=\"group\">港<rt></rt></ruby>")]
    public void Zhuyin_stands_beside_its_character(string word, string zhuyin, string expected) =>
        Assert.Equal(expected, ZhuyinRuby.Of(word, zhuyin));

    private static NoteFields Write(CardOptions options, Script script = Script.Traditional) =>
        NoteWriter.Write(Market, Sample.Words with { Script = script }, options);
}
