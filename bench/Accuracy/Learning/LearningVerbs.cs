using System.Diagnostics;
using Hanzi.Segmentation;

namespace Accuracy.Learning;

/// <summary>The verbs that learn, and that measure what is learnt in this process.</summary>
internal static class LearningVerbs
{
    public const string ModelPath = "dictionaries/segmentation.weights.gz";

    /// <param name="paths">Sentences cut by hand, to learn from together.</param>
    public static void Train(IEnumerable<string> paths)
    {
        var learner = new Learner(WordData.Load(), new());
        ModelText.Save(ModelPath, learner.Learn([.. paths.SelectMany(TaggedSentence.ReadAll)]));
    }

    /// <summary>
    /// Learns on all parts but one (and on files <c>with</c> them that are not scored) and scores that one, for each; then all
    /// parts together.
    /// </summary>
    public static void CrossValidate(string path, string[] settings)
    {
        int parts = 5, first = 5, errors = 0;
        string? dev = null;
        List<TaggedSentence> with = [];
        var options = new TrainingOptions();
        foreach (string setting in settings)
        {
            string[] pair = setting.Split('=', 2);
            string value = pair.Length > 1 ? pair[1] : "";
            switch (pair[0])
            {
                case "parts": parts = first = int.Parse(value); break;
                case "first": first = int.Parse(value); break;
                case "errors": errors = int.Parse(value); break;
                case "dev": dev = value; break;
                case "with": with.AddRange(TaggedSentence.ReadAll(value)); break;
                default: options = options.With(pair[0], value); break;
            }
        }

        var data = WordData.Load();
        var learner = new Learner(data, options);
        var sentences = TaggedSentence.ReadAll(path);
        List<TaggedSentence> scored = [];
        List<IReadOnlyList<Token>> plain = [], learnt = [];
        var lattice = new Segmenter(data.Lexicon, data.Costs, SegmentationModel.None);
        for (int part = 0; part < first; part++)
        {
            var watch = Stopwatch.StartNew();
            var segmenter = learner.SegmenterOf(learner.Learn([.. sentences.Where((_, i) => i % parts != part), .. with]));
            Console.Error.WriteLine($"part {part + 1} of {parts}: {watch.Elapsed.TotalSeconds:F0} s");
            foreach (var sentence in sentences.Where((_, i) => i % parts == part))
            {
                scored.Add(sentence);
                plain.Add(lattice.Segment(sentence.Words.Text));
                learnt.Add(segmenter.Segment(sentence.Words.Text));
            }

            if (dev is not null && part == 0) Dev(dev, segmenter);
        }

        Report("lattice", scored, plain, data);
        Report("learnt", scored, learnt, data);
        for (int i = 0; i < scored.Count && errors > 0; i++)
            foreach (var found in Disagreement.Between(scored[i].Words, Words(scored[i].Words.Text, learnt[i])))
                if (found.Crosses && errors-- > 0) Console.Out.Write($"{found.Gold}\t{found.Predicted}\t{found.Context}\n");
    }

    private static void Dev(string path, Segmenter segmenter)
    {
        using var reader = new StreamReader(path);
        var gold = GoldFile.Read(reader);
        Say("dev", SegmentationScore.Of(gold, [.. gold.Select(g => Words(g.Text, segmenter.Segment(g.Text)))]));
    }

    private static Segmentation Words(string text, IReadOnlyList<Token> tokens) => new([.. tokens.Select(t => t.Span.Of(text))]);

    private static void Report(string name, List<TaggedSentence> gold, List<IReadOnlyList<Token>> tokens, WordData data)
    {
        Say(name, SegmentationScore.Of([.. gold.Select(g => g.Words)], [.. gold.Zip(tokens).Select(p => Words(p.First.Words.Text, p.Second))]));
        var names = NameScore.Of(gold, tokens, data.Lexicon);
        Console.Out.Write($"          names {names.Gold}: one token {names.Found} ({(double)names.Found / names.Gold:P1}), whole {names.Whole} "
            + $"({(double)names.Whole / names.Gold:P1}); marked as names {names.Predicted}, of which no name {names.False}\n");
    }

    private static void Say(string name, SegmentationScore score) =>
        Console.Out.Write($"{name,-9} F1 {score.F1:P2}, precision {score.Precision:P2}, recall {score.Recall:P2}; per 1,000: crossing "
            + $"{score.PerThousand(score.Crossing):F2}, joined {score.PerThousand(score.Joined):F1}, cut {score.PerThousand(score.Cut):F1}\n");
}
