using System.Text;

namespace Accuracy;

/// <summary>
/// Han characters by Unicode block: unified ideographs with their extensions, compatibility ideographs and 〇.
/// Said here again so that the scorer leans on nothing it scores.
/// </summary>
internal static class Han
{
    public static bool IsIn(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
            if (rune.Value is 0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF))
                return true;

        return false;
    }
}
