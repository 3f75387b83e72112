namespace Hanzi.Text.Cleaning;

/// <summary>
/// Takes out the spaces that a PDF puts into a line of Chinese: around numbers and Latin words, behind Chinese
/// punctuation, inside numbers. Two words, two numbers, two Chinese words keep one space. Fullwidth digits and Latin
/// letters become ASCII; fullwidth punctuation stays. Only for broken texts: an author's own spacing is style.
/// </summary>
internal static class Spacing
{
    /// <summary>Appends one line's text, repaired.</summary>
    public static void Repair(TracedText from, TextSpan span, TracedText.Builder to)
    {
        ReadOnlySpan<char> text = span.In(from.Text);
        bool spacedOut = IsSpacedOut(text);
        int numberEnd = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int at = span.Start + i;
            char c = text[i];
            if (!Glyph.IsSpace(c))
            {
                if (i >= numberEnd) numberEnd = i + SplitNumber.LengthAt(text, i);
                to.Append(Glyph.IsFullwidthAlphanumeric(c) ? (char)(c - '０' + '0') : c, from.Origins[at]);
                continue;
            }
            if (i < numberEnd) continue;
            int end = i + 1;
            while (end < text.Length && Glyph.IsSpace(text[end])) end++;
            bool keep = i == 0 || end == text.Length || Keeps(text[i - 1], text[end], spacedOut);
            if (keep) to.Append(c, from.Origins[at]);
            i = end - 1;
        }
    }

    private static bool Keeps(char before, char after, bool spacedOut)
    {
        if (Glyph.IsWidePunctuation(before) || Glyph.IsWidePunctuation(after)) return false;
        bool left = Glyph.IsUnspaced(before), right = Glyph.IsUnspaced(after);
        if (left && right) return !spacedOut;
        if (left || right) return false;
        return !(Glyph.IsDigit(before) && after is '%' or '‰' or '℃' or '°');
    }

    /// <summary>Nearly every Chinese character stands alone between spaces, as in a title set wide.</summary>
    private static bool IsSpacedOut(ReadOnlySpan<char> text)
    {
        int apart = 0, together = 0;
        for (int i = 1; i < text.Length; i++)
        {
            if (!HanCharacter.IsHan(text[i])) continue;
            if (HanCharacter.IsHan(text[i - 1])) together++;
            else if (i > 1 && Glyph.IsSpace(text[i - 1]) && HanCharacter.IsHan(text[i - 2])) apart++;
        }
        return apart >= 4 && apart > 3 * together;
    }
}
