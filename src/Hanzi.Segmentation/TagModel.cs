using Hanzi.Dictionary;

namespace Hanzi.Segmentation;

/// <summary>
/// Weights of what speaks for each part of speech, learnt from sentences tagged by hand (an averaged perceptron): the words at
/// and around a place, and the part of speech before. Safe to share between threads.
/// </summary>
public sealed class TagModel
{
    internal static readonly int Tags = Enum.GetValues<PartOfSpeech>().Length;

    /// <summary>Tags in a row of weights, with one that is never reached, so that a row fills a vector of 16-bit numbers.</summary>
    internal const int Lanes = 16;

    /// <summary>The letter of the first tag in the file; the others follow in the alphabet.</summary>
    internal const char FirstLetter = 'A';

    /// <summary>No way leads over a tag with this score.</summary>
    internal const short Never = short.MinValue;

    /// <summary>So that sums fit into 16 bits; the weights of the file are far below.</summary>
    private const int MostWeight = 1000;

    private readonly TagFeatures _features;
    private readonly WordFrequencies _frequencies;
    private readonly TagFeatureTable _weights = new();
    private readonly Dictionary<string, int> _classes = [];
    private readonly TagRows _rows = new();

    /// <summary>By headword, by sign and by kind: one more than the number of its rows, 0 where they are not made yet.</summary>
    private readonly int[] _words, _signs = new int[char.MaxValue + 1], _kinds = new int[Enum.GetValues<TokenKind>().Length];

    private TagModel(Lexicon lexicon, WordFrequencies frequencies)
    {
        _frequencies = frequencies;
        _features = new(lexicon, frequencies);
        _words = new int[lexicon.HeadwordCount];
        From.AsSpan().Fill(Never);
        for (int row = 0; row <= Tags; row++) From.AsSpan(row * Lanes, Tags).Clear();
    }

    /// <summary>A row for each tag: what it says for every tag behind it; the last row begins a sentence.</summary>
    internal short[] From { get; } = new short[(Tags + 1) * Lanes];

    /// <summary>A row for each tag: what every tag before it says for it.</summary>
    internal short[] Into { get; } = new short[Tags * Lanes];

    /// <summary>The row of two classes beside each other, by <see cref="PairAt"/>.</summary>
    internal ushort[] PairRows { get; private set; } = [];

    /// <summary>For each pair two rows, what it says about its first token and about its second; zeros for pairs that say nothing.</summary>
    internal short[] Pairs { get; private set; } = [];

    internal TagRows.Rows Rows => _rows.Current;

    /// <summary>The number of the rows of what stands before and behind a sentence.</summary>
    internal int Edge { get; private set; }

    /// <summary>
    /// Reads lines of <c>feature TAB weights</c>: a feature of <see cref="TagFeatures"/>; for each part of speech with a weight
    /// its letter (A the first of the enumeration) and a whole number.
    /// </summary>
    /// <exception cref="DictionaryFormatException">Lines of another form, all of them.</exception>
    public static TagModel Load(Lexicon lexicon, WordFrequencies frequencies, DictionaryText source)
    {
        var model = new TagModel(lexicon, frequencies);
        var faults = new List<DictionaryFault>();
        var pairs = new List<Pair>();
        Span<short> row = stackalloc short[Lanes];
        int number = 0;
        for (ReadOnlySpan<char> rest = source.Characters; !rest.IsEmpty;)
        {
            int end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd('\r');
            rest = end < 0 ? default : rest[(end + 1)..];
            number++;
            if (line.IsEmpty || line[0] == '#') continue;
            int tab = line.IndexOf('\t');
            row.Clear();
            if (tab < 2 || !TagFeatureTable.TryRead(line[(tab + 1)..], row) || !model.TryAdd(line[..tab], row, pairs))
                faults.Add(DictionaryFault.At(source.Name, number, line, "a feature and weights such as A12B-3"));
        }

        if (faults.Count > 0) throw new DictionaryFormatException(faults);
        model.Complete(pairs);
        return model;
    }

