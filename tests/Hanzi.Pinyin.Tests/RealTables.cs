using FlashBuilder.Tests;

namespace Hanzi.Pinyin.Tests;

/// <summary>The program's own tables, loaded once.</summary>
internal static class RealTables
{
    private static readonly Lazy<ReadingModel> s_model = new(() => ReadingModel.Load(Toy.RealFile("readings.weights.gz")));
    private static readonly Lazy<RegionalReadings> s_regions = new(() => RegionalReadings.Load(Toy.RealFile("taiwan-readings.txt")));

    private static readonly Lazy<ContextReadings> s_inContext = new(() => ContextReadings.Load(Toy.Real, Toy.RealFile("word-readings.txt")));

    public static ContextReadings InContext => s_inContext.Value;

    public static ReadingModel Model => s_model.Value;

    public static RegionalReadings Regions => s_regions.Value;
}
