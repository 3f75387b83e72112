using System.Globalization;

namespace Hanzi.Text;

/// <summary>
/// Cuts what goes on without an end: behind a comma or a sign like it, else at a space, else at another sign, else between two
/// words, else anywhere but inside a character. So what comes after works on pieces of a size that has a bound.
/// </summary>
public static class SentenceBound
{
    /// <summary>Of a sentence, in UTF-16 units. Few authors write half of it without an end mark.</summary>
    public const int Longest = 300;

    /// <summary>So much of a text is shown to who tells where words end.</summary>
    public const int WordWindow = 64;

    private const int MostMarks = 16;

    /// <summary>How long the first piece of a text is: all of it, where that is not longer than <paramref name="most"/>.</summary>
    /// <param name="most">In UTF-16 units; at least 2.</param>
    /// <param name="lastWord">
    /// Tells where in a piece of text, of <see cref="WordWindow"/> at most, the last word begins that is whole; 0 for none. Null
    /// where nobody knows words.
    /// </param>
    public static int FirstPiece(ReadOnlySpan<char> text, int most, Func<string, int>? lastWord = null)
    {
        if (text.Length <= most) return text.Length;
        int best = 0, rank = 0;
        for (int at = most; at > most / 2 && rank < 3; at--)
        {
            int found = Rank(text, at);
            if (found > rank) (best, rank) = (at, found);
        }

        if (rank > 0) return best;
        int window = Math.Min(WordWindow, most - 1);
        if (lastWord?.Invoke(text.Slice(most - window, window).ToString()) is > 0 and var word) return most - window + word;
        return WholeCharacters(text, most);
    }

    /// <summary>How good a place is to cut at: 0 where nothing speaks for it.</summary>
    private static int Rank(ReadOnlySpan<char> text, int at)
    {
        char before = text[at - 1], behind = text[at];
        if (Glyph.IsClosing(behind) || IsMark(behind)) return 0;
        if (IsMark(before)) return !char.IsAscii(before) || !char.IsAscii(behind) || Glyph.IsSpace(behind) ? 3 : 0;
        if (Glyph.IsSpace(before) && !Glyph.IsSpace(behind)) return 2;
        return Glyph.IsClosing(before) || Glyph.IsOpening(behind) ? 1 : 0;
    }

    private static bool IsMark(char c) =>
        c is '，' or '；' or '：' or '、' or ',' or ';' or ':' or '—' || Glyph.IsFullStop(c) || Glyph.IsEllipsis(c);

    /// <summary>The place itself, or a little before it where a pair of surrogates or a letter with its marks stands across.</summary>
    private static int WholeCharacters(ReadOnlySpan<char> text, int at)
    {
        for (int i = at; i > 1 && at - i < MostMarks; i--)
            if (!GoesOn(text, i)) return i;
        return char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
    }

    private static bool GoesOn(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at])
        || char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark
        || text[at] is '\u200D' || text[at - 1] is '\u200D';
}
