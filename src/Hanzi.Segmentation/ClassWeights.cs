namespace Hanzi.Segmentation;

/// <summary>
/// The weights of features that look at classes only, in one array with a stretch for each template: a class is a digit
/// of a number whose digits have different bases, so that the stretches are short and stay in the cache.
/// </summary>
internal sealed class ClassWeights
{
    /// <summary>How many features a place has.</summary>
    public const int Count = 10;

    /// <summary>How many values there are: of word lengths, of those with names, of uses, of persons, of foreign characters.</summary>
    private const int Length = 5, Other = 9, Use = 4, Person = 64, Foreign = 10;
    private const int Words = Length * Length * Length;
    private const int K = 0, N = K + Words, P = N + Foreign * Foreign * Foreign * Foreign, R = P + Person * Person,
        O = R + Person * Person * Person, Z = O + Use * Use * Words;
    private const int V = Z + Use * Use * Words, W = V + Other * Other * Other * Length, X = W + Other * Words, Y = X + Other * Length * Length * Foreign;
    private readonly uint[] _weights = new uint[Y + Other * Length * Length * Foreign];

    public ClassWeights() => _weights.AsSpan().Fill(WeightSum.Zero);

    /// <summary>Adds what stands at all places of a text.</summary>
    /// <param name="persons">That would begin with three characters (<see cref="ContextFeatures.Person"/>), from three before the first place on.</param>
    public void Add(TextView view, ReadOnlySpan<byte> persons, Span<WeightSum> sums)
    {
        uint[] weights = _weights;
        for (int at = 0; at < sums.Length; at++)
        {
            ref var sum = ref sums[at];
            int starting = persons[at + 3], going = persons[at + 2], ending = persons[at + 1], ended = persons[at];
            sum.Add(weights[N + Four(view.ForeignCode(at - 2), view.ForeignCode(at - 1), view.ForeignCode(at), view.ForeignCode(at + 1))]);
            sum.Add(weights[P + going * Person + ending]);
            sum.Add(weights[R + (starting * Person + going) * Person + ended]);
        }

        for (int at = 0; at < sums.Length; at++)
        {
            ref var sum = ref sums[at];
            ref readonly var words = ref view.Words(at);
            CharacterUse before = view.Use(at - 1), behind = view.Use(at);
            int lengths = Triple(words.End, words.Begin, words.Over);
            sum.Add(weights[K + lengths]);
            sum.Add(weights[O + (behind.Suffix * Use + before.Prefix) * Words + lengths]);
            sum.Add(weights[Z + (before.Suffix * Use + behind.Prefix) * Words + lengths]);
            sum.Add(weights[V + ((words.OtherEnd * Other + words.OtherBegin) * Other + words.OtherOver) * Length + words.Over]);
            sum.Add(weights[W + words.OtherOver * Words + lengths]);
            sum.Add(weights[X + Sided(words.OtherEnd, words.Begin, words.Over, view.ForeignCode(at))]);
            sum.Add(weights[Y + Sided(words.OtherBegin, words.End, words.Over, view.ForeignCode(at - 1))]);
        }
    }

    /// <summary>Passes over a feature that no place can have.</summary>
    public void Set(Feature feature, uint weights)
    {
        char a = feature[0];
        int b = feature[1] - '0', c = feature[2] - '0', d = feature[3] - '0';
        int place = feature.Template switch
        {
            'K' => K + Triple(a - '0', b, c),
            'N' => N + Four(TextView.CodeOf(a), TextView.CodeOf(feature[1]), TextView.CodeOf(feature[2]), TextView.CodeOf(feature[3])),
            'P' => P + (a - '0') * Person + b,
            'R' => R + ((a - '0') * Person + b) * Person + c,
            'O' => O + (a - 'a') * Words + Triple(b, c, d),
            'Z' => Z + (a - 'a') * Words + Triple(b, c, d),
            'V' => V + (((a - '0') * Other + b) * Other + c) * Length + d,
            'W' => W + (a - '0') * Words + Triple(b, c, d),
            'X' => X + Sided(a - '0', b, c, TextView.CodeOf(feature[3])),
            'Y' => Y + Sided(a - '0', b, c, TextView.CodeOf(feature[3])),
            _ => -1,
        };
        if ((uint)place < (uint)_weights.Length) _weights[place] = weights;
    }

    private static int Triple(int end, int begin, int over) => (end * Length + begin) * Length + over;

    private static int Four(int a, int b, int c, int d) => ((a * Foreign + b) * Foreign + c) * Foreign + d;

    private static int Sided(int other, int words, int over, int foreign) => ((other * Length + words) * Length + over) * Foreign + foreign;
}
