namespace Hanzi.Text.Cleaning;

/// <summary>
/// Puts right what is wrong in any text, broken or not, without looking at lines:
/// line ends become <c>\n</c> (form feeds stay: they mark pages); spaces of fixed width become plain ones, but U+3000
/// stays; invisible characters and controls go; radicals and compatibility ideographs become the character they look
/// like; a lone surrogate becomes U+FFFD, which every encoding can write.
/// </summary>
internal static class CharacterRepair
{
    public static TracedText Repair(string input)
    {
        TracedText.Builder clean = new(input.Length);
        char previous = '\0';
        for (int i = 0; i < input.Length; i++)
        {
            char c = input[i];
            if (IsOrdinary(c))
            {
                clean.Append(previous = c, i);
                continue;
            }
            int length = Length(input, i);
            int codePoint = length == 2 ? char.ConvertToUtf32(c, input[i + 1]) : c;
            if (UnifiedIdeographs.Find(codePoint) is { } unified)
            {
                foreach (char unit in unified) clean.Append(previous = unit, i);
            }
            else if (length == 2 && !IsVariationSelector(codePoint))
            {
                clean.Append(c, i);
                clean.Append(previous = input[i + 1], i + 1);
            }
            else if (Replacement(input, i, codePoint, previous) is char other and not '\0')
            {
                clean.Append(previous = other, i);
            }
            if (c == '\r' && i + 1 < input.Length && input[i + 1] == '\n') i++;
            i += length - 1;
        }
        return clean.Build();
    }

    /// <summary>Whether every character is an ordinary one, so that nothing is to repair.</summary>
    public static bool IsClean(string text)
    {
        foreach (char c in text)
            if (!IsOrdinary(c)) return false;
        return true;
    }

    private static bool IsOrdinary(char c) =>
        c is >= ' ' and < '\u007F' or '\n' or '\t' or '\f'
        or >= '\u3000' and < '\uD800' or >= '\uFF00' and <= '\uFFEF' or > '\u00A0' and < '\u00AD';

    private static int Length(string input, int at) =>
        char.IsHighSurrogate(input[at]) && at + 1 < input.Length && char.IsLowSurrogate(input[at + 1]) ? 2 : 1;

    /// <summary>What stands for one odd character; NUL means nothing.</summary>
    private static char Replacement(string input, int at, int codePoint, char previous) => codePoint switch
    {
        '\r' or '\v' or '\u0085' or '\u2028' or '\u2029' => '\n',
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' => ' ',
        // A soft hyphen shows only where the line ends behind it.
        '\u00AD' => Glyph.IsWord(previous) && at + 1 < input.Length && input[at + 1] is '\r' or '\n' ? '-' : '\0',
        // Joiners hold emoji together and shape Persian or Devanagari; in Chinese they are dirt.
        '\u200C' or '\u200D' => previous > '\u007F' && CanBeShaped(previous) ? (char)codePoint : '\0',
        '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') => '\0',
        '\uFEFF' or (>= '\uFFF0' and <= '\uFFFB') or '\uFFFE' or '\uFFFF' => '\0',
        // They choose among the shapes of one character; no dictionary has them. Emoji keep theirs.
        _ when IsVariationSelector(codePoint) => codePoint <= 0xFFFF && CanBeShaped(previous) ? (char)codePoint : '\0',
        < ' ' or (>= '\u007F' and < '\u00A0') => '\0',
        (>= 0xD800 and <= 0xDFFF) => '\uFFFD',
        _ => (char)codePoint,
    };

    private static bool IsVariationSelector(int codePoint) =>
        codePoint is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;

    /// <summary>
    /// Whether a joiner or a selector behind this may mean something. Halves of rare Chinese characters pass, because
    /// they look like those of emoji.
    /// </summary>
    private static bool CanBeShaped(char c) =>
        !HanCharacter.IsHan(c) && !Glyph.IsWidePunctuation(c) && !Glyph.IsFullwidthAlphanumeric(c) && !Glyph.IsSpace(c)
        && c is not ('\0' or '\uFFFD');
}
