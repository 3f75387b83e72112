using System.Buffers;

namespace Hanzi.Segmentation;

/// <summary>Numerals in characters: <c>二十五</c>, <c>三千五百萬</c>, <c>十億</c>, years digit by digit (<c>一九九八</c>), ordinals and fractions.</summary>
internal static class HanNumeral
{
    private const string Digits = "零〇一二三四五六七八九兩两";
    private static readonly SearchValues<char> s_digits = SearchValues.Create(Digits);
    private const string Approximate = "幾几數数";
    private const string SmallUnits = "十百千";
    private const string LargeUnits = "萬万億亿兆";

    /// <summary>Multiplies a number before it: 十 百 千 萬 億 兆 in either script.</summary>
    public static bool IsUnit(char c) => SmallUnits.Contains(c) || LargeUnits.Contains(c);

    /// <summary>
    /// The length of the numeral at a place; 0 where the characters make none, or one so short that it is a word
    /// like any other (<c>一</c>, <c>十</c>, <c>千萬</c> "by all means", <c>一一</c> "one by one").
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> text, int start)
    {
        if (FractionLengthAt(text, start) is > 0 and var fraction) return fraction;
        if (text[start] == '第') return OrdinalLengthAt(text, start);
        int end = start;
        while (end < text.Length && (Digits.Contains(text[end]) || IsUnit(text[end]) || IsApproximate(text, end))) end++;
        int length = end - start;
        if (length < 2) return 0;
        var run = text[start..end];
        if (run.IndexOfAnyExcept(s_digits) < 0) return length >= 3 && run.IndexOfAnyExcept(run[0]) >= 0 ? length : 0;
        while (length >= 2 && !IsGrammatical(run[..length])) length--;
        return length >= 2 ? length : 0;
    }

    /// <summary>第 with digits or characters: <c>第27</c>, <c>第二十五</c>, <c>第三</c>.</summary>
    private static int OrdinalLengthAt(ReadOnlySpan<char> text, int start)
    {
        int end = start + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end > start + 1) return end - start;
        if (end == text.Length) return 0;
        int numeral = LengthAt(text, end);
        if (numeral > 0 && text[end] != '第') return 1 + numeral;
        return "一二三四五六七八九十".Contains(text[end]) ? 2 : 0;
    }

    /// <summary><c>三分之二</c>, <c>百分之四十五</c>.</summary>
    private static int FractionLengthAt(ReadOnlySpan<char> text, int start)
    {
        int at = EndOfNumeral(text, start);
        if (at == start || !text[at..].StartsWith("分之")) return 0;
        int end = EndOfNumeral(text, at + 2);
        return end == at + 2 ? 0 : end - start;
    }

    private static int EndOfNumeral(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (Digits.Contains(text[at]) || IsUnit(text[at]))) at++;
        return at;
    }

    /// <summary>幾 and 數 stand for a digit: <c>幾十億</c>, <c>數千</c>; 幾 also after a unit (<c>十幾</c>).</summary>
    private static bool IsApproximate(ReadOnlySpan<char> text, int at) =>
        Approximate.Contains(text[at])
        && (at + 1 < text.Length && IsUnit(text[at + 1]) || at > 0 && text[at] is '幾' or '几' && text[at - 1] == '十');

    /// <summary>Digits and units take turns; only 十 may lead, and only a larger unit may follow a unit.</summary>
    private static bool IsGrammatical(ReadOnlySpan<char> numeral)
    {
        if (IsUnit(numeral[0]) && numeral[0] != '十') return false;
        bool hasUnit = false;
        for (int i = 0; i < numeral.Length; i++)
        {
            char c = numeral[i];
            hasUnit |= IsUnit(c);
            if (i == 0) continue;
            char before = numeral[i - 1];
            bool isDigit = IsDigit(c), wasDigit = IsDigit(before);
            if (isDigit && wasDigit && before is not ('零' or '〇')) return false;
            if (!isDigit && !wasDigit && !(LargeUnits.Contains(c) && Rank(c) > Rank(before))) return false;
        }

        return hasUnit;
    }

    private static bool IsDigit(char c) => Digits.Contains(c) || Approximate.Contains(c);

    private static int Rank(char unit) => unit switch
    {
        '十' => 1,
        '百' => 2,
        '千' => 3,
        '萬' or '万' => 4,
        '億' or '亿' => 5,
        _ => 6,
    };
}
