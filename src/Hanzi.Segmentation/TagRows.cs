namespace Hanzi.Segmentation;

/// <summary>
/// What the words and signs that a tagger has met say for each part of speech, at each of <see cref="TagFeatures.Places"/>: one
/// behind the other in the order in which it met them. Safe to share between threads.
/// </summary>
internal sealed class TagRows
{
    /// <summary>Weights of one word.</summary>
    public const int Stride = TagFeatures.Places * TagModel.Lanes;

    /// <summary>So that the sum for a place and its neighbours fits into 16 bits.</summary>
    private const int MostWeight = 2000;

    private readonly Lock _adding = new();
    private Rows _rows = new(new short[Stride << 8], new ushort[1 << 8], new char[1 << 8]);
    private int _count;

    /// <summary>What is known now: of every number that was given out before.</summary>
    public Rows Current => Volatile.Read(ref _rows);

    /// <summary>The number of a new word.</summary>
    /// <param name="class">The number of its class, by which pairs are found.</param>
    /// <param name="listTag">The first letter of its tag in the frequency list.</param>
    /// <param name="weights">Of all places, one behind the other.</param>
    public int Add(int @class, char listTag, ReadOnlySpan<int> weights)
    {
        lock (_adding)
        {
            var rows = _rows;
            if (_count == rows.Classes.Length)
            {
                var (longer, classes, listTags) = rows;
                Array.Resize(ref longer, 2 * longer.Length);
                Array.Resize(ref classes, 2 * _count);
                Array.Resize(ref listTags, 2 * _count);
                rows = new(longer, classes, listTags);
            }

            for (int i = 0; i < Stride; i++) rows.Weights[_count * Stride + i] = (short)Math.Clamp(weights[i], -MostWeight, MostWeight);
            rows.Classes[_count] = (ushort)@class;
            rows.ListTags[_count] = listTag;
            Volatile.Write(ref _rows, rows);
            return _count++;
        }
    }

    /// <param name="Weights"><see cref="Stride"/> for each word.</param>
    internal sealed record Rows(short[] Weights, ushort[] Classes, char[] ListTags);
}
