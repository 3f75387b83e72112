using FlashBuilder.Tests;
using Hanzi.Dictionary;

namespace Hanzi.Pinyin.Tests;

public class ReadingModelTests
{
    [Theory]
    [InlineData("=长")]
    [InlineData("=长 zhang3:5")]
    [InlineData("=长 zhang3 chang2:1")]
    [InlineData("=长 zhang3:5 chang2:x")]
    [InlineData("!明朝")]
    [InlineData("*1 x")]
    [InlineData("a很 1")]
    [InlineData("a很 1 2 3")]
    [InlineData("a很 1 200")]
    [InlineData("a很 1 x")]
    [InlineData("a很 1  2")]
    [InlineData("x")]
    public void A_damaged_line_is_reported(string line)
    {
        var faults = Assert.Throws<DictionaryFormatException>(
            () => ReadingModel.Load(Toy.Text("weights", "# comment", "=重 zhong4:5 chong2:0", line))).Faults;
        Assert.Equal(3, Assert.Single(faults).Line);
    }

    [Fact]
    public void A_file_without_a_character_is_damaged() =>
        Assert.Throws<DictionaryFormatException>(() => ReadingModel.Load(Toy.Text("weights", "# nothing")));

    [Fact]
    public void A_feature_adds_its_weights()
    {
        var model = ReadingModel.Load(Toy.Text("weights", "=长 zhang3:5 chang2:0", "a很 -7 7", "b大 9 -9"));
        Span<int> scores = [0, 0];
        model.Character('长')!.Weights.Add([FeatureKey.Of('长', 'a', "很"), FeatureKey.Of('长', 'b', "很"), FeatureKey.Of('重', 'a', "很")], scores);
        Assert.Equal([-7, 7], scores.ToArray());
    }
}
