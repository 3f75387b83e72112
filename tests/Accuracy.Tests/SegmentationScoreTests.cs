namespace Accuracy.Tests;

public class SegmentationScoreTests
{
    private static Segmentation Cut(string words) => new(words.Split(' '));

    private static SegmentationScore Score(string gold, string predicted) =>
        SegmentationScore.Of([Cut(gold)], [Cut(predicted)]);

    [Fact]
    public void The_same_words_are_all_right()
    {
        SegmentationScore score = Score("我 愛 北京 。", "我 愛 北京 。");

        Assert.Equal(new SegmentationScore(4, 4, 4, 3, 0, 0, 0), score);
        Assert.Equal(1, score.Precision);
        Assert.Equal(1, score.Recall);
        Assert.Equal(1, score.F1);
    }

    // The three right ones are 的, 起源 and 。; 5 words on either side.
    [Fact]
    public void Words_are_compared_by_span()
    {
        SegmentationScore score = Score("研究 生命 的 起源 。", "研究生 命 的 起源 。");

        Assert.Equal(3, score.Right);
        Assert.Equal(3 / 5.0, score.Precision, 12);
        Assert.Equal(3 / 5.0, score.Recall, 12);
    }

    // 研究生 ends inside 生命 while the boundary 研究|生命 lies inside it; 命 is only a part of 生命.
    [Fact]
    public void A_word_crosses_when_it_is_neither_part_nor_union_of_gold_words()
    {
        SegmentationScore score = Score("研究 生命 的 起源 。", "研究生 命 的 起源 。");

        Assert.Equal(1, score.Crossing);
        Assert.Equal(1, score.Cut);
        Assert.Equal(0, score.Joined);
        Assert.Equal(4, score.PredictedHan);
        Assert.Equal(250, score.PerThousand(score.Crossing), 12);
    }

    // 4 gold, 2 predicted, 1 right: precision 1/2, recall 1/4, F1 = 2 * 1/2 * 1/4 / (3/4) = 1/3.
    [Fact]
    public void Joined_words_cost_recall_and_do_not_cross()
    {
        SegmentationScore score = Score("加速 度 不同 。", "加速度不同 。");

        Assert.Equal((1, 0, 0), (score.Joined, score.Cut, score.Crossing));
        Assert.Equal(0.5, score.Precision, 12);
        Assert.Equal(0.25, score.Recall, 12);
        Assert.Equal(1 / 3.0, score.F1, 12);
    }

    [Fact]
    public void Cut_words_cost_precision_and_do_not_cross()
    {
        SegmentationScore score = Score("德國 代表團", "德國 代表 團");

        Assert.Equal((0, 2, 0), (score.Joined, score.Cut, score.Crossing));
        Assert.Equal(1 / 3.0, score.Precision, 12);
        Assert.Equal(1 / 2.0, score.Recall, 12);
    }

    // 的中 runs from inside 目的 into 中國: both its edges lie inside gold words, one boundary inside it.
    [Fact]
    public void A_word_may_cross_at_both_ends()
    {
        SegmentationScore score = Score("目的 中國", "目 的中 國");

        Assert.Equal((0, 2, 1), (score.Joined, score.Cut, score.Crossing));
        Assert.Equal(0, score.F1);
    }

    [Fact]
    public void Words_without_a_Han_character_do_not_count_as_crossing()
    {
        SegmentationScore score = Score("Wi-Fi 5 G", "Wi -Fi5 G");

        Assert.Equal(0, score.PredictedHan);
        Assert.Equal(0, score.Crossing);
        Assert.Equal(0, score.PerThousand(score.Crossing));
        Assert.Equal(1, score.Right);
    }

    [Fact]
    public void Offsets_of_one_sentence_do_not_meet_those_of_another()
    {
        SegmentationScore score = SegmentationScore.Of([Cut("你好 嗎"), Cut("很 好")], [Cut("你 好 嗎"), Cut("很 好")]);

        Assert.Equal((4, 5, 3), (score.Gold, score.Predicted, score.Right));
    }

    [Fact]
    public void Characters_outside_the_basic_plane_are_two_units_and_Han()
    {
        SegmentationScore score = Score("𠮷野 家", "𠮷 野家");

        Assert.Equal((2, 1, 1), (score.PredictedHan, score.Crossing, score.Cut));
    }

    [Fact]
    public void Another_text_is_refused() => Assert.Throws<ArgumentException>(() => Score("你好", "你 們"));
}
