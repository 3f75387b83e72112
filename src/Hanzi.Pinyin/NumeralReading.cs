using System.Buffers;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>Reads numbers with characters: <c>二十五</c>, <c>第27</c>, <c>百分之5.5</c>, and <c>14億</c>, whose digits stand as they are.</summary>
internal static class NumeralReading
{
    private const string Numerals = "零〇○一壹二貳贰兩两三參叁四肆五伍六陸陆七柒八捌九玖十拾百佰千仟萬万億亿兆第幾几數数分之點点多餘余半";

    private static readonly SearchValues<char> s_numerals = SearchValues.Create(Numerals);

    private static readonly Syllable[] s_readings =
    [
        new("ling", 2), new("ling", 2), new("ling", 2), new("yi", 1), new("yi", 1), new("er", 4), new("er", 4), new("er", 4),
        new("liang", 3), new("liang", 3), new("san", 1), new("san", 1), new("san", 1), new("si", 4), new("si", 4), new("wu", 3),
        new("wu", 3), new("liu", 4), new("liu", 4), new("liu", 4), new("qi", 1), new("qi", 1), new("ba", 1), new("ba", 1),
        new("jiu", 3), new("jiu", 3), new("shi", 2), new("shi", 2), new("bai", 3), new("bai", 3), new("qian", 1), new("qian", 1),
        new("wan", 4), new("wan", 4), new("yi", 4), new("yi", 4), new("zhao", 4), new("di", 4), new("ji", 3), new("ji", 3),
        new("shu", 4), new("shu", 4), new("fen", 1), new("zhi", 1), new("dian", 3), new("dian", 3),
        new("duo", 1), new("yu", 2), new("yu", 2), new("ban", 4),
    ];

    /// <summary>A part for each run of digits and for each character; none where the number has no character.</summary>
    public static IReadOnlyList<Syllable> Of(ReadOnlySpan<char> number)
    {
        if (number.IndexOfAny(s_numerals) < 0) return [];
        var reading = new List<Syllable>();
        for (int at = 0; at < number.Length;)
        {
            int digits = number[at..].IndexOfAny(s_numerals);
            if (digits < 0) digits = number.Length - at;
            if (digits > 0) reading.Add(new(number.Slice(at, digits).ToString(), 0));
            at += digits;
            if (at < number.Length) reading.Add(s_readings[Numerals.IndexOf(number[at++])]);
        }

        return reading;
    }
}
