using System.Buffers;
using Hanzi.Dictionary;

namespace Hanzi.Segmentation;

/// <summary>What a path through the lattice pays for a word: the negative logarithm of its share of a corpus.</summary>
public sealed class WordCosts
{
    private readonly Lexicon _lexicon;
    private readonly float[] _costs;
    private readonly (char First, char Second)[] _tags;
    private readonly HashSet<int> _onlyCount = [];

    /// <summary>
    /// A headword that the frequency list lacks is taken to occur this often: below once, so that two listed words
    /// beat an unlisted one only where they are common.
    /// </summary>
    public const double UnlistedCount = 0.5;

    /// <summary>jieba's list gives this or less to words that were never counted; of a thousand million words it says no more.</summary>
    private const int NotCounted = 3;

    /// <summary>What the log odds of <see cref="Wordhood"/> count; chosen by cross-validation.</summary>
    private const float WordhoodWeight = 2;

    /// <summary>What a headword that only counts (<see cref="IsCount"/>) costs besides.</summary>
    private const float Counted = 8;

    private static readonly SearchValues<string> s_one = SearchValues.Create(["one", "once", "first"], StringComparison.Ordinal);

    private static readonly SearchValues<string> s_moreThanOne = SearchValues.Create(
        ["two", "twice", "second", "three", "third", "four", "fourth", "five", "ten", "many", "few", "several"], StringComparison.Ordinal);

    /// <param name="wordhood">Which headwords may be mere neighbours; nothing is known of that by default.</param>
    public WordCosts(Lexicon lexicon, WordFrequencies frequencies, Wordhood? wordhood = null)
    {
        _lexicon = lexicon;
        _costs = new float[lexicon.HeadwordCount];
        _tags = new (char, char)[lexicon.HeadwordCount];
        Others = frequencies.Others;
        double total = Math.Log(Math.Max(1, frequencies.Total));
        float unlisted = (float)(total - Math.Log(UnlistedCount));
        for (int headword = 0; headword < _costs.Length; headword++)
        {
            _costs[headword] = frequencies[headword] <= NotCounted ? unlisted : (float)(total - Math.Log(frequencies[headword]));
            _tags[headword] = frequencies.TagOf(headword);
        }

        for (int headword = 0; headword < _costs.Length; headword++)
            if (_tags[headword].First == 'm' && IsCount(headword))
            {
                _costs[headword] += Counted;
                _onlyCount.Add(headword);
            }

        foreach (var (headword, logOdds) in (wordhood ?? Wordhood.None).LogOdds) _costs[headword] -= WordhoodWeight * (float)logOdds;
        // A user's own word must be found; as cheap as the commonest word, it costs less than any two.
        float cheapest = _costs.Length == 0 ? unlisted : _costs.Min();
        foreach (int headword in lexicon.UserHeadwords)
            if (frequencies[headword] <= NotCounted && lexicon.EntriesOf(headword)[0].Traditional.Length > 1) _costs[headword] = cheapest;

        Unknown = 2 * unlisted;
        Pattern = unlisted / 2;
    }

    /// <summary>
    /// A number with its measure word, which mean together what they mean apart, as the dictionary tells: 一個 "a; an; one",
    /// 三次 "three times"; but not 一點 "a bit" and 一口 "readily".
    /// </summary>
    private bool IsCount(int headword)
    {
        var entry = _lexicon.EntriesOf(headword)[0];
        if (entry.Traditional is not [var number, var counted] || entry.IsUserDefined || entry.IsCapitalised || entry.Senses.Count == 0) return false;
        if (!(HanNumeral.IsPart(number) || number is '幾' or '數' or '多') || HanNumeral.IsPart(counted)) return false;
        // 三月 is the name of a month; three months are 三個月.
        if (counted == '月') return false;
        int measure = _lexicon.HeadwordOf([counted]);
        if (measure < 0 || _tags[measure].First is not ('q' or 'm')) return false;
        string[] words = entry.Senses[0].Gloss.Split([' ', ';', ',', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any((number == '一' ? s_one : s_moreThanOne).Contains);
    }

    /// <summary>Whether a headword is a number and its measure word that mean together what they mean apart.</summary>
    internal bool OnlyCounts(int headword) => _onlyCount.Contains(headword);

    public float this[int headword] => _costs[headword];

    /// <summary>For a character that is no headword: dearer than any two words.</summary>
    public float Unknown { get; }

    /// <summary>For a number, a Latin word, a sign.</summary>
    public float Pattern { get; }

    /// <summary>Words that only the frequency list has.</summary>
    internal OtherWords Others { get; }

    /// <summary>As <see cref="WordFrequencies.TagOf"/> has it.</summary>
    internal (char First, char Second) ListTagOf(int headword) => _tags[headword];

    /// <summary>
    /// The part of speech in the frequency list (<see cref="WordFrequencies.TagOf"/>); what it calls a name (和尚, a monk)
    /// is a noun where the lexicon writes it without a capital.
    /// </summary>
    internal (char First, char Second) TagOf(int headword)
    {
        var tag = _tags[headword];
        return tag is ('n', 'r' or 's' or 't' or 'z') && !_lexicon.EntriesOf(headword).Any(entry => entry.IsCapitalised)
            ? ('n', '\0')
            : tag;
    }
}
