namespace Hanzi.Segmentation;

/// <summary>
/// How often a character stands in transliterated names (0 to 3), as a surname (0 to 3) and in given names (0 to 3),
/// compared with all its uses; counted by the training command over the names of the word lists.
/// </summary>
internal readonly record struct CharacterUse(byte Packed)
{
    public int Foreign => Packed & 3;

    public int Surname => Packed >> 2 & 3;

    public int Given => Packed >> 4 & 3;

    public static CharacterUse Of(int foreign, int surname, int given) => new((byte)(foreign | surname << 2 | given << 4));
}
