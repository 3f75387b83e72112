using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>
/// How Taiwan reads what CC-CEDICT gives the mainland's reading of: by a list of words, by the <c>Taiwan pr.</c> note of the
/// word, and by those of its characters, but for the characters of which the list says that they do not carry over.
/// Immutable and safe to share between threads.
/// </summary>
public sealed class RegionalReadings
{
    private readonly Dictionary<string, IReadOnlyList<Syllable>> _words = [];
    private readonly Dictionary<(char Character, Syllable Mainland), Syllable> _characters = [];
    private readonly HashSet<char> _listed = [];
    private readonly HashSet<char> _excepted = [];
    private readonly HashSet<char> _alone = [];

    private RegionalReadings()
    {
    }

    /// <summary>Knows the dictionary's notes only.</summary>
    public static RegionalReadings NotesOnly { get; } = new();

    /// <summary>
    /// Reads <c>taiwan-readings.txt</c>: <c># comment</c>, <c>-character</c> whose note does not carry over,
    /// <c>=character</c> whose note is true of the character by itself only, <c>+character mainland Taiwan</c>, <c>word reading</c>; Traditional.
    /// </summary>
    /// <exception cref="DictionaryFormatException">Lines of another form, all of them.</exception>
    public static RegionalReadings Load(DictionaryText source)
    {
        var readings = new RegionalReadings();
        var faults = new List<DictionaryFault>();
        using var lines = source.Open();
        for (int number = 1; lines.ReadLine() is { } line; number++)
            if (line.Length > 0 && line[0] != '#' && !readings.Add(line))
                faults.Add(new(source.Name, number, line, "-character, =character, +character mainland Taiwan, or word reading"));
        return faults.Count == 0 ? readings : throw new DictionaryFormatException(faults);
    }

    /// <summary>The reading of an entry in Taiwan; the mainland's where no difference is known.</summary>
    /// <param name="mainland">The entry's reading, or the one that the context gave it.</param>
    public IReadOnlyList<Syllable> Taiwan(Lexicon lexicon, Entry entry, IReadOnlyList<Syllable> mainland) =>
        Taiwan(lexicon, new(lexicon), entry, mainland);

    /// <param name="notes">Those of the lexicon's characters.</param>
    internal IReadOnlyList<Syllable> Taiwan(Lexicon lexicon, CharacterNotes notes, Entry entry, IReadOnlyList<Syllable> mainland)
    {
        string word = entry.Traditional;
        if (entry.IsUserDefined || word.Length != mainland.Count) return mainland;
        if (_words.TryGetValue(word, out var listed) && listed.Count == mainland.Count && IsMeant(lexicon, word, listed, mainland))
            return Capitalised(listed, mainland);
        bool isExcepted = word.Length == 1 && _excepted.Contains(word[0]);
        if (!isExcepted && entry.TaiwanReading.Count == mainland.Count) return Capitalised(entry.TaiwanReading, mainland);

        Syllable[]? changed = null;
        for (int i = 0; i < word.Length; i++)
        {
            if ((OfPart(word, mainland, i) ?? OfCharacter(notes, word[i], mainland[i])) is not { } taiwan) continue;
            changed ??= [.. mainland];
            changed[i] = mainland[i].IsCapitalised ? taiwan.ToUpper() : taiwan;
        }

        return changed ?? mainland;
    }

    /// <summary>The line means this entry unless it spells another entry of the word: 便宜 pián yí, not biàn yí.</summary>
    private static bool IsMeant(Lexicon lexicon, string word, IReadOnlyList<Syllable> listed, IReadOnlyList<Syllable> mainland) =>
        HasLetters(mainland, listed) || !lexicon.Find(word).Any(e => HasLetters(e.Reading, listed));

    private static bool HasLetters(IReadOnlyList<Syllable> one, IReadOnlyList<Syllable> other) =>
        one.Count == other.Count && one.Zip(other).All(p => p.First.ToLower().Letters == p.Second.ToLower().Letters);

    private static IReadOnlyList<Syllable> Capitalised(IReadOnlyList<Syllable> reading, IReadOnlyList<Syllable> like) =>
        [.. reading.Select((s, i) => like[i].IsCapitalised ? s.ToUpper() : s)];

    /// <summary>A neutral tone inside a longer word, by the line of the two characters that end there: 總書記 by 書記.</summary>
    private Syllable? OfPart(string word, IReadOnlyList<Syllable> mainland, int at)
    {
        if (at == 0 || mainland[at].Tone != 5 || !_words.TryGetValue(word[(at - 1)..(at + 1)], out var part)) return null;
        return HasLetters([mainland[at - 1], mainland[at]], part) ? part[1] : null;
    }

    private Syllable? OfCharacter(CharacterNotes notes, char character, Syllable mainland)
    {
        var own = mainland.ToLower();
        if (_listed.Contains(character) && _characters.TryGetValue((character, own), out var listed)) return listed;
        return _excepted.Contains(character) || _alone.Contains(character) ? null : notes.Taiwan(character, own, mainland.IsCapitalised);
    }

    private bool Add(string line)
    {
        if (line[0] is '-' or '=') return line.Length == 2 && (line[0] == '-' ? _excepted : _alone).Add(line[1]);
        int space = line.IndexOf(' ');
        if (space < 1 || ReadingParser.Parse(line.AsSpan(space + 1)) is not { Count: > 0 } reading || !reading.All(s => s.IsSpoken)) return false;
        if (line[0] == '+')
        {
            _listed.Add(line[1]);
            return space == 2 && reading.Count == 2 && _characters.TryAdd((line[1], reading[0]), reading[1]);
        }

        return reading.Count == space && _words.TryAdd(line[..space], reading);
    }
}
