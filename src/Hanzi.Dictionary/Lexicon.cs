using Hanzi.Text;

namespace Hanzi.Dictionary;

/// <summary>
/// The headwords of CC-CEDICT and of a user's own files, found in either script: at a place of a text, by word,
/// by reading or by number. Immutable after loading and safe to share between threads.
/// </summary>
public sealed class Lexicon
{
    private readonly LexiconIndex _index;
    private readonly Entry?[] _parsed;
    private readonly IReadOnlyList<Entry>?[] _entriesOf;

    internal Lexicon(ScriptTable scripts, LexiconIndex index, IReadOnlyList<DictionaryFault> skipped)
    {
        Scripts = scripts;
        _index = index;
        _parsed = new Entry?[index.LineCount];
        _entriesOf = new IReadOnlyList<Entry>?[index.HeadwordCount];
        SkippedLines = skipped;
    }

    public ScriptTable Scripts { get; }

    internal HeadwordTable Table => _index.Table;

    /// <summary>A surrogate counts: the characters outside the basic plane that headwords hold are Han.</summary>
    internal static bool IsHan(char c) => HanCharacter.IsHan(c) || char.IsSurrogate(c);

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
        int beginning = HeadwordTable.Root;
        for (int at = start; at < text.Length && found < matches.Length; at++)
        {
            if (at > start + 1 && !Table.GoesOn(beginning)) break;
            beginning = Table.Next(beginning, Scripts.Fold(text[at]));
            if (beginning == HeadwordTable.None) break;
            hasHan = hasHan || IsHan(text[at]);
            if (hasHan && Table.HeadwordAt(beginning) is >= 0 and var headword) matches[found++] = new(at + 1 - start, headword);
        }

        return found;
    }

    /// <summary>The number of the headword that is written so in either script, or -1.</summary>
    public int HeadwordOf(ReadOnlySpan<char> word) => Math.Max(-1, Table.HeadwordOf(Scripts, word));

    /// <summary>All entries of a headword in the order of the files, a user's entries first.</summary>
    public IReadOnlyList<Entry> EntriesOf(int headword) =>
        Volatile.Read(ref _entriesOf[headword]) ?? KeepFirst(ref _entriesOf[headword], ReadEntries(headword));

    /// <summary>
    /// The entries of a word in either script: those written exactly so first; none where it is no headword.
    /// </summary>
    public IReadOnlyList<Entry> Find(string word)
    {
        int headword = HeadwordOf(word);
        if (headword < 0) return [];
        var entries = EntriesOf(headword);
        return entries.Count <= 1 || entries.All(e => e.Traditional == word)
            ? entries
            : [.. entries.OrderBy(e => e.Traditional == word ? 0 : e.Simplified == word ? 1 : 2)];
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

    /// <summary>The entries with these English words, one behind the other, in a meaning; in the order of the files.</summary>
    public IReadOnlyList<GlossMatch> FindGloss(string english)
    {
        var query = GlossQuery.Parse(english);
        if (query is null) return [];
        var found = new List<GlossMatch>();
        foreach (int id in _index.EntryIds())
            if (query.MayMatch(_index.Line(id)) && query.Match(Entry(id)) is { } match) found.Add(match);
        return found;
    }

    /// <exception cref="ArgumentOutOfRangeException">No entry has that number.</exception>
    public Entry Entry(int id)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(id);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(id, _index.LineCount);
        return Volatile.Read(ref _parsed[id])
            ?? KeepFirst(ref _parsed[id], EntryParser.Parse(id, _index.Line(id), _index.IsUserDefined(id)));
    }

    /// <summary>Two threads may read the same entry at once; both get the one that was kept.</summary>
    private static T KeepFirst<T>(ref T? place, T made)
        where T : class => Interlocked.CompareExchange(ref place, made, null) ?? made;

    private List<Entry> ReadEntries(int headword)
    {
        var entries = new List<Entry>();
        for (int link = _index.First(headword); link >= 0; link = _index.Next(link))
        {
            int id = LexiconIndex.EntryOf(link);
            if (!_index.IsReplaced(id) && (entries.Count == 0 || entries[^1].Id != id)) entries.Add(Entry(id));
        }

        return entries.Exists(e => e.IsUserDefined) ? [.. entries.OrderByDescending(e => e.IsUserDefined)] : entries;
    }
}
