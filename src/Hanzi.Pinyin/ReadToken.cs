using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>A token with its reading.</summary>
public sealed record ReadToken
{
    public required Token Token { get; init; }

    /// <summary>The kind after reading: a headword read with a capital is a name.</summary>
    public required TokenKind Kind { get; init; }

    /// <summary>The dictionary's entries for the word, the chosen one first; none where it is no headword.</summary>
    public required IReadOnlyList<Entry> Entries { get; init; }

    /// <summary>One syllable a character; empty for what is not Chinese and where no reading is known.</summary>
    public required IReadOnlyList<Syllable> Reading { get; init; }

    public Entry? Entry => Entries.Count > 0 ? Entries[0] : null;
}
