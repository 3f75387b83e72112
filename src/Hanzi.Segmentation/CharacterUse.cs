namespace Hanzi.Segmentation;

/// <summary>
/// What a character does, each from 0 (never) to 3 (mostly), compared with all its uses; counted by the training command
/// over the word lists.
/// </summary>
internal readonly record struct CharacterUse(ushort Packed)
{
    /// <summary>In transliterated names.</summary>
    public int Foreign => Packed & 3;

    public int Surname => Packed >> 2 & 3;

    /// <summary>As the first character of a given name of two.</summary>
    public int GivenFirst => Packed >> 4 & 3;

    /// <summary>As the last character of a given name of two.</summary>
    public int GivenLast => Packed >> 6 & 3;

    /// <summary>Behind a whole word, as part of a longer one: 深綠|色.</summary>
    public int Suffix => Packed >> 8 & 3;

    /// <summary>Before a whole word, as part of a longer one: 總|書記.</summary>
    public int Prefix => Packed >> 10 & 3;

    public static CharacterUse Of(int foreign, int surname, int givenFirst, int givenLast, int suffix, int prefix) =>
        new((ushort)(foreign | surname << 2 | givenFirst << 4 | givenLast << 6 | suffix << 8 | prefix << 10));
}
