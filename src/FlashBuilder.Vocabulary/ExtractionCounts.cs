namespace FlashBuilder.Vocabulary;

/// <summary>What extraction met and what it left out, so that nothing goes in silence.</summary>
public sealed record ExtractionCounts
{
    public required int Paragraphs { get; init; }

    public required int Sentences { get; init; }

    /// <summary>Tokens that are Chinese words or names, repetitions counted.</summary>
    public required int RunningWords { get; init; }

    /// <summary>Different words, names apart.</summary>
    public required int DifferentWords { get; init; }

    /// <summary>Different names, those without an entry included.</summary>
    public required int DifferentNames { get; init; }

    /// <summary>Of these, the ones that get no note because the options leave names out.</summary>
    public required int NamesSkipped { get; init; }

    /// <summary>Different words left out because the learner knows them.</summary>
    public required int Known { get; init; }

    /// <summary>Different words left out by a minimum count or a limit.</summary>
    public required int BelowLimit { get; init; }

    /// <summary>The numbers of the lines of the corrections that were obeyed.</summary>
    public required IReadOnlySet<int> UsedCorrections { get; init; }

    /// <summary>What a user should look at, in the order of the text.</summary>
    public required IReadOnlyList<Doubt> Doubts { get; init; }

    /// <summary>Pieces of Chinese text that the dictionary cannot gloss, in the order of the text.</summary>
    public required IReadOnlyList<string> WithoutEntry { get; init; }
}
