using System.Globalization;
using Hanzi.Dictionary;

namespace Hanzi.Segmentation;

/// <summary>
/// Counts of parts of speech, learnt from sentences tagged by hand: which follows which, which a word has, and which the
/// words of a tag of the frequency list have.
/// </summary>
public sealed class TagModel
{
    /// <summary>How many sightings of a word weigh as much as what its tag in the frequency list says.</summary>
    private const double PriorWeight = 3;

    internal static readonly int Tags = Enum.GetValues<PartOfSpeech>().Length;

    /// <summary>Tags in a row of transitions, with one that is never reached, so that vectors fill a row.</summary>
    internal const int Lanes = 16;

    private readonly float[] _transitions = new float[(Tags + 1) * Lanes];
    private readonly Lexicon _lexicon;
    private readonly WordFrequencies _frequencies;
    private readonly Dictionary<int, float[]> _words = [];
    private readonly Dictionary<string, float[]> _listTags = [];
    private readonly float[] _share = new float[Tags];
    private readonly float[]?[] _emissions;

    private TagModel(Lexicon lexicon, WordFrequencies frequencies)
    {
        _lexicon = lexicon;
        _frequencies = frequencies;
        _emissions = new float[lexicon.HeadwordCount][];
        _transitions.AsSpan().Fill(float.NegativeInfinity);
        for (int row = 0; row <= Tags; row++) _transitions.AsSpan(row * Lanes, Tags).Clear();
    }

    /// <summary>For every tag the logarithm of its probability after another; <see cref="Tags"/> begins a sentence.</summary>
    internal ReadOnlySpan<float> TransitionsFrom(int before) => _transitions.AsSpan(before * Lanes, Lanes);

    /// <summary>
    /// Reads lines of tab-separated fields: <c>follows TAG counts…</c> (TAG may be <c>Start</c>), <c>list TAG counts…</c>,
    /// <c>word WORD counts…</c>, with a count for every part of speech in the order of the enumeration.
    /// </summary>
    /// <exception cref="DictionaryFormatException">Lines of another form, all of them.</exception>
    public static TagModel Load(Lexicon lexicon, WordFrequencies frequencies, DictionaryText source)
    {
        var model = new TagModel(lexicon, frequencies);
        var faults = new List<DictionaryFault>();
        int number = 0;
        foreach (var line in new string(source.Characters).AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty || line[0] == '#') continue;
            if (!model.TryAdd(line.ToString().Split('\t')))
                faults.Add(DictionaryFault.At(source.Name, number, line, $"a kind, a key and {Tags} counts"));
        }

        if (faults.Count > 0) throw new DictionaryFormatException(faults);
        return model;
    }

    /// <summary>
    /// For every tag the logarithm of P(tag | word) / P(tag): what a headword says about its part of speech.
    /// </summary>
    internal float[] Emission(int headword) => _emissions[headword] ??= MakeEmission(headword);

    /// <summary>The tag of the frequency list as a key; empty where the list lacks the word.</summary>
    public static string ListTag(WordFrequencies frequencies, int headword)
    {
        var (first, second) = frequencies.TagOf(headword);
        return first == '\0' ? "" : second == '\0' ? first.ToString() : $"{first}{second}";
    }

    internal char ListTag(int headword) => _frequencies.TagOf(headword).First;

    private bool TryAdd(string[] fields)
    {
        if (fields.Length != 2 + Tags) return false;
        var counts = new float[Tags];
        for (int tag = 0; tag < Tags; tag++)
            if (!float.TryParse(fields[2 + tag], NumberStyles.None, CultureInfo.InvariantCulture, out counts[tag])) return false;
        switch (fields[0])
        {
            case "follows":
                int row = fields[1] == "Start" ? Tags : Enum.TryParse<PartOfSpeech>(fields[1], out var before) ? (int)before : -1;
                if (row < 0) return false;
                float total = counts.Sum() + Tags;
                for (int tag = 0; tag < Tags; tag++)
                {
                    _transitions[row * Lanes + tag] = MathF.Log((counts[tag] + 1) / total);
                    _share[tag] += counts[tag];
                }

                return true;
            case "list":
                _listTags[fields[1]] = counts;
                return true;
            case "word":
                if (_lexicon.HeadwordOf(fields[1]) is >= 0 and var headword) _words[headword] = counts;
                return true;
            default:
                return false;
        }
    }

    private float[] MakeEmission(int headword)
    {
        string listTag = ListTag(_frequencies, headword);
        float[] prior = _listTags.GetValueOrDefault(listTag) ?? _listTags.GetValueOrDefault("") ?? _share;
        float[]? seen = _words.GetValueOrDefault(headword);
        double priorSum = prior.Sum() + 1, shareSum = _share.Sum() + Tags, seenSum = seen?.Sum() ?? 0;
        var emission = new float[Tags];
        for (int tag = 0; tag < Tags; tag++)
        {
            double p = ((seen?[tag] ?? 0) + (PriorWeight * (prior[tag] + (1.0 / Tags)) / priorSum)) / (seenSum + PriorWeight);
            emission[tag] = (float)Math.Log(p / ((_share[tag] + 1) / shareSum));
        }

        return emission;
    }
}
