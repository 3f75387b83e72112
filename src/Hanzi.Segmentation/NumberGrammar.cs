using System.Buffers;

namespace Hanzi.Segmentation;

/// <summary>
/// Headwords that break a number expression, though their characters stand there: the grammar of numbers (number, 多 or 餘,
/// measure word, thing counted) is preferred.
/// </summary>
internal static class NumberGrammar
{
    /// <summary>What a path that breaks a number pays besides its words; about a factor of 3,000 in likelihood.</summary>
    private const double Penalty = 8;

    /// <summary>
    /// For a measure word taken into the word behind it (<c>三|個人</c>, <c>五|項目|標</c>): some such words may follow a number
    /// (<c>三|部分</c>), so that their frequency can still win.
    /// </summary>
    private const double MeasurePenalty = 4;

    private const string Measures =
        "個个位名條条件次種种座部間间家所隻只頭头匹輛辆艘架張张把份篇首句段章節节層层棟栋幢棵朵株顆颗粒塊块片幅項项門门支枝根杯瓶碗套批群"
        + "年月日天週周歲岁代屆届期集回遍趟場场番點点里米尺";

    private static readonly SearchValues<char> s_measures = SearchValues.Create(Measures);

    /// <summary>Behind a number with its measure word: <c>158|年|前</c>, <c>三|個|人</c>.</summary>
    private const string AfterMeasure = "前後后內内間间初底末中上下來来之人";

    /// <param name="isOverlapped">Whether another headword begins with the last character of this one.</param>
    public static double Cost(ReadOnlySpan<char> text, int at, int length, bool isOverlapped)
    {
        if (at == 0 || length < 2) return 0;
        char before = text[at - 1];
        if (!MayPrecede(before)) return 0;
        bool isDigit = IsDigit(before);
        char first = text[at], second = text[at + 1];
        if (before == '第') return IsNumeral(first) && !IsNumeral(text[at + length - 1]) ? Penalty : 0;
        if (isDigit || HanNumeral.IsUnit(before))
        {
            if (first is '多' or '餘' or '余') return Penalty;
            if (first is '來' or '来' or '幾' or '几' && s_measures.Contains(second)) return Penalty;
        }

        if (s_measures.Contains(first) && (isOverlapped || AfterMeasure.Contains(second)) && (isDigit || EndsNumber(text, at)))
            // 158|年|前: years ago are counted, however common 年前 is.
            return first == '年' && length == 2 && second is '前' or '後' or '后' ? Penalty : MeasurePenalty;
        return HanNumeral.IsPart(first) && !HanNumeral.IsUnit(first) && IsInsideNumeral(text, at) ? Penalty : 0;
    }

    /// <summary>Whether a word behind a character can break a number: behind most it can not.</summary>
    public static bool MayPrecede(char before) =>
        IsDigit(before) || before is '第' or '多' or '餘' or '余' or '幾' or '几' || HanNumeral.IsPart(before);

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    public static bool IsMeasure(char c) => s_measures.Contains(c);

    private static bool IsNumeral(char c) => HanNumeral.IsPart(c) || c is '幾' or '几';

    /// <summary>Whether a number ends before a place; 多 and 餘 only behind digits.</summary>
    private static bool EndsNumber(ReadOnlySpan<char> text, int at) => text[at - 1] is not ('多' or '餘' or '余')
        || at > 1 && (char.IsAsciiDigit(text[at - 2]) || HanNumeral.IsUnit(text[at - 2]));

    /// <summary><c>二十|一個</c>: the place lies within the one numeral 二十一.</summary>
    private static bool IsInsideNumeral(ReadOnlySpan<char> text, int at)
    {
        const int LongestNumeral = 16;
        int start = at;
        while (start > 0 && at - start < LongestNumeral && IsNumeral(text[start - 1])) start--;
        // A text that is one run of numerals would be read to its end from each of its places.
        text = text[..Math.Min(text.Length, at + LongestNumeral)];
        for (; start < at; start++)
            if (start + HanNumeral.LengthAt(text, start) > at) return true;
        return false;
    }
}
