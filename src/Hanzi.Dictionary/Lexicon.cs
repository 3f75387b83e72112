using System.Collections.Concurrent;
using Hanzi.Text;

namespace Hanzi.Dictionary;

/// <summary>
/// The headwords of CC-CEDICT and of a user's own files, found in either script: at a place of a text, by word,
/// by reading or by number. Immutable after loading and safe to share between threads.
/// </summary>
public sealed class Lexicon
{
    private readonly LexiconIndex _index;
    private readonly ConcurrentDictionary<int, Entry> _parsed = new();
    private readonly ConcurrentDictionary<int, IReadOnlyList<Entry>> _entriesOf = new();

    internal Lexicon(ScriptTable scripts, LexiconIndex index, IReadOnlyList<DictionaryFault> skipped)
    {
        Scripts = scripts;
        _index = index;
        SkippedLines = skipped;
    }

    public ScriptTable Scripts { get; }

    /// <summary>Entries that can be found; those that a user's entry replaces are not counted.</summary>
    public int EntryCount => _index.EntryCount;

    /// <summary>Different headwords, forms of one word in two scripts counted once.</summary>
    public int HeadwordCount => _index.HeadwordCount;

    /// <summary>The headwords of a user's own files, each once.</summary>
    public IEnumerable<int> UserHeadwords =>
        _index.UserEntryIds().SelectMany(id => (int[])[HeadwordOf(_index.Form(id << 1)), HeadwordOf(_index.Form((id << 1) | 1))]).Distinct();

    /// <summary>What a lenient load left out; empty otherwise.</summary>
    public IReadOnlyList<DictionaryFault> SkippedLines { get; }

    /// <summary>
    /// The headwords that begin at a place of a text, shortest first; only those that hold a Han character.
    /// </summary>
    /// <param name="matches">Receives the matches; 64 places hold every case in CC-CEDICT. What does not fit is left out.</param>
    /// <returns>How many were found.</returns>
    public int MatchesAt(ReadOnlySpan<char> text, int start, Span<HeadwordMatch> matches)
    {
        int found = 0;
        bool hasHan = false;
        ulong key = HeadwordTable.Seed;
        for (int at = start; at < text.Length && found < matches.Length; at++)
        {
            char c = text[at];
            key = HeadwordTable.Extend(key, Scripts.Fold(c));
            if (!_index.Table.TryGet(key, out int headword)) break;
            hasHan |= HanCharacter.IsHan(c) || char.IsSurrogate(c);
            if (headword >= 0 && hasHan && IsForm(headword, text[start..(at + 1)]))
                matches[found++] = new(at + 1 - start, headword);
        }

        return found;
    }

    /// <summary>The number of the headword that is written so in either script, or -1.</summary>
    public int HeadwordOf(ReadOnlySpan<char> word)
    {
        ulong key = HeadwordTable.KeyOf(Scripts, word);
        return word.Length > 0 && _index.Table.TryGet(key, out int headword) && headword >= 0 && IsForm(headword, word)
            ? headword
            : -1;
    }

    /// <summary>All entries of a headword in the order of the files, a user's entries first.</summary>
    public IReadOnlyList<Entry> EntriesOf(int headword) =>
        _entriesOf.GetOrAdd(headword, static (h, lexicon) => lexicon.ReadEntries(h), this);

    /// <summary>
    /// The entries of a word in either script: those written exactly so first; none where it is no headword.
    /// </summary>
    public IReadOnlyList<Entry> Find(string word)
    {
        int headword = HeadwordOf(word);
        if (headword < 0) return [];
        return [.. EntriesOf(headword).OrderBy(e => e.Traditional == word ? 0 : e.Simplified == word ? 1 : 2)];
    }

    /// <summary>
    /// The entries of a word that fit a reading, or all of them where none does.
    /// </summary>
    public IReadOnlyList<Entry> Find(DictionaryReference reference)
    {
        var entries = Find(reference.Traditional);
        if (reference.Reading.Count == 0) return entries;
        var fitting = entries.Where(e => e.Reading.SequenceEqual(reference.Reading)).ToList();
        return fitting.Count > 0 ? fitting : entries;
    }

    /// <summary>
    /// The entries with a reading, written with tone numbers, tone marks or without tones (<c>lu:4</c>, <c>lü4</c>,
    /// <c>lǜ</c>, <c>lv4</c>, <c>nihao</c>, <c>ni3 hao3</c>); in the order of the files.
    /// </summary>
    public IReadOnlyList<Entry> FindReading(string pinyin)
    {
        var query = ReadingQuery.Parse(pinyin);
        if (query is null) return [];
        var found = new List<Entry>();
        foreach (int id in _index.EntryIds())
            if (query.MayMatch(_index.RawReading(id)) && query.Matches(Entry(id).Reading)) found.Add(Entry(id));
        return found;
    }

    /// <exception cref="ArgumentOutOfRangeException">No entry has that number.</exception>
    public Entry Entry(int id)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(id);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(id, _index.LineCount);
        return _parsed.GetOrAdd(id, static (i, index) => EntryParser.Parse(i, index.Line(i), index.IsUserDefined(i)), _index);
    }

    private bool IsForm(int headword, ReadOnlySpan<char> word)
    {
        var form = _index.Form(_index.First(headword));
        if (form.Length != word.Length) return false;
        for (int i = 0; i < form.Length; i++)
            if (Scripts.Fold(form[i]) != Scripts.Fold(word[i])) return false;
        return true;
    }

    private List<Entry> ReadEntries(int headword)
    {
        var entries = new List<Entry>();
        for (int link = _index.First(headword); link >= 0; link = _index.Next(link))
        {
            int id = LexiconIndex.EntryOf(link);
            if (!_index.IsReplaced(id) && (entries.Count == 0 || entries[^1].Id != id)) entries.Add(Entry(id));
        }

        return [.. entries.OrderByDescending(e => e.IsUserDefined)];
    }
}
