using FlashBuilder.Tests;
using Hanzi.Dictionary;

namespace Hanzi.Segmentation.Tests;

public class WordhoodTests
{
    private static readonly Lexicon s_lexicon = Toy.Lexicon(
        "我去 我去 [wo3 qu4] /damn!/", "我 我 [wo3] /I/", "去 去 [qu4] /to go/", "才能 才能 [cai2 neng2] /talent/", "才 才 [cai2] /only then/", "能 能 [neng2] /can/");

    private static readonly WordFrequencies s_frequencies =
        WordFrequencies.Load(s_lexicon, Toy.Text("f", "我 90 r", "去 50 v", "我去 40 i", "才能 9 n", "才 60 d", "能 80 v", "的 500 u"));

    [Fact]
    public void A_headword_that_is_mostly_two_neighbours_is_cut_and_one_that_is_mostly_whole_is_kept()
    {
        Assert.Equal("我去|才能", Cut(Wordhood.None));
        Assert.Equal("我|去|才能", Cut(Load("# a comment", "form\tword\twhole", "我去\t8\t5")));
        Assert.Equal("我去|才|能", Cut(Load("才能\t40\t20")));
    }

    [Fact]
    public void What_is_judged_half_and_half_and_what_is_not_judged_costs_what_it_did()
    {
        var plain = new WordCosts(s_lexicon, s_frequencies);
        var judged = new WordCosts(s_lexicon, s_frequencies, Load("我去\t50\t50", "不在\t9\t9"));
        for (int headword = 0; headword < s_lexicon.HeadwordCount; headword++) Assert.Equal(plain[headword], judged[headword]);
        Assert.Equal(50, Load("我去\t40\t50").Whole(s_lexicon.HeadwordOf("我去")));
        Assert.Null(Wordhood.None.Whole(0));
    }

    [Fact]
    public void Lines_of_another_form_are_faults_all_of_them()
    {
        var e = Assert.Throws<DictionaryFormatException>(() => Load("我去\t8\t101", "我去\t8\t100", "才能 40 20", "才能\t-1\t20", "\t1\t2"));
        Assert.Equal([1, 3, 4, 5], e.Faults.Select(f => f.Line));
    }

    private static Wordhood Load(params string[] lines) => Wordhood.Load(s_lexicon, Toy.Text("wordhood.tsv", lines));

    private static string Cut(Wordhood wordhood)
    {
        const string Text = "我去才能";
        var segmenter = new Segmenter(s_lexicon, new(s_lexicon, s_frequencies, wordhood), SegmentationModel.None);
        return string.Join('|', segmenter.Segment(Text).Select(t => t.Span.Of(Text)));
    }
}
