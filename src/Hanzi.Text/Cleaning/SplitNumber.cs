namespace Hanzi.Text.Cleaning;

/// <summary>
/// A number whose thousands a space divides: <c>5 000</c>, <c>1 234 567</c>. One to three digits, not beginning with 0,
/// then groups of exactly three; <c>2023 11</c> and <c>2023 111</c> are two numbers. In Latin surroundings nothing is
/// one, because <c>in room 12 345 people</c> cannot be told from it.
/// </summary>
internal static class SplitNumber
{
    /// <summary>More groups of three digits than any number has; a table may go on without end, and nobody counts it from each of its cells.</summary>
    private const int MostGroups = 8;

    /// <summary>The length of the split number that begins at <paramref name="at"/>, spaces included; 0 where none does.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        if (DigitAt(text, at) <= 0 || DigitAt(text, at - 1) >= 0) return 0;
        // Inside 3.5 or 1,234 no number begins.
        if (at > 1 && text[at - 1] is '.' or ',' or '．' && DigitAt(text, at - 2) >= 0) return 0;
        int end = at;
        while (DigitAt(text, end) >= 0) end++;
        if (end - at > 3) return 0;
        int groups = 0;
        for (; IsGroup(text, end); end += 4)
            if (++groups > MostGroups) return 0;
        return groups > 0 && (IsChinese(text, at, -1) || IsChinese(text, end, +1)) ? end - at : 0;
    }

    /// <summary>True where a split number counts something in Chinese: no author writes so, but PDF files do.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ' || DigitAt(text, i - 1) < 0 || DigitAt(text, i + 1) < 0) continue;
            int start = i;
            while (start > 0 && i - start < 4 && DigitAt(text, start - 1) >= 0) start--;
            int length = LengthAt(text, start);
            if (length == 0) continue;
            int after = start + length;
            if (after < text.Length && text[after] == ' ') after++;
            if (after < text.Length && HanCharacter.IsHan(text[after])) return true;
        }
        return false;
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int at) =>
        at < text.Length && text[at] == ' ' && DigitAt(text, at + 1) >= 0 && DigitAt(text, at + 2) >= 0
        && DigitAt(text, at + 3) >= 0 && DigitAt(text, at + 4) < 0;

    /// <summary>Whether the next sign that is no space, from a border of the number outwards, is Chinese.</summary>
    private static bool IsChinese(ReadOnlySpan<char> text, int border, int step)
    {
        // Two spaces at most: looking further would make a long row of spaces cost its square.
        for (int i = step < 0 ? border - 1 : border, spaces = 0; i >= 0 && i < text.Length; i += step)
        {
            if (text[i] is not (' ' or '\u3000') || ++spaces > 2)
                return Glyph.IsUnspaced(text[i]) || Glyph.IsWidePunctuation(text[i]);
        }
        return false;
    }

    /// <summary>The value of an ASCII or fullwidth digit; -1 where there is none.</summary>
    private static int DigitAt(ReadOnlySpan<char> text, int at) =>
        at < 0 || at >= text.Length ? -1
        : Glyph.IsDigit(text[at]) ? text[at] - '0'
        : text[at] is >= '０' and <= '９' ? text[at] - '０'
        : -1;
}
