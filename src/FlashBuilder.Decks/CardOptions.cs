namespace FlashBuilder.Decks;

/// <summary>Which reading a card shows.</summary>
public enum Phonetic
{
    /// <summary>Both in Traditional decks, pinyin in Simplified ones.</summary>
    ByScript,
    Pinyin,
    Zhuyin,
    Both,
}

/// <summary>
/// What a learner chooses about the cards of a deck. Choices fill fields or leave them empty; the note type is the same
/// for all, so that decks with different choices live side by side.
/// </summary>
public sealed record CardOptions
{
    public static CardOptions Default { get; } = new();

    /// <summary>Cards besides Recognition.</summary>
    public ExtraCards Extra { get; init; }

    public ToneScheme Tones { get; init; } = ToneScheme.Standard;

    public Phonetic Phonetic { get; init; }

    public CardMedia Media { get; init; } = CardMedia.None;

    /// <summary>More cards, and nothing else changed.</summary>
    public static implicit operator CardOptions(ExtraCards extra) => new() { Extra = extra };
}
