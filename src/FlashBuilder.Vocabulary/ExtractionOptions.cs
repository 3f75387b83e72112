namespace FlashBuilder.Vocabulary;

/// <summary>The order in which words are learnt.</summary>
public enum WordOrder
{
    /// <summary>As the text brings them.</summary>
    Text,
    /// <summary>The most frequent in the text first; among equals the most frequent in the language.</summary>
    Frequency,
}

/// <summary>Which words of a text become cards, and in what order.</summary>
public sealed record ExtractionOptions
{
    /// <summary>Words that the learner knows already; none by default.</summary>
    public KnownWords Known { get; init; } = KnownWords.None;

    /// <summary>Leave out words that occur less often in the text; 1 keeps all.</summary>
    public int MinimumCount { get; init; } = 1;

    /// <summary>Keep only so many words, the most frequent; no limit by default.</summary>
    public int Top { get; init; } = int.MaxValue;

    public WordOrder Order { get; init; } = WordOrder.Text;
}
