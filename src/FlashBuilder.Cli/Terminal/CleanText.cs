using System.Buffers;
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

    /// <summary>
    /// For lines as they are printed, line ends and tabs kept: a control character becomes a visible sign (␛ for ESC), marks
    /// of direction are dropped, and a line that is longer than any reader is cut with an ellipsis.
    /// </summary>
    public static string Shown(string text)
    {
        if (text.Length <= LongestLine && !text.AsSpan().ContainsAny(s_unsafe)) return text;
        var shown = new StringBuilder(Math.Min(text.Length, LongestLine));
        int inLine = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isEnd = c == '\n' || (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n');
            if (isEnd) inLine = 0;
            else if (++inLine > LongestLine)
            {
                // No half of a pair is left before the ellipsis.
                if (inLine == LongestLine + 1 && char.IsHighSurrogate(shown[^1])) shown.Length--;
                if (inLine == LongestLine + 1) shown.Append('…');
                continue;
            }

            if (isEnd || c == '\t' || !s_unsafe.Contains(c)) shown.Append(c);
            else if (!char.IsControl(c)) inLine--;
            else shown.Append(c < ' ' ? (char)(c + '\u2400') : c == '\u007F' ? '\u2421' : '\uFFFD');
        }

        return shown.ToString();
    }

    /// <summary>The beginning of a text that is quoted in a message, on one line.</summary>
    public static string Quoted(string text)
    {
        const int Longest = 120;
        if (text.Length <= Longest) return Of(text);
        return Of(text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)]) + "…";
    }

    /// <summary>No path is longer, and scripts read paths.</summary>
    private const int LongestLine = 5000;

    /// <summary>C0 but for tab and line feed, DEL, C1, and what turns the direction of writing.</summary>
    private static readonly SearchValues<char> s_unsafe = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n')),
        '\u061C', '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069',
    ]);

    private static bool IsDropped(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF or >= 0x1F3FB and <= 0x1F3FF;
}
