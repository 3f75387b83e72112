using Hanzi.Dictionary;

namespace Hanzi.Segmentation;

/// <summary>
/// What was learnt from texts cut by hand: weights for what stands around a place between two characters, for the
/// sequence of word classes, for lengths, and for single words. All in the same units, which are added to the word costs.
/// </summary>
public sealed class SegmentationModel
{
    internal const int Lengths = 5;

    /// <summary>So many units are a factor of e in likelihood.</summary>
    internal const int Unit = 16;

    internal SegmentationModel(ushort[] uses, PlaceWeights features, int[] sequence, int[] lengths, IReadOnlyDictionary<string, int> words)
    {
        Uses = uses;
        Features = features;
        Sequence = sequence;
        LengthWeights = lengths;
        Words = words;
    }

    /// <summary>Nothing learnt: frequencies alone decide, and no names are found.</summary>
    public static SegmentationModel None { get; } = new(
        new ushort[0x10000], new([]), new int[WordClass.Count * WordClass.Count], new int[WordClass.Count * Lengths],
        new Dictionary<string, int>())
    {
        FrequencyShare = 1,
        FindsNames = false,
    };

    /// <summary>Reads what the training command wrote; see <see cref="SegmentationModelReader"/>.</summary>
    /// <exception cref="DictionaryFormatException">Lines that cannot be read, all of them.</exception>
    public static SegmentationModel Load(DictionaryText source) => SegmentationModelReader.Read(source);

    /// <summary>By folded character (<see cref="CharacterUse"/>).</summary>
    internal ushort[] Uses { get; }

    internal PlaceWeights Features { get; }

    /// <summary>At <c>before * WordClass.Count + after</c>.</summary>
    internal int[] Sequence { get; }

    /// <summary>At <c>class * Lengths + LengthGroup(length)</c>.</summary>
    internal int[] LengthWeights { get; }

    /// <summary>By folded headword.</summary>
    internal IReadOnlyDictionary<string, int> Words { get; }

    /// <summary>What the word costs count beside the learnt weights.</summary>
    internal double FrequencyShare { get; init; }

    internal bool FindsNames { get; init; } = true;

    internal static int LengthGroup(int length) => Math.Min(length, Lengths) - 1;

    /// <summary>
    /// Of headwords: four characters and more are not told from three, because the texts learnt from cut most of them
    /// into shorter words, a learner wants them whole, and they are hardly ever there by chance.
    /// </summary>
    internal static int HeadwordLengthGroup(int length) => LengthGroup(Math.Min(length, 3));
}
