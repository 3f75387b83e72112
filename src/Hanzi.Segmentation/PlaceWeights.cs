using Hanzi.Dictionary;

namespace Hanzi.Segmentation;

/// <summary>
/// The weights of <see cref="ContextFeatures"/>, laid out so that a place costs few fetches from memory and no guesses:
/// characters that any feature names are numbered; what looks at one of them or at classes only is in arrays; what looks
/// at runs of characters in rows, one for each run, of the weights that the run has at the places around it.
/// </summary>
internal sealed class PlaceWeights
{
    private const int PairWidth = 3, TripleWidth = 2;

    /// <summary>Of characters and of runs. Number 0 stands for all that no feature names.</summary>
    private const int MostNumbers = 1 << 16;

    /// <summary>By folded character.</summary>
    private readonly ushort[] _numbers = new ushort[0x10000];
    private readonly CharacterWeights _characters;
    private readonly ClassWeights _classes = new();
    private readonly KeyTable _pairRows, _tripleRows;
    private readonly uint[] _pairs, _triples;

    /// <summary>By two characters with one between them (J).</summary>
    private readonly KeyTable _gaps;

    /// <summary>By a character and foreign ones around it (Q), and by two characters and a person (U).</summary>
    private readonly KeyTable _foreign, _given;

    /// <exception cref="DictionaryFormatException">More characters or runs than there are numbers for.</exception>
    public PlaceWeights(IReadOnlyList<(Feature Feature, Weights Weights)> features)
    {
        IsEmpty = features.Count == 0;
        int characters = Number(features);
        _characters = new(characters);
        var pairs = new Dictionary<uint, uint>(features.Count / 2);
        foreach (var (feature, _) in features) NumberPairs(feature, pairs);
        _pairRows = new(pairs, 0);
        var triples = new Dictionary<uint, uint>();
        foreach (var (feature, _) in features)
            if (IsTriple(feature)) Number(TripleOf(feature), triples);
        _tripleRows = new(triples, 0);
        if (Math.Max(characters, Math.Max(pairs.Count, triples.Count)) >= MostNumbers)
            throw new DictionaryFormatException([new("(segmentation model)", 1, "", "fewer features")]);
        _pairs = Zeros((pairs.Count + 1) * PairWidth);
        _triples = Zeros((triples.Count + 1) * TripleWidth);
        Dictionary<uint, uint> gaps = [], foreign = [], given = [];
        foreach (var (feature, weights) in features) Add(feature, WeightSum.Of(weights), gaps, foreign, given);
        (_gaps, _foreign, _given) = (new(gaps, WeightSum.Zero), new(foreign, WeightSum.Zero), new(given, WeightSum.Zero));
    }

    /// <summary>Nothing was learnt: all sums are 0.</summary>
    public bool IsEmpty { get; }

    /// <summary>
    /// The sums at all places of a text. Each sort of features has a loop of its own: so short that the processor fetches
    /// the weights of many places from memory at once.
    /// </summary>
    public void SumUp(TextView view, PlaceScores to)
    {
        const int Additions = CharacterWeights.Count + 3 + 2 + 3 + ClassWeights.Count;
        var sums = to.Sums(view.Length + 1);
        sums.Clear();
        // With the two characters before the first place and the two behind the last one.
        var numbers = to.Numbers(view.Length + 4);
        for (int i = 0; i < numbers.Length; i++) numbers[i] = _numbers[view[i - 2]];
        var rows = to.Rows(view.Length + 3);
        for (int i = 0; i < rows.Length; i++) rows[i] = _pairRows.Find(Run(numbers[i], numbers[i + 1]));
        // How well three characters would do as a person, from three before the first place on.
        var infos = view.Infos;
        var persons = to.Persons(view.Length + 4);
        for (int i = 0; i < persons.Length; i++) persons[i] = (byte)ContextFeatures.Person(infos[i].Use, infos[i + 1].Use, infos[i + 2].Use);
        AddRuns(numbers, rows, sums);
        for (int at = 0; at < sums.Length; at++) sums[at].Add(_gaps.Find(Run(numbers[at + 1], numbers[at + 3])));
        AddMixed(view, numbers, rows, persons, sums);
        _characters.Add(view, numbers, persons, sums);
        _classes.Add(view, persons, sums);
        for (int at = 0; at < sums.Length; at++) to.Set(at, ContextFeatures.Matter(view, at) ? sums[at].Read(Additions) : default);
    }

