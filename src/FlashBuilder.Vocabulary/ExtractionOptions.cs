namespace FlashBuilder.Vocabulary;

/// <summary>The order in which words are learnt.</summary>
public enum WordOrder
{
    /// <summary>As the text brings them.</summary>
    Text,
    /// <summary>The most frequent in the text first; among equals the most frequent in the language.</summary>
    Frequency,
}

/// <summary>What becomes of names: those that are vocabulary (<see cref="NameChoice"/>) are words in any case.</summary>
public enum NameUse
{
    /// <summary>Notes of their own, out of the study order.</summary>
    Apart,
    /// <summary>Learnt like words.</summary>
    Study,
    /// <summary>No notes.</summary>
    Skip,
}

/// <summary>Which words of a text become cards, and in what order.</summary>
public sealed record ExtractionOptions
{
    /// <summary>Words that the learner knows already; none by default.</summary>
    public KnownWords Known { get; init; } = KnownWords.None;

    /// <summary>Leave out words that occur less often in the text; 1 keeps all.</summary>
    public int MinimumCount { get; init; } = 1;

    /// <summary>Keep only so many words, the most frequent; no limit by default. Names apart are not counted.</summary>
    public int Top { get; init; } = int.MaxValue;

    public WordOrder Order { get; init; } = WordOrder.Text;

    public NameUse Names { get; init; }

    /// <summary>Of readings and meanings; the segmenter has the words already.</summary>
    public Corrections Corrections { get; init; } = Corrections.None;
}
