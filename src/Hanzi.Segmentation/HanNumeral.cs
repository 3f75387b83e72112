using System.Buffers;

namespace Hanzi.Segmentation;

/// <summary>
/// Numerals in characters: <c>二十五</c>, <c>三千五百萬</c>, <c>十億</c>, <c>七八十</c>, years digit by digit (<c>一九九八</c>), ordinals,
/// fractions and decimals (<c>百分之5.5</c>, <c>零點五</c>).
/// </summary>
internal static class HanNumeral
{
    private const string SmallUnits = "十百千拾佰仟";
    private const string LargeUnits = "萬万億亿兆";
    private const string Approximate = "幾几數数";

    /// <summary>Each digit at ten times its place in the row of a script; two forms of 2 are one.</summary>
    private const string DigitRows = "零一二三四五六七八九〇壹两叁肆伍陆柒捌玖○壹兩參肆伍陸柒捌玖零壹貳叁肆伍陸柒捌玖零壹贰叁肆伍陆柒捌玖";

    private static readonly SearchValues<char> s_digits = SearchValues.Create(DigitRows);
    private static readonly SearchValues<char> s_starts = SearchValues.Create(DigitRows + SmallUnits + LargeUnits + Approximate + "第");

    /// <summary>What a decimal counts; elsewhere 點 is o'clock or a bit (<c>三點一起去</c>, <c>一點一滴</c>).</summary>
    private const string AfterDecimal = "倍萬万億亿公米元級级度折成";

    /// <summary>Multiplies a number before it: 十 百 千 萬 億 兆 in either script.</summary>
    public static bool IsUnit(char c) => SmallUnits.Contains(c) || LargeUnits.Contains(c);

    /// <summary>A digit or a unit; 幾 and 數 are none by themselves.</summary>
    public static bool IsPart(char c) => s_digits.Contains(c) || IsUnit(c);

    /// <summary>Whether a numeral can begin with a character; most can not.</summary>
    public static bool MayBegin(char c) => s_starts.Contains(c);

    /// <summary>
    /// The length of the numeral at a place; 0 where the characters make none, or one so short that it is a word
    /// like any other (<c>一</c>, <c>十</c>, <c>千萬</c> "by all means", <c>一一</c> "one by one").
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> text, int start)
    {
        if (!MayBegin(text[start])) return 0;
        if (text[start] == '第') return OrdinalLengthAt(text, start);
        if (FractionLengthAt(text, start) is > 0 and var fraction) return fraction;
        if (DecimalLengthAt(text, start) is > 0 and var dec) return dec;
        int end = start;
        while (end < text.Length && (IsPart(text[end]) || IsApproximate(text, end))) end++;
        var run = text[start..end];
        if (run.IndexOfAnyExcept(s_digits) < 0) return IsDigitByDigit(run, end < text.Length ? text[end] : '\0') ? run.Length : 0;
        int length = run.Length;
        while (length >= 2 && !IsGrammatical(run[..length])) length--;
        return length >= 2 ? length : 0;
    }

    /// <summary>A year (<c>一九九八</c>, <c>九八年</c>), a number read out, or two neighbours for "about" (<c>兩三</c>, <c>七八</c>).</summary>
    private static bool IsDigitByDigit(ReadOnlySpan<char> run, char next) => run.Length switch
    {
        < 2 => false,
        2 => run[0] != run[1] && (next == '年' || AreNeighbours(run[0], run[1])),
        _ => run.IndexOfAnyExcept(run[0]) >= 0,
    };

    /// <summary>第 with digits or characters: <c>第27</c>, <c>第二十五</c>, <c>第三</c>, <c>第幾</c>.</summary>
    private static int OrdinalLengthAt(ReadOnlySpan<char> text, int start)
    {
        int end = EndOfAscii(text, start + 1);
        if (end > start + 1) return end - start;
        if (end == text.Length || text[end] == '第') return 0;
        if (LengthAt(text, end) is > 0 and var numeral) return 1 + numeral;
        return "一二三四五六七八九十幾几".Contains(text[end]) ? 2 : 0;
    }

    /// <summary><c>三分之二</c>, <c>百分之四十五</c>, <c>百分之5.5</c>.</summary>
    private static int FractionLengthAt(ReadOnlySpan<char> text, int start)
    {
        int at = EndOfNumeral(text, start);
        if (at == start || !text[at..].StartsWith("分之")) return 0;
        int end = EndOfNumeral(text, at + 2);
        if (end == at + 2) end = EndOfAscii(text, end);
        else if (DecimalLengthAt(text, at + 2) is > 0 and var dec) end = at + 2 + dec;
        return end == at + 2 ? 0 : end - start;
    }

    private static int DecimalLengthAt(ReadOnlySpan<char> text, int start)
    {
        int point = EndOfNumeral(text, start);
        if (point == start || point + 1 >= text.Length || text[point] is not ('點' or '点')) return 0;
        int end = point + 1;
        while (end < text.Length && s_digits.Contains(text[end])) end++;
        if (end == point + 1) return 0;
        bool isDecimal = s_digits.Contains(text[point - 1]) && DigitOf(text[point - 1]) == 0 || end - point > 2
            || end < text.Length && AfterDecimal.Contains(text[end]);
        if (!isDecimal) return 0;
        while (end < text.Length && LargeUnits.Contains(text[end])) end++;
        return end - start;
    }

    private static int EndOfNumeral(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsPart(text[at])) at++;
        return at;
    }

    private static int EndOfAscii(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at])
            || text[at] == '.' && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))) at++;
        return at;
    }

    /// <summary>幾 and 數 stand for a digit: <c>幾十億</c>, <c>數千</c>; 幾 also after a unit (<c>十幾</c>).</summary>
    private static bool IsApproximate(ReadOnlySpan<char> text, int at) =>
        Approximate.Contains(text[at])
        && (at + 1 < text.Length && IsUnit(text[at + 1]) || at > 0 && text[at] is '幾' or '几' && text[at - 1] == '十');

    /// <summary>
    /// Digits and units take turns, but for neighbours (<c>七八十</c>); only 十 and, before 億, 百 and 千 may lead; only a larger
    /// unit may follow a unit.
    /// </summary>
    private static bool IsGrammatical(ReadOnlySpan<char> numeral)
    {
        if (IsUnit(numeral[0]) && numeral[0] is not ('十' or '拾') && !(numeral[0] is '百' or '千' && numeral[1] is '億' or '亿' or '兆')) return false;
        bool hasUnit = false;
        for (int i = 0; i < numeral.Length; i++)
        {
            char c = numeral[i];
            hasUnit |= IsUnit(c);
            if (i == 0) continue;
            char before = numeral[i - 1];
            bool isDigit = !IsUnit(c), wasDigit = !IsUnit(before);
            if (isDigit && wasDigit && !(s_digits.Contains(before) && (DigitOf(before) == 0 || AreNeighbours(before, c)))) return false;
            if (!isDigit && !wasDigit && !(LargeUnits.Contains(c) && Rank(c) > Rank(before))) return false;
        }

        return hasUnit;
    }

    private static bool AreNeighbours(char first, char second) =>
        s_digits.Contains(second) && DigitOf(first) is > 0 and var digit && DigitOf(second) is var next && (next == digit + 1 || (digit, next) == (3, 5));

    private static int DigitOf(char digit) => DigitRows.IndexOf(digit) % 10;

    private static int Rank(char unit) => unit switch
    {
        '十' or '拾' => 1,
        '百' or '佰' => 2,
        '千' or '仟' => 3,
        '萬' or '万' => 4,
        '億' or '亿' => 5,
        _ => 6,
    };
}
