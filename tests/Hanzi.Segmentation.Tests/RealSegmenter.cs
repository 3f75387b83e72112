using FlashBuilder.Tests;

namespace Hanzi.Segmentation.Tests;

/// <summary>The segmenter of the program, with its dictionaries.</summary>
internal static class RealSegmenter
{
    private static readonly Lazy<WordCosts> s_costs =
        new(() => new(Toy.Real, Toy.RealFrequencies, Wordhood.Load(Toy.Real, Toy.RealFile("wordhood.tsv"))));

    private static readonly Lazy<SegmentationModel> s_model = new(() => SegmentationModel.Load(Toy.RealFile("segmentation.weights.gz")));

    public static WordCosts Costs => s_costs.Value;

    public static SegmentationModel Model => s_model.Value;

    public static Segmenter Make(WordRules? rules = null) => new(Toy.Real, Costs, Model, rules);
}
