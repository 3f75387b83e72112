using System.Globalization;
using System.Text;
using Hanzi.Dictionary;
using Hanzi.Segmentation;

namespace Accuracy.Tags;

/// <summary>
/// Learns from sentences tagged by hand (<c>word/TAG</c>) what speaks for each part of speech, and writes what
/// <see cref="TagModel"/> reads: an averaged perceptron whose mistakes are those of the likeliest chain.
/// </summary>
internal sealed class TagTrainer(Lexicon lexicon, WordFrequencies frequencies)
{
    private const int Passes = 12;

    /// <summary>A word seen less often is learnt from by what it has in common with others, as words are that were never seen.</summary>
    private const int LeastSightings = 2;

    /// <summary>Units of a weight in the file.</summary>
    private const double Scale = 10;

    /// <summary>Smaller weights are left out of the file.</summary>
    private const int LeastWeight = 6;

    /// <summary>UD's names in the order of <see cref="PartOfSpeech"/>.</summary>
    private static readonly string[] s_names = "NOUN VERB PUNCT PART PROPN NUM ADV ADP ADJ PRON CONJ DET X AUX SYM".Split(' ');

    private readonly TagFeatures _features = new(lexicon, frequencies);
    private readonly Dictionary<string, int> _ids = [];
    private readonly List<double[]> _weights = [];
    private readonly List<double[]> _sums = [];
    private readonly Dictionary<int, int> _sightings = [];
    private double _step = 1;

    private static int Tags => s_names.Length;

    /// <exception cref="FormatException">No tag of UD Chinese-GSD.</exception>
    public static PartOfSpeech TagOf(string name) => Array.IndexOf(s_names, name) is >= 0 and var tag
        ? (PartOfSpeech)tag
        : throw new FormatException($"{name} is no part of speech");

    /// <param name="sentences">Each a text, its tokens and their tags.</param>
    public string Train(IReadOnlyList<TaggedTokens> sentences)
    {
        foreach (int headword in sentences.SelectMany(s => s.Tokens).Where(t => t.IsHeadword).Select(t => t.Headword))
            _sightings[headword] = _sightings.GetValueOrDefault(headword) + 1;
        var lessons = sentences.Select(LessonOf).ToArray();
        var order = Enumerable.Range(0, lessons.Length).ToArray();
        var random = new Random(1);
        for (int pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (int i in order)
            {
                Learn(lessons[i]);
                _step++;
            }
        }

        return Write();
    }

    /// <summary>A sentence as the learner sees it: the features of every token, and the tag that is right.</summary>
    /// <param name="Certain">Tags that are no question.</param>
    private sealed record Lesson(int[][] Features, int[] Tags, bool[] Certain);

    private Lesson LessonOf(TaggedTokens sentence)
    {
        var (text, tokens, tags) = sentence;
        string[] classes = [.. tokens.Select(t => t.IsHeadword ? _features.ClassOf(t.Headword)
            : t.Kind == TokenKind.Punctuation ? TagFeatures.ClassOf(text[t.Span.Start]) : TagFeatures.ClassOf(t.Kind))];
        var features = new int[tokens.Length][];
        var right = new int[tokens.Length];
        var certain = new bool[tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            var seen = new List<string>();
            for (int place = 0; place < TagFeatures.Places; place++)
            {
                int at = i + place - TagFeatures.Reach;
                seen.AddRange((uint)at >= (uint)tokens.Length ? TagFeatures.OfOther(TagFeatures.Edge, place)
                    : tokens[at].IsHeadword ? _features.Of(tokens[at].Headword, place).Where(f => f[0] != 'w' || _sightings[tokens[at].Headword] >= LeastSightings) : TagFeatures.OfOther(classes[at], place));
            }

            seen.Add(TagFeatures.Pair(TagFeatures.Before, i > 0 ? classes[i - 1] : TagFeatures.Edge, classes[i]));
            seen.Add(TagFeatures.Pair(TagFeatures.Behind, classes[i], i + 1 < tokens.Length ? classes[i + 1] : TagFeatures.Edge));
            features[i] = [.. seen.Select(IdOf)];
            var only = PartOfSpeechTagger.CertainTag(text, tokens[i]);
            certain[i] = only is not null;
            right[i] = (int)(only ?? tags[i]);
        }

        return new(features, right, certain);
    }

