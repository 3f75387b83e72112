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

    /// <summary>
    /// One syllable a character, in the region's standard, with capitals for names; empty for what is not Chinese and where
    /// no reading is known. Each digit of a number that holds characters (14億) is a part without a tone.
    /// </summary>
    public required IReadOnlyList<Syllable> Reading { get; init; }

    /// <summary>The reading of the other region where it differs, else empty.</summary>
    public IReadOnlyList<Syllable> OtherRegion { get; init; } = [];

    /// <summary>What it means here, where that is known whatever the entries say; null where it is to be chosen.</summary>
    public string? Meaning { get; init; }

    public Entry? Entry => Entries.Count > 0 ? Entries[0] : null;

    /// <summary>
    /// For a word that is no headword but formed of one (<see cref="Token.Formation"/>): its forms and its reading like those of an
    /// entry, without senses; else null.
    /// </summary>
    public Entry? Formed { get; init; }

    /// <summary>
    /// The headword that a formed word is made of, read by itself; for a piece of a separated verb the verb as if it stood
    /// in one. Else null.
    /// </summary>
    public ReadToken? Base { get; init; }
}
