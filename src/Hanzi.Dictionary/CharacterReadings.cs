using Hanzi.Text;

namespace Hanzi.Dictionary;

/// <summary>Readings of single characters from Unihan (UAX #38), the most usual first.</summary>
public sealed class CharacterReadings
{
    private readonly char[] _text;

    /// <summary>By code point: one more than where its line begins, 0 where it has none.</summary>
    private readonly int[] _lines;

    private CharacterReadings(char[] text, int[] lines)
    {
        _text = text;
        _lines = lines;
    }

    /// <summary>
    /// Reads <c>unihan-readings.tsv</c>: code point, character, kMandarin, kHanyuPinlu, kTGHZ2013, kXHC1983, kHanyuPinyin.
    /// </summary>
    /// <exception cref="DictionaryFormatException">Lines that do not begin with a code point and six tabs, all of them.</exception>
    public static CharacterReadings Load(DictionaryText source)
    {
        char[] text = source.Characters;
        int[] lines = new int[0x110000];
        var faults = new List<DictionaryFault>();
        int number = 0;
        for (int start = 0; start < text.Length;)
        {
            number++;
            int length = text.AsSpan(start).IndexOf('\n');
            if (length < 0) length = text.Length - start;
            var line = text.AsSpan(start, length).TrimEnd('\r');
            if (line.Length > 0 && line[0] != '#')
            {
                int tab = line.IndexOf('\t');
                if (tab > 2 && line.StartsWith("U+") && line.Count('\t') == 6
                    && int.TryParse(line[2..tab], System.Globalization.NumberStyles.AllowHexSpecifier, null, out int codePoint)
                    && (uint)codePoint < (uint)lines.Length)
                    lines[codePoint] = start + 1;
                else
                    faults.Add(DictionaryFault.At(source.Name, number, line, "U+ code point and six tabs"));
            }

            start += length + 1;
        }

        if (faults.Count > 0) throw new DictionaryFormatException(faults);
        return new(text, lines);
    }

    /// <summary>
    /// The readings of a character: by spoken use where it was counted (kHanyuPinlu), then the customary one (kMandarin),
    /// then those of the dictionaries; empty where Unihan has none.
    /// </summary>
    public IReadOnlyList<Syllable> Of(int codePoint)
    {
        if ((uint)codePoint >= (uint)_lines.Length || _lines[codePoint] == 0) return [];
        var line = _text.AsSpan(_lines[codePoint] - 1);
        int end = line.IndexOf('\n');
        string[] fields = (end < 0 ? line : line[..end]).TrimEnd('\r').ToString().Split('\t');
        var readings = new List<Syllable>();
        foreach (string field in (string[])[fields[3], fields[2], fields[4], fields[5], fields[6]])
            foreach (string part in field.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                foreach (string reading in WithoutPlaces(part).Split(','))
                    if (MarkedSyllable.Parse(reading) is { } syllable && !readings.Contains(syllable)) readings.Add(syllable);
        return readings;
    }

    /// <summary><c>cháng(123)</c> and <c>093.010:cháng</c> without the count and the place in a book.</summary>
    private static string WithoutPlaces(string part)
    {
        int colon = part.LastIndexOf(':'), bracket = part.IndexOf('(');
        return part[(colon + 1)..(bracket < 0 ? part.Length : bracket)];
    }
}
