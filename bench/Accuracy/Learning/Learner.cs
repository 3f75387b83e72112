using System.Text;
using Hanzi.Dictionary;
using Hanzi.Segmentation;

namespace Accuracy.Learning;

/// <summary>From sentences cut by hand to the text of a model.</summary>
internal sealed class Learner(WordData data, TrainingOptions options)
{
    private readonly ushort[] _uses = CharacterStatistics.Count(data.Lexicon, data.WordList);

    public string Learn(IReadOnlyList<TaggedSentence> sentences)
    {
        var builder = new LatticeBuilder(data.Lexicon, data.Costs, new(data.Lexicon.Scripts, _uses), new(data.Lexicon, data.Frequencies, data.Wordhood, sentences), options);
        builder.Count(sentences);
        TrainingLattice[] lattices =
        [
            .. sentences.Select(s => builder.Build(s, [])),
            .. WithHiddenNames(sentences).Select(s => builder.Build(s.Sentence, s.Hidden)),
        ];
        var trainer = new Trainer(options, lattices.Length, builder.FeatureIds.Count, builder.WordIds.Count);
        trainer.Train(lattices);
        Console.Error.WriteLine(
            $"{lattices.Length} sentences ({trainer.Unreachable} beyond the lattice), {builder.FeatureIds.Count} features, {builder.WordIds.Count} words");
        return ModelText.Write(options, _uses, builder, trainer);
    }

    /// <summary>
    /// The sentences again, as if the dictionary lacked some of their names: so the many names that it has teach how
    /// names look that it has not.
    /// </summary>
    private IEnumerable<(TaggedSentence Sentence, HashSet<int> Hidden)> WithHiddenNames(IReadOnlyList<TaggedSentence> sentences)
    {
        var random = new Random(options.Seed);
        foreach (var sentence in sentences)
        {
            HashSet<int> hidden = [];
            for (int word = 0; word < sentence.Tags.Count; word++)
                if (sentence.Tags[word] == "PROPN" && sentence.Words.Words[word].Length >= NameLimits.Shortest
                    && data.Lexicon.HeadwordOf(sentence.Words.Words[word]) >= 0
                    && random.Next(100) < options.HiddenPercent) hidden.Add(word);
            if (hidden.Count > 0) yield return (sentence, hidden);
        }
    }

    public Segmenter SegmenterOf(string model) =>
        new(data.Lexicon, data.Costs, SegmentationModel.Load(DictionaryText.Decode("model", Encoding.UTF8.GetBytes(model))));
}