    /// <param name="numbers">Of the characters, from two before the first place on.</param>
    /// <param name="rows">Of the runs of two that begin with them.</param>
    private void AddRuns(ReadOnlySpan<uint> numbers, ReadOnlySpan<uint> rows, Span<WeightSum> sums)
    {
        uint[] pairs = _pairs, triples = _triples;
        uint before = Triple(rows[0], rows[1], numbers[2]);
        for (int at = 0; at < sums.Length; at++)
        {
            ref var sum = ref sums[at];
            sum.Add(pairs[rows[at] * PairWidth]);
            sum.Add(pairs[rows[at + 1] * PairWidth + 1]);
            sum.Add(pairs[rows[at + 2] * PairWidth + 2]);
            uint behind = Triple(rows[at + 1], rows[at + 2], numbers[at + 3]);
            sum.Add(triples[before * TripleWidth]);
            sum.Add(triples[behind * TripleWidth + 1]);
            before = behind;
        }
    }

    private void AddMixed(TextView view, ReadOnlySpan<uint> numbers, ReadOnlySpan<uint> rows, ReadOnlySpan<byte> persons, Span<WeightSum> sums)
    {
        var infos = view.Infos[(TextView.Margin - 2)..];
        for (int at = 0; at < sums.Length; at++)
            sums[at].Add(_foreign.Find(Foreign(numbers[at + 2], infos[at + 1].Foreign, infos[at + 3].Foreign, infos[at + 4].Foreign)));
        for (int at = 0; at < sums.Length; at++)
            sums[at].Add(_given.Find(Given(rows[at + 2], persons[at + 1])));
    }

    private uint Triple(uint first, uint second, uint last) => first == 0 || second == 0 ? 0 : _tripleRows.Find(Run(first, last));

    private void Add(Feature feature, uint weights, Dictionary<uint, uint> gaps, Dictionary<uint, uint> foreign, Dictionary<uint, uint> given)
    {
        char template = feature.Template;
        uint a = _numbers[feature[0]], b = _numbers[feature[1]], c = _numbers[feature[2]];
        switch (template)
        {
            case >= 'E' and <= 'G':
                _pairs[_pairRows.Find(Run(a, b)) * PairWidth + template - 'E'] = weights;
                break;
            case 'H' or 'I':
                _triples[_tripleRows.Find(TripleOf(feature)) * TripleWidth + template - 'H'] = weights;
                break;
            case 'J':
                gaps[Run(a, b)] = weights;
                break;
            case 'Q':
                foreign[Foreign(a, TextView.CodeOf(feature[1]), TextView.CodeOf(feature[2]), TextView.CodeOf(feature[3]))] = weights;
                break;
            case 'U':
                given[Given(_pairRows.Find(Run(b, c)), (uint)(feature[0] - '0'))] = weights;
                break;
            default:
                if (CharacterWeights.Templates.Contains(template)) _characters.Set(feature, _numbers, weights);
                else _classes.Set(feature, weights);
                break;
        }
    }

    /// <summary>Numbers from 1 on the characters that features name.</summary>
    private int Number(IReadOnlyList<(Feature Feature, Weights Weights)> features)
    {
        int count = 0;
        foreach (var (feature, _) in features)
            foreach (int place in CharactersOf(feature.Template))
                if (_numbers[feature[place]] == 0) _numbers[feature[place]] = (ushort)++count;
        return count;
    }

    /// <summary>From 1 on; row 0 stands for every run that has none.</summary>
    private static void Number(uint run, Dictionary<uint, uint> numbers) => numbers.TryAdd(run, (uint)numbers.Count + 1);

    /// <summary>Where in the filling of a template the characters stand.</summary>
    private static ReadOnlySpan<int> CharactersOf(char template) => template switch
    {
        >= 'A' and <= 'D' or 'L' or 'M' or 'Q' => [0],
        >= 'E' and <= 'G' or 'J' => [0, 1],
        'H' or 'I' => [0, 1, 2],
        'S' or 'T' => [1],
        'U' => [1, 2],
        _ => [],
    };

    private void NumberPairs(Feature feature, Dictionary<uint, uint> pairs)
    {
        uint a = _numbers[feature[0]], b = _numbers[feature[1]], c = _numbers[feature[2]];
        if (feature.Template is >= 'E' and <= 'I') Number(Run(a, b), pairs);
        if (IsTriple(feature) || feature.Template == 'U') Number(Run(b, c), pairs);
    }

    private static bool IsTriple(Feature feature) => feature.Template is 'H' or 'I';

    private uint TripleOf(Feature feature) =>
        Run(_pairRows.Find(Run(_numbers[feature[0]], _numbers[feature[1]])), _numbers[feature[2]]);

    private static uint Run(uint first, uint second) => first << 16 | second;

    private static uint Foreign(uint character, int before, int second, int third) =>
        character << 12 | (uint)before << 8 | (uint)second << 4 | (uint)third;

    private static uint Given(uint pair, uint person) => pair << 6 | person;

    private static uint[] Zeros(int count)
    {
        var weights = new uint[count];
        weights.AsSpan().Fill(WeightSum.Zero);
        return weights;
    }
}
