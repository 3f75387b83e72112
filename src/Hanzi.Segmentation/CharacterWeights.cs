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

    /// <summary>Adds what looks at the characters around a place, given as numbers: two before and two behind.</summary>
    /// <param name="starting">The person that would begin at the place (<see cref="ContextFeatures.Person"/>).</param>
    /// <param name="ended">The person that would end before.</param>
    public void Add(uint a2, uint a1, uint b1, uint b2, WordsAround words, uint starting, uint ended, ref WeightSum sum)
    {
        uint[] weights = _weights;
        a1 *= Stretch;
        b1 *= Stretch;
        sum.Add(weights[a2 * Stretch]);
        sum.Add(weights[a1 + 1]);
        sum.Add(weights[b1 + 2]);
        sum.Add(weights[b2 * Stretch + 3]);
        sum.Add(weights[a1 + L + words.Over * (uint)Lengths + words.Begin]);
        sum.Add(weights[b1 + M + words.Over * (uint)Lengths + words.End]);
        sum.Add(weights[a1 + S + starting]);
        sum.Add(weights[b1 + T + ended]);
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
