namespace Hanzi.Segmentation;

/// <summary>
/// Headwords that begin inside a number expression: after 第 the ordinal comes first (<c>第一|個</c>, not <c>第|一個</c>), after
/// a number 多 and 餘 belong to it (<c>20|多|年</c>, not <c>20|多年</c>).
/// </summary>
internal static class NumberGrammar
{
    /// <summary>What such a path pays besides its words; about a factor of 3,000 in likelihood.</summary>
    private const double Penalty = 8;

    private const string Numerals = "一二三四五六七八九十百千萬万億亿兩两幾几";

    public static double Cost(ReadOnlySpan<char> text, int at, int length)
    {
        if (at == 0 || length < 2) return 0;
        char before = text[at - 1], first = text[at], last = text[at + length - 1];
        bool breaksOrdinal = before == '第' && Numerals.Contains(first) && !Numerals.Contains(last);
        bool breaksAmount = first is '多' or '餘' or '余' && (char.IsAsciiDigit(before) || HanNumeral.IsUnit(before));
        return breaksOrdinal || breaksAmount ? Penalty : 0;
    }
}
