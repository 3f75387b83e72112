using System.Text;
using Hanzi.Dictionary;
using Hanzi.Segmentation;

namespace Accuracy.Learning;

/// <summary>From sentences cut by hand to the text of a model.</summary>
internal sealed class Learner(WordData data, TrainingOptions options)
{
    private readonly byte[] _uses = CharacterStatistics.Count(data.Lexicon, data.WordList);

    public string Learn(IReadOnlyList<TaggedSentence> sentences)
    {
        var builder = new LatticeBuilder(data.Lexicon, data.Costs, new(data.Lexicon.Scripts, _uses), options);
        builder.Count(sentences);
        TrainingLattice[] lattices = [.. sentences.Select(builder.Build)];
        var trainer = new Trainer(options, lattices.Length, builder.FeatureIds.Count, builder.WordIds.Count);
        trainer.Train(lattices);
        Console.Error.WriteLine(
            $"{lattices.Length} sentences ({trainer.Unreachable} beyond the lattice), {builder.FeatureIds.Count} features, {builder.WordIds.Count} words");
        return ModelText.Write(options, _uses, builder, trainer);
    }

    public Segmenter SegmenterOf(string model) =>
        new(data.Lexicon, data.Costs, SegmentationModel.Load(DictionaryText.Decode("model", Encoding.UTF8.GetBytes(model))));
}
