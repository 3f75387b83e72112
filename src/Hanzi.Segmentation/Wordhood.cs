using System.Globalization;
using Hanzi.Dictionary;

namespace Hanzi.Segmentation;

/// <summary>
/// How often a row of characters that spells a headword is that word, and not its parts side by side: 才能 is "talent" or
/// 才 and 能, 我去 an exclamation or two words.
/// </summary>
public sealed class Wordhood
{
    private const string Columns = "form\tword\twhole";
    private readonly Dictionary<int, int> _whole = [];

    private Wordhood()
    {
    }

    /// <summary>Knows of no headword.</summary>
    public static Wordhood None { get; } = new();

    /// <summary>
    /// Reads a line of column names, then <c>form word whole</c>, separated by tabs: a headword in either script, and in how
    /// many of 100 places its characters are the dictionary's word, and should be one piece for a learner. Lines with
    /// <c>#</c> are comments; forms that are no headwords are passed over, because the dictionary may be another.
    /// </summary>
    /// <exception cref="DictionaryFormatException">Lines of another form, all of them.</exception>
    public static Wordhood Load(Lexicon lexicon, DictionaryText source)
    {
        var wordhood = new Wordhood();
        var faults = new List<DictionaryFault>();
        using var lines = source.Open();
        for (int number = 1; lines.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#' || line == Columns) continue;
            if (line.Split('\t') is not [{ Length: > 0 } form, var word, var share] || !TryRead(word, out _) || !TryRead(share, out int whole))
                faults.Add(new(source.Name, number, line, "a headword and two numbers from 0 to 100, separated by tabs"));
            else if (lexicon.HeadwordOf(form) is >= 0 and var headword) wordhood._whole[headword] = whole;
        }

        return faults.Count == 0 ? wordhood : throw new DictionaryFormatException(faults);
    }

    /// <summary>In how many of 100 places a headword should be one piece; null for one that was not judged, as most.</summary>
    public int? Whole(int headword) => _whole.TryGetValue(headword, out int whole) ? whole : null;

    /// <summary>The headwords that were judged, with the logarithm of the odds that they are one piece.</summary>
    internal IEnumerable<(int Headword, double LogOdds)> LogOdds =>
        _whole.Select(judged => (judged.Key, Math.Log((judged.Value + 0.5) / (100.5 - judged.Value))));

    private static bool TryRead(string cell, out int percent) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out percent) && percent <= 100;
}
