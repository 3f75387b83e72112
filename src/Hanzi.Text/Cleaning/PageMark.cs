namespace Hanzi.Text.Cleaning;

/// <summary>What a line is that belongs to the page and not to the text.</summary>
internal enum PageMarkKind
{
    None,

    /// <summary><c>3</c>: also what a numbered chapter or a table may have.</summary>
    BareNumber,

    /// <summary><c>3/12</c>: also a date.</summary>
    Fraction,

    /// <summary><c>- 3 -</c>, <c>第 3 頁</c>, <c>Page 3 of 12</c>: nothing but a page number.</summary>
    PageNumber,

    /// <summary><c>[1]</c>, <c>①</c>, <c>*</c>, <c>1)</c>: the mark of a footnote that lost its line.</summary>
    FootnoteMark,
}

/// <summary>Reads a whole line as a page number or a footnote mark.</summary>
internal readonly record struct PageMark(PageMarkKind Kind, int Number)
{
    /// <summary>Longer lines (UTF-16 units, without spaces) are never page marks.</summary>
    private const int MaxLength = 20;

    public static PageMark Read(ReadOnlySpan<char> line)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        int length = 0;
        foreach (char c in line)
        {
            if (Glyph.IsSpace(c)) continue;
            if (length == MaxLength) return default;
            buffer[length++] = Glyph.IsFullwidthAlphanumeric(c) ? (char)(c - '０' + '0') : c;
        }
        ReadOnlySpan<char> mark = buffer[..length];
        if (length == 0) return default;
        if (IsFootnoteMark(mark)) return new PageMark(PageMarkKind.FootnoteMark, 0);

        ReadOnlySpan<char> rest = mark;
        if (TakeNumber(ref rest) is int bare and >= 0)
        {
            if (rest.IsEmpty) return new PageMark(PageMarkKind.BareNumber, bare);
            return rest[0] is '/' or '／' && TakeNumberAfter(ref rest, 1) is int total && total >= bare && rest.IsEmpty
                ? new PageMark(PageMarkKind.Fraction, bare)
                : default;
        }
        return ReadPageNumber(mark) is int number and >= 0 ? new PageMark(PageMarkKind.PageNumber, number) : default;
    }

    /// <summary>-1 where it is none.</summary>
    private static int ReadPageNumber(ReadOnlySpan<char> mark)
    {
        ReadOnlySpan<char> rest = mark;
        if (IsDash(rest[0]))
        {
            rest = rest.TrimStart("-–—－─~·•");
            int number = TakeNumber(ref rest);
            return !rest.IsEmpty && rest.TrimStart("-–—－─~·•").IsEmpty ? number : -1;
        }
        if (rest[0] == '第')
        {
            int number = TakeNumberAfter(ref rest, 1);
            if (number < 0 || rest.IsEmpty || rest[0] is not ('頁' or '页')) return -1;
            rest = rest[1..].TrimStart("，,/／");
            if (rest.IsEmpty) return number;
            return rest[0] == '共' && TakeNumberAfter(ref rest, 1) >= 0 && rest is "頁" or "页" ? number : -1;
        }
        int word = rest.StartsWith("page", StringComparison.OrdinalIgnoreCase) ? 4
            : rest.StartsWith("p.", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        if (word == 0) return -1;
        int page = TakeNumberAfter(ref rest, word);
        if (page < 0 || rest.IsEmpty) return page;
        int divider = rest.StartsWith("of", StringComparison.OrdinalIgnoreCase) ? 2 : rest[0] == '/' ? 1 : 0;
        return divider > 0 && TakeNumberAfter(ref rest, divider) >= 0 && rest.IsEmpty ? page : -1;
    }

    private static bool IsFootnoteMark(ReadOnlySpan<char> mark)
    {
        if (mark is "*" or "**" or "†" or "‡" or "＊" || (mark.Length == 1 && mark[0] is >= '①' and <= '⓿')) return true;
        bool open = mark[0] is '[' or '［' or '〔' or '(' or '（';
        ReadOnlySpan<char> rest = open ? mark[1..] : mark;
        int digits = rest.Length - rest.TrimStart("0123456789").Length;
        if (digits is 0 or > 3 || rest.Length != digits + 1) return false;
        return rest[digits] is ')' or '）' || (open && rest[digits] is ']' or '］' or '〕');
    }

    private static int TakeNumberAfter(ref ReadOnlySpan<char> rest, int skip)
    {
        rest = rest[skip..];
        return TakeNumber(ref rest);
    }

    /// <summary>Takes 1 to 4 digits off the front; -1 where there are none, or more.</summary>
    private static int TakeNumber(ref ReadOnlySpan<char> rest)
    {
        int digits = 0, number = 0;
        while (digits < rest.Length && Glyph.IsDigit(rest[digits]))
        {
            if (digits == 4) return -1;
            number = (number * 10) + (rest[digits++] - '0');
        }
        rest = rest[digits..];
        return digits == 0 ? -1 : number;
    }

    private static bool IsDash(char c) => c is '-' or '–' or '—' or '－' or '─' or '~' or '·' or '•';
}
