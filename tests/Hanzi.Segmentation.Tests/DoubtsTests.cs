using FlashBuilder.Tests;
using Hanzi.Dictionary;

namespace Hanzi.Segmentation.Tests;

public class DoubtsTests
{
    private static readonly Lexicon s_lexicon = Toy.Lexicon(
        "研究 研究 [yan2 jiu1] /to research/", "研究生 研究生 [yan2 jiu1 sheng1] /graduate student/",
        "生命 生命 [sheng1 ming4] /life/", "命 命 [ming4] /fate/", "他 他 [ta1] /he/");

    private static readonly WordFrequencies s_frequencies =
        WordFrequencies.Load(s_lexicon, Toy.Text("f", "研究 90 v", "研究生 10 n", "生命 90 n", "命 50 n", "他 90 r", "的 670 u"));

    [Fact]
    public void The_next_best_way_to_cut_is_given_with_the_lead_of_the_best()
    {
        // 90/1000 * 90/1000 is 16.2 times 10/1000 * 50/1000.
        var doubt = Assert.Single(Make().Doubts("他研究生命", 5));
        Assert.Equal((1, 5), (doubt.Span.Start, doubt.Span.End));
        Assert.Equal(["研究", "生命"], doubt.Chosen.Select(t => t.Span.Of("他研究生命")));
        Assert.Equal(["研究生", "命"], doubt.Other.Select(t => t.Span.Of("他研究生命")));
        Assert.Equal(Math.Log(16.2), doubt.Margin, 0.1);
    }

    [Fact]
    public void A_clear_lead_and_what_the_user_fixed_is_beyond_doubt()
    {
        Assert.Empty(Make().Doubts("他研究生命", 2));
        Assert.Empty(Make(new WordRule(WordRuleKind.Words, ["研究", "生命"])).Doubts("他研究生命", 5));
        Assert.Empty(Make(new WordRule(WordRuleKind.NoWord, ["研究生"])).Doubts("他研究生命", 5));
        Assert.Empty(Make().Doubts("", 5));
    }

    private static Segmenter Make(params WordRule[] rules) =>
        new(s_lexicon, new(s_lexicon, s_frequencies), SegmentationModel.None, new(Toy.Scripts, rules));
}
