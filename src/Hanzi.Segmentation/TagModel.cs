using System.Collections.Concurrent;
using Hanzi.Dictionary;

namespace Hanzi.Segmentation;

/// <summary>
/// Weights of what speaks for each part of speech, learnt from sentences tagged by hand (an averaged perceptron): the words at
/// and around a place, and the part of speech before. Safe to share between threads.
/// </summary>
public sealed class TagModel
{
    internal static readonly int Tags = Enum.GetValues<PartOfSpeech>().Length;

    /// <summary>Tags in a row of weights, with one that is never reached, so that vectors fill a row.</summary>
    internal const int Lanes = 16;

    /// <summary>The letter of the first tag in the file; the others follow in the alphabet.</summary>
    internal const char FirstLetter = 'A';

    private readonly float[] _transitions = new float[(Tags + 1) * Lanes];
    private readonly WordFrequencies _frequencies;
    private readonly TagFeatures _features;
    private readonly Dictionary<string, float[]> _weights = [];
    private readonly ConcurrentDictionary<char, TagRows> _signs = new();
    private readonly TagRows?[] _kinds = new TagRows?[Enum.GetValues<TokenKind>().Length];
    private readonly Dictionary<string, int> _classes = [];
    private readonly TagRows?[] _words;
    private float[] _before = [];
    private float[] _behind = [];
    private TagRows? _edge;

    private TagModel(Lexicon lexicon, WordFrequencies frequencies)
    {
        _frequencies = frequencies;
        _features = new(lexicon, frequencies);
        _words = new TagRows?[lexicon.HeadwordCount];
        _transitions.AsSpan().Fill(float.NegativeInfinity);
        for (int row = 0; row <= Tags; row++) _transitions.AsSpan(row * Lanes, Tags).Clear();
    }

    /// <summary>What a tag says for every tag behind it; <see cref="Tags"/> begins a sentence.</summary>
    internal ReadOnlySpan<float> TransitionsFrom(int before) => _transitions.AsSpan(before * Lanes, Lanes);

    /// <summary>
    /// Reads lines of <c>feature TAB weights</c>: a feature of <see cref="TagFeatures"/>; for each part of speech with a weight
    /// its letter (A the first of the enumeration) and a whole number.
    /// </summary>
    /// <exception cref="DictionaryFormatException">Lines of another form, all of them.</exception>
    public static TagModel Load(Lexicon lexicon, WordFrequencies frequencies, DictionaryText source)
    {
        var model = new TagModel(lexicon, frequencies);
        var faults = new List<DictionaryFault>();
        var pairs = new List<(char Kind, int First, int Second, float[] Row)>();
        int number = 0;
        foreach (var line in source.Characters.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty || line[0] == '#') continue;
            int tab = line.IndexOf('\t');
            if (tab < 2 || ReadRow(line[(tab + 1)..]) is not { } row || !model.TryAdd(line[..tab].ToString(), row, pairs))
                faults.Add(DictionaryFault.At(source.Name, number, line, "a feature and weights such as A12B-3"));
        }

        if (faults.Count > 0) throw new DictionaryFormatException(faults);
        int classes = model._classes.Count + 1;
        model._before = new float[classes * classes * Lanes];
        model._behind = new float[classes * classes * Lanes];
        foreach (var (kind, first, second, row) in pairs) row.CopyTo(kind == TagFeatures.Before ? model._before : model._behind, model.PairAt(first, second));
        return model;
    }

    /// <summary>What a headword says at each place.</summary>
    internal TagRows Rows(int headword) => _words[headword] ??= Sum(_features.ClassOf(headword), place => _features.Of(headword, place));

    /// <summary>What a sign says.</summary>
    internal TagRows Rows(char sign) => _signs.TryGetValue(sign, out var known) ? known : _signs.GetOrAdd(sign, SumOther(TagFeatures.ClassOf(sign)));

    /// <summary>What another token says that is no headword.</summary>
    internal TagRows Rows(TokenKind kind) => _kinds[(int)kind] ??= SumOther(TagFeatures.ClassOf(kind));

    /// <summary>What the beginning and the end of a text say.</summary>
    internal TagRows Edge => _edge ??= SumOther(TagFeatures.Edge);

    /// <summary>What two tokens beside each other say about the second one.</summary>
    internal ReadOnlySpan<float> Before(TagRows before, TagRows own) => _before.AsSpan(PairAt(before.Class, own.Class), Lanes);

    /// <summary>What they say about the first one.</summary>
    internal ReadOnlySpan<float> Behind(TagRows own, TagRows behind) => _behind.AsSpan(PairAt(own.Class, behind.Class), Lanes);

    private int PairAt(int first, int second) => ((first * (_classes.Count + 1)) + second) * Lanes;

    internal char ListTag(int headword) => _frequencies.TagOf(headword).First;

    private TagRows SumOther(string @class) => Sum(@class, place => TagFeatures.OfOther(@class, place));

    private TagRows Sum(string @class, Func<int, IEnumerable<string>> features)
    {
        float[] rows = new float[TagFeatures.Places * Lanes];
        for (int place = 0; place < TagFeatures.Places; place++)
            foreach (string feature in features(place))
                if (_weights.TryGetValue(feature, out float[]? row))
                    for (int tag = 0; tag < Tags; tag++) rows[(place * Lanes) + tag] += row[tag];
        return new(_classes.GetValueOrDefault(@class), rows);
    }

    private bool TryAdd(string feature, float[] row, List<(char Kind, int First, int Second, float[] Row)> pairs)
    {
        switch (feature[0])
        {
            case 'f':
                int before = feature == "f" + TagFeatures.Edge ? Tags : feature[1] - FirstLetter;
                if (feature.Length != 2 || before < 0 || before > Tags) return false;
                row.AsSpan(0, Tags).CopyTo(_transitions.AsSpan(before * Lanes));
                return true;
            case TagFeatures.Before or TagFeatures.Behind:
                int space = feature.IndexOf(' ');
                if (space < 2) return false;
                pairs.Add((feature[0], ClassId(feature[1..space]), ClassId(feature[(space + 1)..]), row));
                return true;
            default:
                return _weights.TryAdd(feature, row);
        }
    }

    /// <summary>0 is for the classes of no pair.</summary>
    private int ClassId(string @class)
    {
        if (!_classes.TryGetValue(@class, out int id)) _classes[@class] = id = _classes.Count + 1;
        return id;
    }

    private static float[]? ReadRow(ReadOnlySpan<char> text)
    {
        float[] row = new float[Lanes];
        while (!text.IsEmpty)
        {
            int tag = text[0] - FirstLetter, end = 1;
            while (end < text.Length && text[end] is '-' or (>= '0' and <= '9')) end++;
            if (tag < 0 || tag >= Tags || !int.TryParse(text[1..end], System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int weight)) return null;
            row[tag] = weight;
            text = text[end..];
        }

        return row;
    }
}

/// <summary>What a token says for each part of speech, at each of <see cref="TagFeatures.Places"/>.</summary>
/// <param name="Class">A number for its class, by which pairs are found.</param>
internal sealed record TagRows(int Class, float[] Weights)
{
    public ReadOnlySpan<float> At(int place) => Weights.AsSpan(place * TagModel.Lanes, TagModel.Lanes);
}
