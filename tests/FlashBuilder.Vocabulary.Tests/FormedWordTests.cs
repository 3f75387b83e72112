using FlashBuilder.Tests;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary.Tests;

/// <summary>Words without an entry, verbs in pieces and the parts of words, on the real dictionary.</summary>
public class FormedWordTests
{
    [Theory]
    [InlineData("受益者", "(composed) one who benefits")]
    [InlineData("破壞者", "(composed) one who destroys")]
    [InlineData("可持續性", "(composed) quality of being sustainable")]
    [InlineData("希臘化", "(composed) to make or become like Greece")]
    [InlineData("節奏感", "(composed) sense of rhythm")]
    [InlineData("幸福感", "(composed) sense of happiness")]
    [InlineData("走走", "(composed) to walk a bit")]
    [InlineData("朋友們", "(composed) friends")]
    [InlineData("女士們", "(composed) ladies")]
    [InlineData("先生們", "(composed) gentlemen")]
    [InlineData("醫生們", "(composed) doctors")]
    [InlineData("非成員國", "(composed) non-member country")]
    [InlineData("漂漂亮亮", "(composed) very pretty")]
    [InlineData("討論討論", "(composed) to discuss a bit")]
    [InlineData("嘗一嘗", "(composed) to taste a bit")]
    [InlineData("一次次", "(composed) one after another; time and again")]
    public void The_meaning_of_a_word_without_an_entry_is_composed(string text, string meaning)
    {
        var word = Assert.Single(Extract(text + "。").Words.Words);
        Assert.Equal((text, meaning), (word.Surface, word.Meaning));
    }

    [Fact]
    public void A_surname_with_old_before_it_is_a_name() =>
        Assert.Equal("(composed) old Wang, a familiar way to address sb", Assert.Single(Extract("老王來了。").Words.Names).Meaning);

    [Fact]
    public void A_formed_word_is_a_word_like_others()
    {
        var (words, counts) = Extract("朋友们来了。朋友们走了。");
        var word = Assert.Single(words.Words, w => w.Surface == "朋友们");
        Assert.Equal(("朋友們", "朋友们", "peng2 you5 men5", "péngyoumen", 2), (word.Traditional, word.Simplified, word.Reading, word.Pinyin, word.Count));
        Assert.Empty(counts.WithoutEntry);
    }

    [Fact]
    public void A_verb_in_pieces_is_one_word_with_both_pieces_in_its_example()
    {
        var (words, _) = Extract("他上次幫了我一個大忙。");
        var word = Assert.Single(words.Words, w => w.Traditional == "幫忙");
        Assert.Equal(("幫忙", "bang1 mang2", "bāngmáng", "to help", 1), (word.Surface, word.Reading, word.Pinyin, word.Meaning, word.Count));
        Assert.Equal(["幫", "忙"], word.Example.Targets.Select(t => t.Of(word.Example.Text)));
        Assert.DoesNotContain(words.Words, w => w.Traditional is "幫" or "忙");
    }

    [Fact]
    public void A_word_tells_its_characters_by_their_reading()
    {
        var (words, _) = Extract("銀行在學校旁邊，朋友們很高興。");
        Assert.Equal([("銀", "yín"), ("行", "háng")], Parts("銀行").Select(p => (p.Character, p.Pinyin)));
        Assert.Equal("silver", Parts("銀行")[0].Meaning.Split(';', ',')[0]);
        Assert.NotEqual("to walk", Parts("銀行")[1].Meaning);
        Assert.Equal(["學", "校"], Parts("學校").Select(p => p.Character));
        Assert.Equal(["朋", "友", "們"], Parts("朋友們").Select(p => p.Character));
        Assert.All(words.Words.SelectMany(w => w.Parts), p => Assert.DoesNotContain("surname", p.Meaning));
        Assert.All(words.Words, w => Assert.Equal(w.Surface.Length > 1, w.Parts.Count > 0));

        IReadOnlyList<WordPart> Parts(string word) => Assert.Single(words.Words, w => w.Surface == word).Parts;
    }

    private static (WordList Words, ExtractionCounts Counts) Extract(string text)
    {
        var script = Toy.Scripts.Detect(text);
        var extractor = new WordExtractor(
            Toy.Real, Toy.RealFrequencies, new(Toy.Real, new(Toy.Real, Toy.RealFrequencies), SegmentationModel.None),
            new(Toy.Real, Toy.RealCharacters, script),
            new(TagModel.Load(Toy.Real, Toy.RealFrequencies, Toy.RealFile("parts-of-speech.tsv.gz"))),
            new(Toy.Real, SenseEvidence.Load(Toy.RealFile("sense-evidence.tsv.gz")), SenseRules.Load(Toy.Real, Toy.RealFile("sense-rules.txt"))));
        return extractor.Extract(TextCleaner.Clean(text), "test", script, new());
    }
}
