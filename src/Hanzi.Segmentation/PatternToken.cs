using System.Globalization;
using System.Text;
using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>Finds the tokens that no dictionary lists: numbers, Latin words, punctuation.</summary>
internal static class PatternToken
{
    /// <summary>
    /// A longer run of letters, digits or numerals is cut: whoever looks to its end from each of its places never comes to
    /// the end of a text that is one run.
    /// </summary>
    private const int Longest = 512, LongestNumeral = 64;

    /// <summary>
    /// The kind and the length of the token that begins at <paramref name="at"/>. Every place has one: a Han character
    /// that begins no numeral is <see cref="TokenKind.Unknown"/> by itself.
    /// </summary>
    public static (TokenKind Kind, int Length) At(ReadOnlySpan<char> text, int at)
    {
        text = text[..Math.Min(text.Length, at + Longest)];
        char c = text[at];
        if (HanCharacter.LengthAt(text, at) is > 0 and var han)
            return HanNumeral.LengthAt(text[..Math.Min(text.Length, at + LongestNumeral)], at) is > 0 and var numeral ? (TokenKind.Number, numeral) : (TokenKind.Unknown, han);
        if (IsDigit(c) || IsLatin(c)) return Alphanumeric(text, at);
        if (Rune.DecodeFromUtf16(text[at..], out var rune, out int length) != System.Buffers.OperationStatus.Done)
            return (TokenKind.Unknown, length);
        return (Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNotAssigned
            ? TokenKind.Unknown
            : TokenKind.Punctuation, length);
    }

    private static (TokenKind Kind, int Length) Alphanumeric(ReadOnlySpan<char> text, int start)
    {
        int at = start;
        bool hasLetter = false;
        for (; at < text.Length; at++)
        {
            if (IsLatin(text[at])) hasLetter = true;
            else if (!IsDigit(text[at]) && !IsJoint(text, start, at)) break;
        }

        if (hasLetter) return (TokenKind.Latin, at - start);
        at = EndOfDigits(text, start);
        if (at < text.Length && text[at] is '%' or '％' or '‰') return (TokenKind.Number, at + 1 - start);
        for (int units = EndOfUnits(text, at); units > at; units = EndOfUnits(text, at))
        {
            at = units;
            int digits = DigitsEnd(text, at);
            // 3萬5千 goes on, 5千2018年 does not.
            if (digits > at && EndOfUnits(text, digits) > digits) at = digits;
        }

        return (TokenKind.Number, at - start);
    }

    private static int EndOfUnits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && HanNumeral.IsUnit(text[at]) && !IsKilo(text[at..])) at++;
        return at;
    }

    /// <summary>Behind digits 千克 and 千米 are measures: 450 kilograms.</summary>
    private static bool IsKilo(ReadOnlySpan<char> text) => text.Length > 1 && text[0] == '千' && "克米瓦卡赫伏".Contains(text[1]);

    /// <summary>A sign between two letters or digits that belongs to the word: <c>B-25</c>, <c>U.S</c>, <c>Navy's</c>, <c>AT&amp;T</c>.</summary>
    private static bool IsJoint(ReadOnlySpan<char> text, int start, int at) =>
        text[at] is '-' or '.' or '\'' or '’' or '&' or '_' or '/' or '@' or ':'
        && at > start && at + 1 < text.Length
        && (IsLatin(text[at + 1]) || IsDigit(text[at + 1])) && (IsLatin(text[at - 1]) || IsDigit(text[at - 1]));

    /// <summary>
    /// Digits with decimal points and thousands separators (<c>7,600.5</c>), a date (<c>2023/11/15</c>, <c>11/15</c>), a fraction
    /// (<c>1/3</c>) or a time (<c>10:30</c>).
    /// </summary>
    private static int EndOfDigits(ReadOnlySpan<char> text, int start)
    {
        int at = start;
        while (at < text.Length && IsDigit(text[at])) at++;
        char sign = at + 1 < text.Length && IsDigit(text[at + 1]) ? text[at] : '\0';
        if (sign is '-' or '/' && at - start == 4 && DateEnd(text, at, sign) is > 0 and var end) return end;
        if (sign == ':' && at - start <= 2)
        {
            int minutes = DigitsEnd(text, at + 1);
            return minutes + 1 < text.Length && text[minutes] == ':' && IsDigit(text[minutes + 1]) ? DigitsEnd(text, minutes + 1) : minutes;
        }

        if (sign == '/') return DigitsEnd(text, at + 1);
        while (at + 1 < text.Length && text[at] is '.' or ',' && IsDigit(text[at + 1]))
        {
            int next = DigitsEnd(text, at + 1);
            if (text[at] == ',' && next - at != 4) break;
            at = next;
        }

        return at;
    }

    private static int DateEnd(ReadOnlySpan<char> text, int at, char sign)
    {
        int month = DigitsEnd(text, at + 1);
        if (month - at > 3 || month + 1 >= text.Length || text[month] != sign || !IsDigit(text[month + 1])) return 0;
        int day = DigitsEnd(text, month + 1);
        return day - month > 3 ? 0 : day;
    }

    private static int DigitsEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsDigit(text[at])) at++;
        return at;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    /// <summary>ASCII, Latin-1 and Latin Extended letters, and full-width ones.</summary>
    private static bool IsLatin(char c) =>
        char.IsAsciiLetter(c) || c is >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ'
        || (c is >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF' && char.IsLetter(c));
}
