using System.Buffers;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>
/// Reads numerals in characters: <c>二十五</c>, and <c>14億</c>, whose digits stand as they are, each a part of its own, so that
/// every character of the token has its part.
/// </summary>
internal static class NumeralReading
{
    private const string Numerals = "零〇一二兩两三四五六七八九十百千萬万億亿兆幾几數数多餘余第半";

    private static readonly SearchValues<char> s_numerals = SearchValues.Create(Numerals);

    private static readonly Syllable[] s_readings =
    [
        new("ling", 2), new("ling", 2), new("yi", 1), new("er", 4), new("liang", 3), new("liang", 3), new("san", 1), new("si", 4),
        new("wu", 3), new("liu", 4), new("qi", 1), new("ba", 1), new("jiu", 3), new("shi", 2), new("bai", 3), new("qian", 1),
        new("wan", 4), new("wan", 4), new("yi", 4), new("yi", 4), new("zhao", 4), new("ji", 3), new("ji", 3),
        new("shu", 4), new("shu", 4), new("duo", 1), new("yu", 2), new("yu", 2), new("di", 4), new("ban", 4),
    ];

    /// <summary>None where there is no numeral among the characters, or one that is not known.</summary>
    public static IReadOnlyList<Syllable> Of(ReadOnlySpan<char> number)
    {
        if (number.IndexOfAny(s_numerals) < 0) return [];
        var reading = new Syllable[number.Length];
        for (int i = 0; i < number.Length; i++)
        {
            int at = Numerals.IndexOf(number[i]);
            if (at < 0 && HanCharacter.IsHan(number[i])) return [];
            reading[i] = at < 0 ? new(number[i].ToString(), 0) : s_readings[at];
        }

        return reading;
    }
}
