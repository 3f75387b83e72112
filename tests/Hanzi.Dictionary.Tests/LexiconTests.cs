using FlashBuilder.Tests;

namespace Hanzi.Dictionary.Tests;

public class LexiconTests
{
    [Theory]
    [InlineData("學校")]
    [InlineData("学校")]
    public void A_word_is_found_in_either_script(string word) => Assert.Equal("學校", Toy.Real.Find(word)[0].Traditional);

    [Theory]
    [InlineData("衆多", "眾多")]
    [InlineData("羣島", "群島")]
    public void Variants_of_characters_find_the_word(string written, string traditional) =>
        Assert.Equal(traditional, Toy.Real.Find(written)[0].Traditional);

    [Fact]
    public void The_form_as_written_comes_before_another_word_of_the_same_simplified_form()
    {
        Assert.Equal("后", Toy.Real.Find("后")[0].Traditional);
        Assert.Equal("後", Toy.Real.Find("後")[0].Traditional);
    }

    [Theory]
    [InlineData("lu:4 xing2")]
    [InlineData("lü4xing2")]
    [InlineData("lv4xing2")]
    [InlineData("lǚxíng", "旅行")]
    [InlineData("lü3 xing2", "旅行")]
    [InlineData("LÜXING", "旅行")]
    [InlineData("lüxing", "旅行")]
    [InlineData("dōngxi", "東西")]
    [InlineData("dong1 xi5", "東西")]
    [InlineData("xī'ān", "西安")]
    [InlineData("xi1an1", "西安")]
    [InlineData("lu\u0308\u030Cxi\u0301ng", "旅行")]
    public void A_reading_is_found_however_it_is_typed(string typed, string traditional = "履行")
    {
        var found = Toy.Real.FindReading(typed).Select(e => e.Traditional).ToList();
        if (typed.Contains('4')) Assert.DoesNotContain("旅行", found);
        else Assert.Contains(traditional, found);
    }

    [Fact]
    public void A_wrong_tone_finds_nothing_of_that_word() =>
        Assert.DoesNotContain("旅行", Toy.Real.FindReading("lü4 xing2").Select(e => e.Traditional));

    [Fact]
    public void A_syllable_break_is_kept()
    {
        Assert.Contains("方案", Toy.Real.FindReading("fang'an").Select(e => e.Traditional));
        Assert.DoesNotContain("方案", Toy.Real.FindReading("fan gan").Select(e => e.Traditional));
        Assert.Contains("反感", Toy.Real.FindReading("fan gan").Select(e => e.Traditional));
    }

    [Fact]
    public void Headwords_at_a_place_come_shortest_first_with_their_lengths()
    {
        var lexicon = Toy.Lexicon("中 中 [zhong1] /middle/", "中國 中国 [Zhong1 guo2] /China/", "中國人 中国人 [Zhong1 guo2 ren2] /Chinese person/");
        Span<HeadwordMatch> matches = stackalloc HeadwordMatch[8];
        int found = lexicon.MatchesAt("在中国人民", 1, matches);
        Assert.Equal([1, 2, 3], matches[..found].ToArray().Select(m => m.Length));
        Assert.Equal("中國人", lexicon.EntriesOf(matches[2].Headword)[0].Traditional);
    }

    [Fact]
    public void A_headword_of_latin_letters_alone_is_no_match_in_a_text_but_can_be_looked_up()
    {
        var lexicon = Toy.Lexicon("OK OK [O K] /OK/", "卡拉OK 卡拉OK [ka3 la1 O K] /karaoke/");
        Span<HeadwordMatch> matches = stackalloc HeadwordMatch[8];
        Assert.Equal(0, lexicon.MatchesAt("OK", 0, matches));
        Assert.Equal(1, lexicon.MatchesAt("卡拉ok", 0, matches));
        Assert.Single(lexicon.Find("OK"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("沒有這個詞彙啊")]
    [InlineData("\uD800")]
    public void What_is_no_headword_finds_nothing(string word) => Assert.Empty(Toy.Real.Find(word));

    [Fact]
    public void Every_entry_of_the_release_can_be_read_and_found_by_both_forms()
    {
        for (int id = 0; id < Toy.Real.EntryCount; id += 7)
        {
            var entry = Toy.Real.Entry(id);
            Assert.NotEmpty(entry.Reading);
            Assert.Contains(entry.Id, Toy.Real.Find(entry.Traditional).Select(e => e.Id));
            Assert.Contains(entry.Id, Toy.Real.Find(entry.Simplified).Select(e => e.Id));
        }
    }
}
