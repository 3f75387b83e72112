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
        var pairs = NumberRuns(features.SelectMany(f => PairsOf(f.Feature)));
        _pairRows = new(pairs, 0);
        var triples = NumberRuns(features.Where(f => IsTriple(f.Feature)).Select(f => TripleOf(f.Feature)));
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

    /// <summary>The sums at all places of a text.</summary>
    public void SumUp(TextView view, PlaceScores to)
    {
        const int Additions = 8 + 3 + 2 + 3 + ClassWeights.Count;
        ushort[] numbers = _numbers;
        uint[] pairs = _pairs, triples = _triples;
        // The numbers of the two characters before a place and of the two behind it; the rows of the runs that they make.
        uint a2 = numbers[view[-2]], a1 = numbers[view[-1]], b1 = numbers[view[0]];
        uint before = _pairRows.Find(Run(a2, a1)), over = _pairRows.Find(Run(a1, b1));
        uint tripleBefore = Triple(before, over, b1);
        var around = new Surroundings(view.Infos);
        for (int at = 0; at <= view.Length; at++)
        {
            uint b2 = numbers[view[at + 1]];
            uint behind = _pairRows.Find(Run(b1, b2));
            uint triple = Triple(over, behind, b2);
            around.Step(view.Infos[at + TextView.Margin + 2]);
            if (around.Matters)
            {
                var sum = new WeightSum();
                var words = view.Words(at);
                _characters.Add(a2, a1, b1, b2, words, around.Starting, around.Ended, ref sum);
                sum.Add(pairs[before * PairWidth]);
                sum.Add(pairs[over * PairWidth + 1]);
                sum.Add(pairs[behind * PairWidth + 2]);
                sum.Add(triples[tripleBefore * TripleWidth]);
                sum.Add(triples[triple * TripleWidth + 1]);
                sum.Add(_gaps.Find(Run(a1, b2)));
                sum.Add(_foreign.Find(Foreign(b1, around.Foreign1, around.Foreign3, around.Foreign4)));
                sum.Add(_given.Find(Given(behind, around.Ending)));
                _classes.Add(around, words, ref sum);
                to.Set(at, sum.Read(Additions));
            }
            else
            {
                to.Set(at, default);
            }

            (a2, a1, b1, before, over, tripleBefore) = (a1, b1, b2, over, behind, triple);
        }
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

    /// <summary>Numbers from 1 on; row 0 stands for every run that has none.</summary>
    private static Dictionary<uint, uint> NumberRuns(IEnumerable<uint> runs)
    {
        var numbers = new Dictionary<uint, uint>();
        foreach (uint run in runs) numbers.TryAdd(run, (uint)numbers.Count + 1);
        return numbers;
    }

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

    private uint[] PairsOf(Feature feature)
    {
        uint a = _numbers[feature[0]], b = _numbers[feature[1]], c = _numbers[feature[2]];
        return feature.Template switch
        {
            >= 'E' and <= 'G' => [Run(a, b)],
            'H' or 'I' => [Run(a, b), Run(b, c)],
            'U' => [Run(b, c)],
            _ => [],
        };
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
