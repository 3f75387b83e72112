namespace Hanzi.Segmentation;

/// <summary>
/// The weights of <see cref="ContextFeatures"/>, laid out so that a place costs few fetches from memory: what looks at
/// single characters and at runs of them in rows, one for each run, of the weights that the run has at the places around
/// it; what looks at classes only in arrays; the rest in a <see cref="FeatureTable"/>.
/// </summary>
internal sealed class PlaceWeights
{
    private const int Characters = 4; // A, B, C and D
    private const string Classes = "KNOPVWXYZ";
    private static readonly string s_hashed = "LMQRSTU";
    private readonly ulong[] _characters;
    private readonly RowTable _pairs, _gaps, _triples;
    private readonly ulong[][] _classes = new ulong[26][];
    private readonly FeatureTable _others;

    public PlaceWeights(IReadOnlyList<(Feature Feature, Weights Weights)> features)
    {
        IsEmpty = features.Count == 0;
        _characters = new ulong[IsEmpty ? 0 : 0x10000 * Characters];
        _characters.AsSpan().Fill(Lanes.Zero);
        int triples = features.Count(f => f.Feature.Template is 'H' or 'I');
        _pairs = new(features.Count(f => f.Feature.Template is >= 'E' and <= 'G') + 2 * triples, 3);
        _gaps = new(features.Count(f => f.Feature.Template == 'J'), 1);
        _triples = new(triples, 2);
        _others = new(features.Count(f => s_hashed.Contains(f.Feature.Template)));
        foreach (char template in Classes)
        {
            _classes[template - 'A'] = new ulong[IsEmpty ? 0 : 1 << 16];
            _classes[template - 'A'].AsSpan().Fill(Lanes.Zero);
        }

        foreach (var (feature, weights) in features) Add(feature, weights);
    }

    /// <summary>Nothing was learnt: all sums are 0.</summary>
    public bool IsEmpty { get; }

    /// <summary>Adds up a text's places from the first to the last, each once.</summary>
    public ref struct Walk(PlaceWeights weights, TextView view)
    {
        private const int Additions = 4 + 4 + 2 + 9 + 7;
        private int _pairBefore = weights._pairs.Find(RowTable.Key(view[-2], view[-1]));
        private int _pair = weights._pairs.Find(RowTable.Key(view[-1], view[0]));
        private int _tripleBefore = weights._triples.Find(RowTable.Key(view[-2], view[-1], view[0]));

        /// <summary>The sums at the next place.</summary>
        public (int Boundary, int Inside, int Begin, int End) Next(int at)
        {
            char a2 = view[at - 2], a1 = view[at - 1], b1 = view[at], b2 = view[at + 1];
            int pairBehind = weights._pairs.Find(RowTable.Key(b1, b2));
            // Every run of three has its runs of two in the table.
            int triple = _pair == 0 || pairBehind == 0 ? 0 : weights._triples.Find(RowTable.Key(a1, b1, b2));
            ulong sum = 0;
            if (ContextFeatures.Matter(view, at))
            {
                ulong[] characters = weights._characters;
                sum = characters[a2 * Characters] + characters[a1 * Characters + 1] + characters[b1 * Characters + 2] + characters[b2 * Characters + 3]
                    + weights._pairs[_pairBefore, 0] + weights._pairs[_pair, 1] + weights._pairs[pairBehind, 2]
                    + weights._gaps[weights._gaps.Find(RowTable.Key(a1, b2)), 0]
                    + weights._triples[_tripleBefore, 0] + weights._triples[triple, 1]
                    + weights.OfClasses(view, at) + weights.OfOthers(view, at, a1, b1, b2);
            }

            (_pairBefore, _pair, _tripleBefore) = (_pair, pairBehind, triple);
            return sum == 0 ? default : Lanes.Read(sum, Additions);
        }
    }

    private ulong OfClasses(TextView view, int at)
    {
        int ends = view.LongestEnd(at), begins = view.LongestBegin(at), spans = view.LongestOver(at), words = ends << 6 | begins << 3 | spans;
        int otherEnds = view.OtherEnd(at), otherBegins = view.OtherBegin(at), otherSpans = view.OtherOver(at);
        int f2 = view.ForeignCode(at - 2), f1 = view.ForeignCode(at - 1), g1 = view.ForeignCode(at), g2 = view.ForeignCode(at + 1);
        CharacterUse p2 = view.Use(at - 2), p1 = view.Use(at - 1), q1 = view.Use(at), q2 = view.Use(at + 1);
        return Class('K', words)
            + Class('N', f2 << 12 | f1 << 8 | g1 << 4 | g2)
            + Class('P', ContextFeatures.Person(p1, q1, q2) << 6 | ContextFeatures.Person(p2, p1, q1))
            + Class('O', (q1.Suffix << 2 | p1.Prefix) << 9 | words)
            + Class('Z', (p1.Suffix << 2 | q1.Prefix) << 9 | words)
            + Class('V', otherEnds << 11 | otherBegins << 7 | otherSpans << 3 | spans)
            + Class('W', otherSpans << 9 | words)
            + Class('X', otherEnds << 10 | begins << 7 | spans << 4 | g1)
            + Class('Y', otherBegins << 10 | ends << 7 | spans << 4 | f1);
    }

    private ulong OfOthers(TextView view, int at, char a1, char b1, char b2)
    {
        Span<Feature> features = stackalloc Feature[7];
        ContextFeatures.CollectMixed(view, at, a1, b1, b2, features);
        return _others.Sum(features);
    }

    private ulong Class(char template, int code) => _classes[template - 'A'][code];

    private void Add(Feature feature, Weights weights)
    {
        char a = feature[0], b = feature[1], c = feature[2], d = feature[3];
        switch (feature.Template)
        {
            case >= 'A' and <= 'D':
                _characters[a * Characters + feature.Template - 'A'] = Lanes.Of(weights);
                break;
            case >= 'E' and <= 'G':
                _pairs.Set(_pairs.Add(RowTable.Key(a, b)), feature.Template - 'E', weights);
                break;
            case 'H' or 'I':
                _pairs.Add(RowTable.Key(a, b));
                _pairs.Add(RowTable.Key(b, c));
                _triples.Set(_triples.Add(RowTable.Key(a, b, c)), feature.Template - 'H', weights);
                break;
            case 'J':
                _gaps.Set(_gaps.Add(RowTable.Key(a, b)), 0, weights);
                break;
            default:
                if (s_hashed.Contains(feature.Template)) _others.Add(feature, weights);
                else if (Classes.Contains(feature.Template)) _classes[feature.Template - 'A'][Code(feature.Template, a, b, c, d) & 0xFFFF] = Lanes.Of(weights);
                break;
        }
    }

    private static int Code(char template, char a, char b, char c, char d) => template switch
    {
        'K' => Digit(a) << 6 | Digit(b) << 3 | Digit(c),
        'N' => TextView.CodeOf(a) << 12 | TextView.CodeOf(b) << 8 | TextView.CodeOf(c) << 4 | TextView.CodeOf(d),
        'P' => Digit(a) << 6 | Digit(b),
        'O' or 'Z' => (a - 'a') << 9 | Digit(b) << 6 | Digit(c) << 3 | Digit(d),
        'V' => Digit(a) << 11 | Digit(b) << 7 | Digit(c) << 3 | Digit(d),
        'W' => Digit(a) << 9 | Digit(b) << 6 | Digit(c) << 3 | Digit(d),
        _ => Digit(a) << 10 | Digit(b) << 7 | Digit(c) << 4 | TextView.CodeOf(d),
    };

    private static int Digit(char c) => c - '0';
}
