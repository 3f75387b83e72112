using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>
/// Which entry of a word with several readings a text means, by the characters beside it: 東西方向 dōngxī "east and west", where
/// 東西 by itself is dōngxi "thing". Immutable and safe to share between threads.
/// </summary>
public sealed class ContextReadings
{
    private readonly Dictionary<int, List<ContextReading>> _words = [];

    private ContextReadings()
    {
    }

    /// <summary>Lines whose word or reading the dictionary lacks, as after its renewal; they are passed over.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>Knows no word.</summary>
    public static ContextReadings None { get; } = new();

    /// <summary>
    /// Reads lines of <c>WORD READING CONDITION…</c>: a headword in either script, a reading of one of its entries with <c>_</c> between the
    /// syllables; <c>&lt;a|b</c> the text before ends in one of these, <c>&gt;a|b</c> the text behind begins with one; <c>$</c> for no
    /// letter or character at all. All of a line must hold; the first line of a word that does counts; one without conditions always does.
    /// </summary>
    /// <exception cref="DictionaryFormatException">Lines of another form, all of them.</exception>
    public static ContextReadings Load(Lexicon lexicon, DictionaryText source)
    {
        var readings = new ContextReadings();
        var faults = new List<DictionaryFault>();
        var unknown = new List<string>();
        using var lines = source.Open();
        for (int number = 1; lines.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (Parse(lexicon.Scripts, line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is not { } parsed)
                faults.Add(new(source.Name, number, line, "WORD READING and conditions such as <很|最 or >的"));
            else if (!readings.Add(lexicon, parsed.Word, parsed.Reading)) unknown.Add(line);
        }

        readings.Unknown = unknown;
        return faults.Count == 0 ? readings : throw new DictionaryFormatException(faults);
    }

    /// <summary>The readings of a headword, in the order in which they are asked.</summary>
    internal IReadOnlyList<ContextReading> Of(int headword) => _words.TryGetValue(headword, out var readings) ? readings : [];

    /// <returns>False where the dictionary lacks the word or its reading.</returns>
    private bool Add(Lexicon lexicon, string word, ContextReading reading)
    {
        int headword = lexicon.HeadwordOf(word);
        if (headword < 0 || !lexicon.EntriesOf(headword).Any(e => e.Reading.Select(s => s.ToLower()).SequenceEqual(reading.Reading))) return false;
        if (!_words.TryGetValue(headword, out var readings)) _words[headword] = readings = [];
        readings.Add(reading);
        return true;
    }

    /// <returns>Null for a line of another form.</returns>
    private static (string Word, ContextReading Reading)? Parse(ScriptTable scripts, string[] fields)
    {
        if (fields.Length < 2 || fields[0].Length < 2 || ReadingParser.Parse(fields[1].Replace('_', ' ')) is not { } reading) return null;
        string[] before = [], behind = [];
        foreach (string condition in fields.AsSpan(2))
        {
            string[] texts = [.. condition[1..].Split('|').Select(scripts.Fold)];
            if (condition[0] is not ('<' or '>') || texts.Contains("")) return null;
            if (condition[0] == '<') before = texts;
            else behind = texts;
        }

        return (fields[0], new([.. reading.Select(s => s.ToLower())], before, behind));
    }
}

/// <summary>A reading of a word, and what must stand beside it.</summary>
/// <param name="Reading">Lower case.</param>
/// <param name="Before">The text before must end in one of these; none: it does not matter.</param>
/// <param name="Behind">The same of the beginning of the text behind.</param>
internal sealed record ContextReading(IReadOnlyList<Syllable> Reading, string[] Before, string[] Behind)
{
    private const string Nothing = "$";

    /// <param name="folded">The text, folded.</param>
    public bool Holds(ReadOnlySpan<char> folded, TextSpan word) =>
        (Before.Length == 0 || EndsInOne(folded[..word.Start])) && (Behind.Length == 0 || BeginsWithOne(folded[word.End..]));

    private bool EndsInOne(ReadOnlySpan<char> before)
    {
        foreach (string text in Before)
            if (text == Nothing ? before.IsEmpty || !char.IsLetterOrDigit(before[^1]) : before.EndsWith(text)) return true;
        return false;
    }

    private bool BeginsWithOne(ReadOnlySpan<char> behind)
    {
        foreach (string text in Behind)
            if (text == Nothing ? behind.IsEmpty || !char.IsLetterOrDigit(behind[0]) : behind.StartsWith(text)) return true;
        return false;
    }
}
