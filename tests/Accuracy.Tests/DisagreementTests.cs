namespace Accuracy.Tests;

public class DisagreementTests
{
    private static Disagreement[] Between(string gold, string predicted) =>
        [.. Disagreement.Between(new(gold.Split(' ')), new(predicted.Split(' ')))];

    [Fact]
    public void Equal_cuts_do_not_disagree() => Assert.Empty(Between("我 愛 你", "我 愛 你"));

    [Fact]
    public void A_disagreement_is_as_short_as_it_can_be()
    {
        Assert.Equal(
            [
                new("研究 生命", "研究生 命", true, "他[研究生命]的起源地。"),
                new("起源地", "起源 地", false, "他研究生命的[起源地]。"),
            ],
            Between("他 研究 生命 的 起源地 。", "他 研究生 命 的 起源 地 。"));
    }

    [Fact]
    public void Context_is_eight_units_on_either_side()
    {
        Disagreement found = Assert.Single(Between("一二三四五六七八九 甲 乙 一二三四五六七八九", "一二三四五六七八九 甲乙 一二三四五六七八九"));

        Assert.Equal("二三四五六七八九[甲乙]一二三四五六七八", found.Context);
    }
}
