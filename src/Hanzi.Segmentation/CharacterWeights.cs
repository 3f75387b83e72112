namespace Hanzi.Segmentation;

/// <summary>
/// The weights of features that look at one character and a few classes, in an array with a stretch for each character:
/// one fetch from memory each, and what is common lies together.
/// </summary>
internal sealed class CharacterWeights
{
    private const int Lengths = 5, Persons = 64;

    /// <summary>Where the templates begin in a stretch: A to D by the character alone, L and M by lengths, S and T by persons.</summary>
    private const int L = 4, M = L + Lengths * Lengths, S = M + Lengths * Lengths, T = S + Persons, Stretch = T + Persons;
    private readonly uint[] _weights;

    /// <param name="count">Of the characters that features name; number 0 stands for all others.</param>
    public CharacterWeights(int count)
    {
        _weights = new uint[(count + 1) * Stretch];
        _weights.AsSpan().Fill(WeightSum.Zero);
    }

    public const string Templates = "ABCDLMST";

    /// <summary>How many features a place has, one of each template.</summary>
    public const int Count = 8;

    /// <summary>Adds what stands at all places of a text.</summary>
    /// <param name="numbers">Of the characters, from two before the first place on.</param>
    /// <param name="persons">That would begin with three characters (<see cref="ContextFeatures.Person"/>), from three before the first place on.</param>
    public void Add(TextView view, ReadOnlySpan<uint> numbers, ReadOnlySpan<byte> persons, Span<WeightSum> sums)
    {
        uint[] weights = _weights;
        for (int at = 0; at < sums.Length; at++)
        {
            ref var sum = ref sums[at];
            sum.Add(weights[numbers[at] * Stretch]);
            sum.Add(weights[numbers[at + 1] * Stretch + 1]);
            sum.Add(weights[numbers[at + 2] * Stretch + 2]);
            sum.Add(weights[numbers[at + 3] * Stretch + 3]);
        }

        for (int at = 0; at < sums.Length; at++)
        {
            ref var sum = ref sums[at];
            uint before = numbers[at + 1] * Stretch, behind = numbers[at + 2] * Stretch;
            ref readonly var words = ref view.Words(at);
            sum.Add(weights[before + L + words.Over * (uint)Lengths + words.Begin]);
            sum.Add(weights[behind + M + words.Over * (uint)Lengths + words.End]);
            // The person that would begin at the place, and the one that would end before.
            sum.Add(weights[before + S + persons[at + 3]]);
            sum.Add(weights[behind + T + persons[at]]);
        }
    }

    /// <param name="numbers">Of characters.</param>
    public void Set(Feature feature, ushort[] numbers, uint weights)
    {
        char a = feature[0], b = feature[1], c = feature[2];
        uint place = feature.Template switch
        {
            'L' => numbers[a] * (uint)Stretch + L + Digit(b) * Lengths + Digit(c),
            'M' => numbers[a] * (uint)Stretch + M + Digit(b) * Lengths + Digit(c),
            'S' => numbers[b] * (uint)Stretch + S + Digit(a),
            'T' => numbers[b] * (uint)Stretch + T + Digit(a),
            _ => numbers[a] * (uint)Stretch + feature.Template - 'A',
        };
        if (place < _weights.Length) _weights[place] = weights;
    }

    private static uint Digit(char c) => (uint)(c - '0');
}
