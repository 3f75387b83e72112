namespace Hanzi.Text.Cleaning;

/// <summary>What comes between two lines of one paragraph.</summary>
internal enum LineJoin
{
    /// <summary>Nothing: Chinese goes on without a space.</summary>
    Direct,

    /// <summary>A space: words of Latin writing, or numbers, on both sides.</summary>
    Space,

    /// <summary>Nothing, and the hyphen at the line's end goes too: <c>inter-</c> and <c>national</c>.</summary>
    Unhyphenated,
}

/// <summary>Decides how two lines are joined.</summary>
internal static class LineJoins
{
    /// <param name="before">A line without white space around it; not empty.</param>
    /// <param name="after">The next line, likewise.</param>
    public static LineJoin Between(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        char last = before[^1], first = after[0];
        if (last is '-' or '\u2010' && before.Length > 1 && Glyph.IsWord(before[^2]))
            return IsDividedWord(before[..^1], first) ? LineJoin.Unhyphenated : LineJoin.Direct;
        bool ends = Glyph.IsWord(last) || last is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '"' or '\'' or '%';
        bool begins = Glyph.IsWord(first) || first is '(' or '[' or '"' or '\'' or '$' or '&';
        return ends && begins || (last == '&' && Glyph.IsWord(first)) ? LineJoin.Space : LineJoin.Direct;
    }

    /// <summary>
    /// A hyphen between small letters divides a word; B-25, Coca-Cola and a word that has a hyphen already keep theirs.
    /// <c>well-known</c> divided at its own hyphen loses it: only a dictionary could tell.
    /// </summary>
    private static bool IsDividedWord(ReadOnlySpan<char> before, char first)
    {
        int letters = 0;
        while (letters < before.Length && char.IsAsciiLetter(before[^(letters + 1)])) letters++;
        bool compound = letters < before.Length && before[^(letters + 1)] == '-';
        return letters >= 2 && !compound && char.IsAsciiLetterLower(before[^1]) && char.IsAsciiLetterLower(first);
    }
}
