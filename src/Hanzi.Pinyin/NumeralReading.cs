using System.Buffers;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>Reads numerals in characters: <c>二十五</c>, and <c>14億</c>, whose digits stand as they are.</summary>
internal static class NumeralReading
{
    private const string Numerals = "零〇一二兩两三四五六七八九十百千萬万億亿兆";

    private static readonly SearchValues<char> s_numerals = SearchValues.Create(Numerals);

    private static readonly Syllable[] s_readings =
    [
        new("ling", 2), new("ling", 2), new("yi", 1), new("er", 4), new("liang", 3), new("liang", 3), new("san", 1), new("si", 4),
        new("wu", 3), new("liu", 4), new("qi", 1), new("ba", 1), new("jiu", 3), new("shi", 2), new("bai", 3), new("qian", 1),
        new("wan", 4), new("wan", 4), new("yi", 4), new("yi", 4), new("zhao", 4),
    ];

    /// <summary>None where there is no numeral among the characters, or one that is not known.</summary>
    public static IReadOnlyList<Syllable> Of(ReadOnlySpan<char> number)
    {
        int han = number.IndexOfAny(s_numerals);
        if (han < 0) return [];
        var reading = new List<Syllable>();
        // Only the digits before the first character: 14億, 7600多萬 is not one token.
        if (han > 0) reading.Add(new(number[..han].ToString(), 0));
        foreach (char c in number[han..])
        {
            int at = Numerals.IndexOf(c);
            if (at < 0) return [];
            reading.Add(s_readings[at]);
        }

        return reading;
    }
}
