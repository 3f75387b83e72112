namespace Hanzi.Text;

/// <summary>Tells the full stop <c>.</c> of a sentence from that of a number, an abbreviation, a name or an address.</summary>
internal static class FullStop
{
    public static bool Ends(string text, int at, TextSpan paragraph)
    {
        int next = at + 1;
        while (next < paragraph.End && (Glyph.IsClosing(text[next]) || text[next] is '"' or '\'')) next++;
        // At the paragraph's start it is a list's or a stray mark.
        if (at == paragraph.Start) return false;
        if (next == paragraph.End) return true;
        // 羅伯特.雷 and 3.5 and example.com: nothing between.
        if (!Glyph.IsSpace(text[next])) return false;
        while (next < paragraph.End && Glyph.IsSpace(text[next])) next++;
        char before = text[at - 1];
        if (Glyph.IsUnspaced(before) || Glyph.IsClosing(before)) return true;
        if (Glyph.IsDigit(before)) return !IsListNumber(text, at, paragraph) && !IsSmall(text[next]);
        return char.IsLetter(before) && !IsSmall(text[next]) && !IsAbbreviation(text, at, paragraph);
    }

    private static bool IsSmall(char c) => char.IsLower(c) || c is ',' or ';' or '，' or '、';

    /// <summary><c>3. 結論</c>: digits alone between the paragraph's start, or a space, and the full stop.</summary>
    private static bool IsListNumber(string text, int at, TextSpan paragraph)
    {
        int start = at;
        while (start > paragraph.Start && at - start < 4 && Glyph.IsDigit(text[start - 1])) start--;
        return at - start <= 2 && (start == paragraph.Start || Glyph.IsSpace(text[start - 1]));
    }

    private static bool IsAbbreviation(string text, int at, TextSpan paragraph)
    {
        int start = at;
        while (start > paragraph.Start && at - start < 6 && char.IsAsciiLetter(text[start - 1])) start--;
        ReadOnlySpan<char> word = text.AsSpan(start, at - start);
        // Initials and U.S. and e.g.
        return word.Length == 1
            || word is "Mr" or "Mrs" or "Ms" or "Dr" or "Prof" or "St" or "Jr" or "Sr" or "No" or "vs" or "Vol" or "Fig"
                or "Inc" or "Ltd" or "Co" or "Corp" or "etc" or "al" or "pp" or "Gen" or "Gov" or "Sen" or "Rep";
    }
}
