namespace Accuracy.Learning;

/// <summary>What was chosen by cross-validation; the margins and what is kept whole on the tables of <c>validate-words</c>.</summary>
internal sealed record TrainingOptions
{
    /// <summary>What word costs count beside the learnt weights; in hundredths.</summary>
    public int SharePercent { get; init; } = 60;

    public double FrequencyShare => SharePercent / 100.0;

    /// <summary>Rarer features are not learnt: they tell of one text.</summary>
    public int LeastFeatureCount { get; init; } = 2;

    /// <summary>Words met less often have no weight of their own.</summary>
    public int LeastWordCount { get; init; } = 5;

    /// <summary>Of the names that the dictionary has, so many are hidden in the second copy of their sentences.</summary>
    public int HiddenPercent { get; init; } = 100;

    public int Rounds { get; init; } = 6;

    public double Rate { get; init; } = 0.1;

    /// <summary>Strength of the pull towards zero (L2).</summary>
    public double Decay { get; init; } = 0.5;

    /// <summary>How much better than a wrong or crossing token the right ones must be, in nats.</summary>
    public double CrossingMargin { get; init; } = 4;

    /// <summary>The same for names.</summary>
    public double NameMargin { get; init; } = 12;

    /// <summary>The same for each part that a name is cut into.</summary>
    public double CutMargin { get; init; } = 4;

    /// <summary>Whether headwords made of several words of the training data may be kept, by the tags of the first and all.</summary>
    public string SplitTags { get; init; } = "NUM,DET,PROPN";

    public int Seed { get; init; } = 20231115;

    /// <summary>With one of them otherwise, by the name that the commands give it.</summary>
    /// <exception cref="FormatException">There is no such setting, or the value is no number.</exception>
    public TrainingOptions With(string setting, string value) => setting switch
    {
        "hide" => this with { HiddenPercent = int.Parse(value) },
        "names" => this with { NameMargin = double.Parse(value) },
        "cut" => this with { CutMargin = double.Parse(value) },
        "share" => this with { SharePercent = int.Parse(value) },
        "decay" => this with { Decay = double.Parse(value) },
        "rate" => this with { Rate = double.Parse(value) },
        "rounds" => this with { Rounds = int.Parse(value) },
        "margin" => this with { CrossingMargin = double.Parse(value) },
        "features" => this with { LeastFeatureCount = int.Parse(value) },
        "words" => this with { LeastWordCount = int.Parse(value) },
        "split" => this with { SplitTags = value },
        _ => throw new FormatException($"not understood: {setting}={value}"),
    };
}