    /// <summary>The number of a token's rows.</summary>
    internal int RowsOf(string text, in Token token)
    {
        if (token.IsHeadword) return Volatile.Read(ref _words[token.Headword]) is > 0 and var word ? word - 1 : Add(token.Headword);
        if (token.Kind != TokenKind.Punctuation) return _kinds[(int)token.Kind] - 1;
        char sign = text[token.Span.Start];
        if (Volatile.Read(ref _signs[sign]) is > 0 and var known) return known - 1;
        int made = Add(TagFeatures.ClassOf(sign));
        Volatile.Write(ref _signs[sign], made + 1);
        return made;
    }

    /// <summary>Where <see cref="PairRows"/> has the row of two classes.</summary>
    internal int PairAt(int first, int second) => first * (_classes.Count + 1) + second;

    internal char ListTag(int headword) => _frequencies.TagOf(headword).First;

    /// <summary>Two threads may both add a word; one of its rows is then lost.</summary>
    private int Add(int headword)
    {
        Span<int> sums = stackalloc int[TagRows.Stride];
        sums.Clear();
        _features.Sum(headword, _weights, sums);
        int made = _rows.Add(_classes.GetValueOrDefault(_features.ClassOf(headword)), ListTag(headword), sums);
        Volatile.Write(ref _words[headword], made + 1);
        return made;
    }

    private int Add(string @class)
    {
        Span<int> sums = stackalloc int[TagRows.Stride];
        sums.Clear();
        for (int place = 0; place < TagFeatures.Places; place++)
            foreach (string feature in TagFeatures.OfOther(@class, place)) _weights.AddTo(sums.Slice(place * Lanes, Lanes), feature);
        return _rows.Add(_classes.GetValueOrDefault(@class), '\0', sums);
    }

    private bool TryAdd(ReadOnlySpan<char> feature, ReadOnlySpan<short> row, List<Pair> pairs)
    {
        switch (feature[0])
        {
            case 'f':
                int before = feature[1..] is TagFeatures.Edge ? Tags : feature[1] - FirstLetter;
                if (feature.Length != 2 || before < 0 || before > Tags) return false;
                for (int tag = 0; tag < Tags; tag++) From[before * Lanes + tag] = Clamp(row[tag]);
                return true;
            case TagFeatures.Before or TagFeatures.Behind:
                int space = feature.IndexOf(' ');
                if (space < 2) return false;
                pairs.Add(new(feature[0] == TagFeatures.Before, ClassId(feature[1..space].ToString()), ClassId(feature[(space + 1)..].ToString()), row.ToArray()));
                return true;
            default:
                return _weights.TryAdd(feature, row);
        }
    }

    private void Complete(List<Pair> pairs)
    {
        Into.AsSpan().Fill(Never);
        for (int tag = 0; tag < Tags; tag++)
            for (int before = 0; before < Tags; before++) Into[tag * Lanes + before] = From[before * Lanes + tag];
        PairRows = new ushort[(_classes.Count + 1) * (_classes.Count + 1)];
        Pairs = new short[2 * Lanes * (pairs.Count + 1)];
        ushort count = 1;
        foreach (var pair in pairs)
        {
            ref ushort place = ref PairRows[PairAt(pair.First, pair.Second)];
            if (place == 0) place = count++;
            var row = Pairs.AsSpan((2 * place + (pair.IsOfSecond ? 1 : 0)) * Lanes, Tags);
            for (int tag = 0; tag < Tags; tag++) row[tag] = Clamp(pair.Weights[tag]);
        }

        Edge = Add(TagFeatures.Edge);
        for (int kind = 0; kind < _kinds.Length; kind++) _kinds[kind] = 1 + Add(TagFeatures.ClassOf((TokenKind)kind));
    }

    /// <summary>0 is for the classes of no pair.</summary>
    private int ClassId(string @class)
    {
        if (!_classes.TryGetValue(@class, out int id)) _classes[@class] = id = _classes.Count + 1;
        return id;
    }

    private static short Clamp(int weight) => (short)Math.Clamp(weight, -MostWeight, MostWeight);

    /// <summary>What two classes beside each other say.</summary>
    /// <param name="IsOfSecond">About the second of the two tokens, else about the first.</param>
    private sealed record Pair(bool IsOfSecond, int First, int Second, short[] Weights);
}