    private static string Transition(int before) => "f" + (before < 0 ? TagFeatures.Edge : ((char)(TagModel.FirstLetter + before)).ToString());

    private int IdOf(string feature)
    {
        if (_ids.TryGetValue(feature, out int id)) return id;
        _ids[feature] = id = _ids.Count;
        _weights.Add(new double[Tags]);
        _sums.Add(new double[Tags]);
        return id;
    }

    private void Learn(Lesson lesson)
    {
        int[] guess = Best(lesson);
        for (int i = 0; i < guess.Length; i++)
        {
            int right = lesson.Tags[i], before = i > 0 ? lesson.Tags[i - 1] : -1, guessedBefore = i > 0 ? guess[i - 1] : -1;
            if (guess[i] != right)
            {
                foreach (int feature in lesson.Features[i])
                {
                    Add(feature, right, 1);
                    Add(feature, guess[i], -1);
                }
            }

            if (guess[i] == right && guessedBefore == before) continue;
            Add(IdOf(Transition(before)), right, 1);
            Add(IdOf(Transition(guessedBefore)), guess[i], -1);
        }
    }

    private void Add(int feature, int tag, int value)
    {
        _weights[feature][tag] += value;
        _sums[feature][tag] += value * _step;
    }

    /// <summary>The chain of tags with the highest score.</summary>
    private int[] Best(Lesson lesson)
    {
        int length = lesson.Tags.Length;
        var from = new int[length][];
        double[] best = new double[Tags];
        for (int i = 0; i < length; i++)
        {
            double[] own = new double[Tags], next = new double[Tags];
            if (lesson.Certain[i]) own.AsSpan().Fill(double.NegativeInfinity);
            else
                foreach (int feature in lesson.Features[i])
                    for (int tag = 0; tag < Tags; tag++) own[tag] += _weights[feature][tag];
            if (lesson.Certain[i]) own[lesson.Tags[i]] = 0;
            from[i] = new int[Tags];
            next.AsSpan().Fill(double.NegativeInfinity);
            for (int before = i == 0 ? -1 : 0; before < (i == 0 ? 0 : Tags); before++)
            {
                double[] transition = _weights[IdOf(Transition(before))];
                double score = before < 0 ? 0 : best[before];
                for (int tag = 0; tag < Tags; tag++)
                {
                    if (score + transition[tag] + own[tag] <= next[tag]) continue;
                    next[tag] = score + transition[tag] + own[tag];
                    from[i][tag] = before;
                }
            }

            best = next;
        }

        int[] chain = new int[length];
        int last = Array.IndexOf(best, best.Max());
        for (int i = length - 1; i >= 0; i--)
        {
            chain[i] = last;
            last = from[i][last];
        }

        return chain;
    }

    private string Write()
    {
        var text = new StringBuilder();
        foreach (var (feature, id) in _ids.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var row = new StringBuilder();
            for (int tag = 0; tag < Tags; tag++)
            {
                int weight = (int)Math.Round(Scale * (_weights[id][tag] - (_sums[id][tag] / _step)));
                if (Math.Abs(weight) >= LeastWeight) row.Append(CultureInfo.InvariantCulture, $"{(char)(TagModel.FirstLetter + tag)}{weight}");
            }

            if (row.Length > 0) text.Append(feature).Append('\t').Append(row).Append('\n');
        }

        return text.ToString();
    }
}

/// <summary>A sentence cut and tagged by hand.</summary>
/// <param name="Tags">One for each token.</param>
internal sealed record TaggedTokens(string Text, Token[] Tokens, PartOfSpeech[] Tags);
