using Hanzi.Dictionary;

namespace Hanzi.Pinyin;

/// <summary>What readings in context are decided with, beside the dictionary.</summary>
/// <param name="Words">For the tags of the words around.</param>
/// <param name="Model">The learnt weights.</param>
/// <param name="Regions">What Taiwan reads otherwise.</param>
public sealed record ReadingTables(WordFrequencies Words, ReadingModel Model, RegionalReadings Regions)
{
    /// <summary>Which entry of a word is meant, by what stands beside it.</summary>
    public ContextReadings InContext { get; init; } = ContextReadings.None;
}
