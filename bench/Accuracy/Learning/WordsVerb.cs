using System.Text;
using Hanzi.Segmentation;

namespace Accuracy.Learning;

/// <summary>
/// The cross-validated table of broken and crossing words: learns from files and from every second sentence of others, scores
/// the sentences left out and texts that are never learnt from, and then the other way round.
/// </summary>
internal static class WordsVerb
{
    private const int Ways = 2;

    /// <exception cref="FormatException">An argument is not understood.</exception>
    public static void Run(string[] arguments)
    {
        var data = WordData.Load();
        var options = new TrainingOptions();
        int errors = 0;
        List<TaggedSentence> learnt = [];
        List<(string Name, IReadOnlyList<TaggedSentence> Sentences)> halved = [];
        List<(string Name, IReadOnlyList<Segmentation> Sentences)> dev = [];
        foreach (string argument in arguments)
        {
            switch (argument.Split('=', 2))
            {
                case [var path]: learnt.AddRange(TaggedSentence.ReadAll(path)); break;
                case ["halves", var path]: halved.Add((Path.GetFileName(path), TaggedSentence.ReadAll(path))); break;
                case ["dev", var path]: dev.Add((Path.GetFileName(path), Read(path))); break;
                case ["errors", var count] when int.TryParse(count, out int wanted): errors = wanted; break;
                case [var setting, var value]: options = options.With(setting, value); break;
            }
        }

        var scores = new SortedDictionary<string, WordCuts>(StringComparer.Ordinal);
        var plain = new Segmenter(data.Lexicon, data.Costs, SegmentationModel.None);
        foreach (var (name, sentences) in dev) Score($"{name}, unlearnt", sentences, plain);
        foreach (var (name, sentences) in halved) Score($"{name}, unlearnt", sentences.Select(s => s.Words), plain);
        for (int way = 0; way < Ways; way++)
        {
            var learner = new Learner(data, options);
            var segmenter = learner.SegmenterOf(learner.Learn([.. learnt, .. halved.SelectMany(file => file.Sentences.Where((_, i) => i % Ways != way))]));
            foreach (var (name, sentences) in dev) Score($"{name}, way {way + 1}", sentences, segmenter);
            foreach (var (name, sentences) in halved)
                Score($"{name}, half {way + 1}", [.. sentences.Where((_, i) => i % Ways == way).Select(s => s.Words)], segmenter);
        }

        foreach (string name in halved.Select(file => file.Name).ToList())
        {
            var both = scores[$"{name}, whole"] = new(data.Lexicon);
            for (int way = 1; way <= Ways; way++) both.Add(scores[$"{name}, half {way}"]);
        }

        Report(scores, errors);

        void Score(string name, IEnumerable<Segmentation> sentences, Segmenter segmenter)
        {
            var cuts = scores[name] = new(data.Lexicon);
            foreach (var sentence in sentences) cuts.Add(sentence, segmenter.Segment(sentence.Text));
        }
    }

    private static IReadOnlyList<Segmentation> Read(string path)
    {
        using var reader = new StreamReader(path);
        return GoldFile.Read(reader);
    }

    private static void Report(SortedDictionary<string, WordCuts> scores, int errors)
    {
        var text = new StringBuilder($"{"",-24}{"headwords",10}{"broken",8}{"crossing",10}   per 1,000 headwords, words\n");
        foreach (var (name, cuts) in scores)
            text.Append($"{name,-24}{cuts.Headwords,10}{cuts.BrokenPerThousand,8:F1}{cuts.CrossingPerThousand,10:F1}\n");
        foreach (var (name, cuts) in scores)
            foreach (string error in cuts.Crossing.Take(errors).Select(e => $"crosses\t{e}").Concat(cuts.Broken.Take(errors).Select(e => $"broken\t{e}")))
                text.Append($"{name}\t{error}\n");
        Console.Out.Write(text);
    }
}
