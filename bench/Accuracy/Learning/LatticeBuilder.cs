using Hanzi.Dictionary;
using Hanzi.Segmentation;

namespace Accuracy.Learning;

/// <summary>A token that the segmenter could choose in a training sentence.</summary>
/// <param name="Word">The parameter of the headword, or -1.</param>
/// <param name="Base">What the word costs alone say, in nats.</param>
/// <param name="Fit">How it lies on the words cut by hand.</param>
internal readonly record struct Arc(int Start, int End, byte Class, int Length, int Word, bool IsHeadword, bool IsName, float Base, ArcFit Fit);

internal enum ArcFit : byte
{
    /// <summary>To be learnt.</summary>
    Right,
    Wrong,
    /// <summary>A part of a name that should be whole.</summary>
    CutsName,
    /// <summary>Wrong under every convention.</summary>
    Crossing,
}

/// <summary>Everything of a sentence that does not change while learning.</summary>
/// <param name="Arcs">By start.</param>
/// <param name="FirstArc">For each place; one more at the end.</param>
/// <param name="Features">The parameters of the features of each place.</param>
internal sealed record TrainingLattice(int Length, Arc[] Arcs, int[] FirstArc, int[][] Features);

/// <summary>Makes training lattices, and numbers the features and words that are met in them.</summary>
internal sealed class LatticeBuilder(Lexicon lexicon, WordCosts costs, CharacterTable characters, WholeWords whole, TrainingOptions options)
{
    private readonly Lattice _lattice = new();
    private readonly Dictionary<Feature, int> _counts = [];

    public Dictionary<Feature, int> FeatureIds { get; } = [];

    public Dictionary<int, int> WordIds { get; } = [];

    public List<string> WordForms { get; } = [];

    /// <summary>First pass: which features and words are frequent enough to be learnt.</summary>
    public void Count(IEnumerable<TaggedSentence> sentences)
    {
        var words = new Dictionary<int, (string Form, int Count)>();
        var buffer = new Feature[ContextFeatures.Most];
        foreach (var sentence in sentences)
        {
            _lattice.Fill(sentence.Words.Text, lexicon, costs.Others, characters);
            for (int at = 0; at <= _lattice.Length; at++)
            {
                if (!ContextFeatures.Matter(_lattice.View, at)) continue;
                int found = ContextFeatures.Collect(_lattice.View, at, buffer);
                foreach (var feature in buffer.AsSpan(0, found))
                    _counts[feature] = _counts.GetValueOrDefault(feature) + 1;
            }

            for (int at = 0; at < _lattice.Length; at++)
                foreach (var candidate in _lattice.At(at))
                {
                    if (candidate.Headword < 0) continue;
                    var known = words.GetValueOrDefault(candidate.Headword);
                    string form = known.Form ?? lexicon.Scripts.Fold(sentence.Words.Text.Substring(at, candidate.Length));
                    words[candidate.Headword] = (form, known.Count + 1);
                }
        }

        foreach (var (feature, count) in _counts.OrderBy(f => f.Key.ToString(), StringComparer.Ordinal))
            if (count >= options.LeastFeatureCount) FeatureIds[feature] = FeatureIds.Count;
        foreach (var (headword, (form, count)) in words.OrderBy(w => w.Key))
        {
            if (count < options.LeastWordCount) continue;
            WordIds[headword] = WordIds.Count;
            WordForms.Add(form);
        }

        _counts.Clear();
    }

    /// <param name="hidden">Words of the sentence (names) that the dictionary is taken to lack.</param>
    public TrainingLattice Build(TaggedSentence sentence, HashSet<int> hidden)
    {
        string text = sentence.Words.Text;
        var gold = new GoldPaths(sentence, lexicon, characters, options, hidden, whole);
        _lattice.Fill(text, lexicon, costs.Others, characters, gold.IsHidden);
        var arcs = new List<Arc>();
        var first = new int[text.Length + 2];
        for (int at = 0; at < text.Length; at++)
        {
            first[at] = arcs.Count;
            foreach (var candidate in _lattice.At(at)) arcs.Add(OfCandidate(text, at, candidate, gold));
            int longest = _lattice.LongestName(at);
            for (int length = NameLimits.Shortest; length <= longest; length++)
                if (!_lattice.IsHeadword(at, length))
                    arcs.Add(new(at, at + length, _lattice.ClassOfName(at, length), length, -1, false, true, 0, gold.FitOfName(at, at + length)));
        }

        first[text.Length] = first[text.Length + 1] = arcs.Count;
        var features = new int[text.Length + 1][];
        var buffer = new Feature[ContextFeatures.Most];
        for (int at = 0; at <= text.Length; at++)
        {
            int found = ContextFeatures.Matter(_lattice.View, at) ? ContextFeatures.Collect(_lattice.View, at, buffer) : 0;
            features[at] = [.. buffer.Take(found).Select(f => FeatureIds.GetValueOrDefault(f, -1)).Where(id => id >= 0)];
        }

        return new(text.Length, [.. arcs], first, features);
    }

    private Arc OfCandidate(string text, int at, Candidate candidate, GoldPaths gold)
    {
        int end = at + candidate.Length;
        byte wordClass = WordClass.Of(candidate.Kind);
        double cost = candidate.Kind == TokenKind.Unknown ? costs.Unknown : costs.Pattern;
        int word = -1;
        if (candidate.Headword >= 0)
        {
            wordClass = WordClass.Of(lexicon.Scripts.Fold(text.Substring(at, candidate.Length)), costs.TagOf(candidate.Headword));
            cost = costs[candidate.Headword] + NumberGrammar.Cost(text, at, candidate.Length, _lattice.IsHeadword(end - 1, 2));
            word = WordIds.GetValueOrDefault(candidate.Headword, -1);
        }

        return new(at, end, wordClass, candidate.Length, word, candidate.Headword >= 0, false, (float)(-cost * options.FrequencyShare), gold.FitOf(at, end, candidate));
    }
}
