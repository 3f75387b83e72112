using Hanzi.Dictionary;

namespace Accuracy.Readings;

/// <summary>Learns from polyphones of sentences and from the dictionary, and scores.</summary>
internal sealed class ReadingTask(
    Chain chain, IReadOnlyList<Polyphone> sentences, IReadOnlyList<Polyphone> everyday, TrainingOptions options)
{
    public const string WeightsFile = "readings.weights.gz";

    private readonly Inventory _inventory = new(chain, sentences.Concat(everyday));
    private Example?[] _examples = [];
    private Example?[] _everyday = [];
    private List<Example> _headwords = [];

    /// <summary>Makes the examples; once, before the first training.</summary>
    public void Prepare()
    {
        ExampleMaker maker = new(chain, _inventory);
        _examples =
        [
            .. sentences.Select(p => maker.Of(p, 1) is { } made
                ? made with { Weight = made.Origin == Origin.Token ? 1 : options.InsideWeight }
                : null),
        ];
        _everyday = [.. everyday.Select(p => maker.Of(p, options.EverydayWeight))];
        _headwords = [.. maker.OfHeadwords(options.HeadwordWeight)];
    }

    /// <summary>The model learnt from all examples but those of one fold.</summary>
    /// <param name="held">Fold held out, or -1.</param>
    public DictionaryText Train(int folds, int held)
    {
        Trainer trainer = new(_inventory, options);
        List<Example> examples =
        [
            .. _examples.Where((e, i) => e is not null && i % folds != held).OfType<Example>(),
            .. _everyday.Where((e, i) => e is not null && i % folds != held).OfType<Example>(),
            .. _headwords,
        ];
        trainer.Train(examples);
        var words = WordOverrides.Learn(
            chain, sentences.Where((_, i) => i % folds != held), everyday.Where((_, i) => i % folds != held));
        return ModelWriter.Write(_inventory, trainer, examples, words);
    }
}
