using FlashBuilder.Tests;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary.Tests;

public class MeaningChooserTests
{
    [Theory]
    [InlineData("王", "king")]
    [InlineData("這裏", "here")]
    [InlineData("羣", "group")]
    [InlineData("蝴", "part of the word for “butterfly”")]
    public void A_reference_is_followed_and_a_surname_comes_last(string word, string beginning) =>
        Assert.StartsWith(beginning, Choose(word).Chosen.Replace("(prefix for small numbers) ", ""));

    [Fact]
    public void A_long_gloss_is_shortened_and_kept_whole_behind_the_fold()
    {
        var meaning = Choose("字", "字 字 [zi4] /to run quickly about the whole of the very large house; to race (of children at play)/");
        Assert.Equal("to run quickly about the whole", meaning.Chosen);
        Assert.Contains("to run quickly about the whole of the very large house; to race (of children at play)", meaning.Others);
    }

    [Theory]
    [InlineData("to push (e.g. for acceptance of a plan)", "to push")]
    [InlineData("giant panda (Ailuropoda melanoleuca)", "giant panda")]
    [InlineData("gene (loanword)", "gene")]
    [InlineData("to reach (an agreement)", "to reach (an agreement)")]
    [InlineData("(of emotions, thoughts; ideas) to settle and be absorbed little by little; to rest", "to settle and be absorbed little by little")]
    [InlineData("sports such as table tennis and badminton that use small balls", "sports such as table tennis and badminton")]
    public void Asides_go(string gloss, string expected) => Assert.Equal(expected, Choose("字", $"字 字 [zi4] /{gloss}/").Chosen);

    [Fact]
    public void A_name_without_an_entry_is_said_to_be_one()
    {
        var token = new ReadToken(new(new(0, 3), TokenKind.Name, Token.NoHeadword), new() { Kind = TokenKind.Name });
        Assert.Equal("(name)", new MeaningChooser(Toy.Real, SenseEvidence.None, SenseRules.None).Choose(token, new(PartOfSpeech.ProperNoun, false)).Chosen);
    }

    [Theory]
    [InlineData("王", "surname Wang")]
    [InlineData("林", "surname Lin")]
    public void A_character_that_is_a_name_here_means_the_surname(string word, string meaning)
    {
        int headword = Toy.Real.HeadwordOf(word);
        var token = Assert.Single(new TokenReader(Toy.Real, Toy.RealCharacters, Script.Traditional).Read(word, [new(new(0, 1), TokenKind.Name, headword)]));
        Assert.Equal(meaning, new MeaningChooser(Toy.Real, SenseEvidence.None, SenseRules.None).Choose(token, new(PartOfSpeech.ProperNoun, false)).Chosen);
    }

    [Fact]
    public void The_opposite_is_no_meaning() =>
        Assert.Equal("former", Choose("字", "字 字 [zi4] /opposite: new 新[xin1]/former/").Chosen);

    [Fact]
    public void A_meaning_is_short_and_holds_no_Chinese()
    {
        var chooser = new MeaningChooser(Toy.Real, SenseEvidence.None, SenseRules.None);
        for (int headword = 0; headword < Toy.Real.HeadwordCount; headword += 7)
        {
            var entries = Toy.Real.EntriesOf(headword);
            var token = new ReadToken(new(new(0, 1), TokenKind.Word, headword), new() { Kind = TokenKind.Word, Headword = headword, Entries = entries });
            string chosen = chooser.Choose(token, new(PartOfSpeech.Noun, false)).Chosen;
            Assert.True(chosen.Split(' ').Length <= 10 && !HanCharacter.ContainsHan(chosen), $"{entries[0].Traditional}: {chosen}");
        }
    }

    [Fact]
    public void Behind_the_fold_a_sense_keeps_the_Chinese_that_it_names()
    {
        var meaning = Choose("字", "字 字 [zi4] /letter/used after 得[de5] to show possibility, as in 個|个[ge4]/");
        Assert.Equal("letter", meaning.Chosen);
        Assert.Equal(["used after 得 (de) to show possibility, as in 個 (gè)"], meaning.Others);
    }

    [Fact]
    public void See_also_behind_a_meaning_is_no_meaning() =>
        Assert.DoesNotContain(Choose("小球").Others, m => m.Contains("large balls"));

    [Fact]
    public void As_many_parts_as_fit_stay()
    {
        var meaning = Choose("字", "字 字 [zi4] /letter; symbol; character; word; name of a style taken at twenty by men of letters/");
        Assert.Equal("letter; symbol; character; word", meaning.Chosen);
    }

    [Fact]
    public void Archaic_and_dialect_senses_come_after_the_others()
    {
        var meaning = Choose("字", "字 字 [zi4] /(archaic) to betroth/(dialect) receipt/letter/");
        Assert.Equal("letter", meaning.Chosen);
        Assert.Equal(["to betroth", "receipt"], meaning.Others);
    }

    [Fact]
    public void Variants_that_point_at_each_other_end()
    {
        var meaning = Choose("甲", "甲 甲 [jia3] /variant of 乙[yi3]/", "乙 乙 [yi3] /variant of 甲[jia3]/");
        Assert.Equal("", meaning.Chosen);
    }

    private static Meaning Choose(string word, params string[] lines)
    {
        var lexicon = lines.Length == 0 ? Toy.Real : Toy.Lexicon(lines);
        var token = new Token(new TextSpan(0, word.Length), TokenKind.Word, lexicon.HeadwordOf(word));
        var reader = new TokenReader(lexicon, Toy.RealCharacters, Script.Traditional);
        return new MeaningChooser(lexicon, SenseEvidence.None, SenseRules.None).Choose(reader.Read(word, [token])[0], new(PartOfSpeech.Other, false));
    }
}
