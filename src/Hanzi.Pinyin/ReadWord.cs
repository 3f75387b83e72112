using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>
/// A word, a number or a sign as it is read, wherever it stands: what is written and read alike shares one, so that a later
/// stage makes what it needs of a word once and finds it again by <see cref="Number"/>.
/// </summary>
public sealed record ReadWord
{
    /// <summary>The number of what is made for one token alone.</summary>
    public const int NoNumber = -1;

    public ReadWord()
    {
    }

    /// <summary>A copy that is to be changed: another word, and so without the number.</summary>
    private ReadWord(ReadWord word)
    {
        (Text, Kind, Headword, Entries, Reading) = (word.Text, word.Kind, word.Headword, word.Entries, word.Reading);
        (OtherRegion, Meaning, Formed, Base) = (word.OtherRegion, word.Meaning, word.Formed, word.Base);
    }

    /// <summary>
    /// Its place among the words that its reader has met, from 0: an index into what a later stage keeps, which compares the
    /// word as well, because the words of another reader have the same numbers.
    /// </summary>
    public int Number { get; init; } = NoNumber;

    /// <summary>As it is written; null where it is not known.</summary>
    public string? Text { get; init; }

    /// <summary>The kind after reading: a headword read with a capital is a name.</summary>
    public required TokenKind Kind { get; init; }

    /// <summary>The lexicon's number of the headword, <see cref="Token.NoHeadword"/> where it is none.</summary>
    public int Headword { get; init; } = Token.NoHeadword;

    /// <summary>The dictionary's entries for the word, the chosen one first; none where it is no headword.</summary>
    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>
    /// One syllable a character, in the region's standard, with capitals for names; empty for what is not Chinese and where
    /// no reading is known. Each digit of a number that holds characters (14億) is a part without a tone.
    /// </summary>
    public IReadOnlyList<Syllable> Reading { get; init; } = [];

    /// <summary>The reading of the other region where it differs, else empty.</summary>
    public IReadOnlyList<Syllable> OtherRegion { get; init; } = [];

    /// <summary>What it means here, where that is known whatever the entries say; null where it is to be chosen.</summary>
    public string? Meaning { get; init; }

    /// <summary>
    /// For a word that is no headword but formed of one (<see cref="Token.Formation"/>): its forms and its reading like those of an
    /// entry, without senses; else null.
    /// </summary>
    public Entry? Formed { get; init; }

    /// <summary>
    /// The headword that a formed word is made of, read by itself; for a piece of a separated verb the verb as if it stood
    /// in one. Else null.
    /// </summary>
    public ReadWord? Base { get; init; }

    public Entry? Entry => Entries.Count > 0 ? Entries[0] : null;
}
