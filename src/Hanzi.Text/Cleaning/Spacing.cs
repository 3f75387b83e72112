namespace Hanzi.Text.Cleaning;

/// <summary>
/// Takes out the spaces that a PDF puts into a line of Chinese: around numbers and Latin words, behind Chinese
/// punctuation, inside numbers; in wrapped prose also between two Chinese characters, where justified lines have them.
/// Two words or numbers keep one space, and so do two Chinese words in a title. Fullwidth digits and Latin letters
/// become ASCII; fullwidth punctuation stays. Only for broken texts: an author's own spacing is style.
/// </summary>
internal static class Spacing
{
    /// <summary>Appends one paragraph's text, repaired.</summary>
    /// <param name="from">Holds the paragraph.</param>
    /// <param name="span">The paragraph, without white space around it.</param>
    /// <param name="isProse">It was wrapped: no title, no list of names, so that its Chinese has no spaces of its own.</param>
    /// <param name="to">Where to.</param>
    public static void Repair(TracedText from, TextSpan span, bool isProse, TracedText.Builder to)
    {
        ReadOnlySpan<char> text = span.In(from.Text);
        bool spacedOut = isProse || IsSpacedOut(text);
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
            bool keep = i == 0 || end == text.Length || Keeps(text[i - 1], text[end], spacedOut && c == ' ');
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
