using Hanzi.Dictionary;
using Hanzi.Pinyin;

namespace FlashBuilder.Vocabulary;

/// <summary>A word while the text is being read, and everywhere it stands.</summary>
internal sealed class FoundWord(ReadToken first, WordKind kind)
{
    /// <summary>The token at the word's first place; of a separated verb the verb.</summary>
    public ReadToken First { get; } = first;

    public Entry Entry { get; } = first.Formed ?? first.Entry ?? throw new ArgumentException("a word has an entry", nameof(first));

    public WordKind Kind { get; } = kind;

    public List<Occurrence> Occurrences { get; } = [];

    /// <summary>The occurrences with the meaning that the card gives: its example is one of them.</summary>
    public IReadOnlyList<Occurrence> Examples { get; set; } = [];
}
