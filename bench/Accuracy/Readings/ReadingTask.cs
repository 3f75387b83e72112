using Hanzi.Dictionary;

namespace Accuracy.Readings;

/// <summary>Learns from polyphones of sentences and from the dictionary, and scores.</summary>
internal sealed class ReadingTask(
    Chain chain, IReadOnlyList<Polyphone> sentences, IReadOnlyList<Polyphone> everyday, IReadOnlyList<Polyphone> phrases,
    TrainingOptions options)
{
    public const string WeightsFile = "readings.weights.gz";

    private readonly Inventory _inventory = new(chain, sentences.Concat(everyday).Concat(phrases));
    private Example?[] _examples = [];
    private Example?[] _everyday = [];

    /// <summary>着 as Traditional text writes it: folding leaves 著 as it is, for it is a character of Simplified text too.</summary>
    private Example?[] _doubles = [];

    private List<Example> _headwords = [];

    /// <summary>Makes the examples; once, before the first training.</summary>
    public void Prepare()
    {
        ExampleMaker maker = new(chain, _inventory);
        _examples =
        [
            .. sentences.Select(p => maker.Of(p, 1) is { } made
                ? made with { Weight = made.Origin is Origin.Token or Origin.Name ? 1 : options.InsideWeight }
                : null),
        ];
        _everyday = [.. everyday.Select(p => maker.Of(p, options.EverydayWeight))];
        _doubles = [.. everyday.Select(p => p.Text[p.At] == '着' ? maker.Of(p with { Text = p.Text.Replace('着', '著') }, options.EverydayWeight) : null)];
        _headwords =
        [
            .. maker.OfHeadwords(options.HeadwordWeight),
            .. phrases.Select(p => maker.OfPhrase(p, options.PhraseWeight)).OfType<Example>(),
        ];
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
            .. _doubles.Where((e, i) => e is not null && i % folds != held).OfType<Example>(),
            .. _headwords,
        ];
        trainer.Train(examples);
        var words = WordOverrides.Learn(
            chain, sentences.Where((_, i) => i % folds != held), everyday.Where((_, i) => i % folds != held));
        return ModelWriter.Write(_inventory, trainer, examples, words);
    }
}
