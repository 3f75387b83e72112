using System.Globalization;

namespace Hanzi.Dictionary;

/// <summary>Reads how often words occur in a thousand million running words.</summary>
internal static class WordCounts
{
    /// <summary>What the counts are out of.</summary>
    public const long Total = 1_000_000_000;

    /// <summary>
    /// Lines of <c>word count</c>, separated by a tab; lines with <c>#</c> are comments. Words that are no headwords are passed
    /// over, and forms of one headword add up.
    /// </summary>
    /// <returns>By headword.</returns>
    /// <exception cref="DictionaryFormatException">Lines of another form, all of them.</exception>
    public static int[] Read(Lexicon lexicon, DictionaryText source)
    {
        var counts = new int[lexicon.HeadwordCount];
        var faults = new List<DictionaryFault>();
        int number = 0;
        foreach (var range in ((ReadOnlySpan<char>)source.Characters).Split('\n'))
        {
            number++;
            var line = source.Characters.AsSpan(range).TrimEnd('\r');
            if (line.IsEmpty || line[0] == '#') continue;
            int tab = line.IndexOf('\t');
            if (tab < 1 || !int.TryParse(line[(tab + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int count))
                faults.Add(DictionaryFault.At(source.Name, number, line, "word and count, separated by a tab"));
            else if (lexicon.HeadwordOf(line[..tab]) is >= 0 and var headword) counts[headword] += count;
        }

        return faults.Count == 0 ? counts : throw new DictionaryFormatException(faults);
    }
}
