using System.Globalization;
using System.Text;

namespace FlashBuilder.Cli;

/// <summary>
/// Makes a text harmless for a terminal. What a deck or a file name holds may come from anywhere: escape sequences would
/// obey whoever wrote them, direction marks would turn the line around, and joined emoji have another width in every
/// program.
/// </summary>
internal static class CleanText
{
    /// <summary>
    /// Control characters and line ends become spaces; format characters, variation selectors and skin tones are dropped;
    /// half a surrogate pair becomes U+FFFD.
    /// </summary>
    public static string Of(string text)
    {
        bool isClean = true;
        foreach (char c in text) isClean &= c is >= ' ' and <= '~' or >= '\u3001' and <= '\u9FFF';
        if (isClean) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsDropped(rune)) continue;
            bool isBreak = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            if (isBreak) clean.Append(' ');
            else clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    private static bool IsDropped(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF or >= 0x1F3FB and <= 0x1F3FF;
}
