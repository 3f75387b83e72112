using Hanzi.Pinyin;
using Hanzi.Text;

namespace Accuracy.Readings;

/// <summary>The characters with several readings, by their folded form, and what is known of each reading beforehand.</summary>
internal sealed class Inventory
{
    /// <summary>How many facts there are of a reading; see <see cref="Facts"/>.</summary>
    public const int FactCount = 10;

    private readonly SortedDictionary<char, List<Syllable>> _readings = [];
    private readonly Dictionary<(char Character, Syllable Reading), float[]> _facts = [];

    /// <param name="polyphones">Their readings count beside the dictionary's.</param>
    public Inventory(Chain chain, IEnumerable<Polyphone> polyphones)
    {
        var scripts = chain.Lexicon.Scripts;
        Dictionary<char, HashSet<char>> forms = [];
        foreach (var entry in Headwords.All(chain.Lexicon, 1))
            foreach (char c in (char[])[entry.Traditional[0], entry.Simplified[0]])
            {
                char folded = scripts.Fold(c);
                Add(folded, entry.Reading[0].ToLower());
                if (!forms.TryGetValue(folded, out var all)) forms[folded] = all = [];
                all.Add(c);
            }

        foreach (var polyphone in polyphones)
            Add(scripts.Fold(polyphone.Text[polyphone.At]), polyphone.Reading);
        foreach (char c in _readings.Keys.ToList())
            if (_readings[c].Count < 2 || _readings[c].Count >= PolyphonicCharacter.MostReadings) _readings.Remove(c);

        var shares = Shares(chain);
        foreach (var (c, readings) in _readings)
            foreach (var reading in readings)
                _facts[(c, reading)] = FactsOf(chain, c, reading, forms.GetValueOrDefault(c, [c]), shares);
    }

    public IEnumerable<char> Characters => _readings.Keys;

    /// <summary>The readings of a folded character in lower case; none where it has only one.</summary>
    public IReadOnlyList<Syllable> ReadingsOf(char folded) => _readings.TryGetValue(folded, out var readings) ? readings : [];

    /// <summary>
    /// Its rank by Unihan (first, second, third, later), whether it is the first entry's, whether only names have it,
    /// whether it is neutral, its share of the headwords that hold the character, the same at their beginning, and
    /// whether only references have it.
    /// </summary>
    public float[] Facts(char folded, Syllable reading) => _facts[(folded, reading)];

    private void Add(char folded, Syllable reading)
    {
        if (!_readings.TryGetValue(folded, out var all)) _readings[folded] = all = [];
        if (reading.IsSpoken && !all.Contains(reading)) all.Add(reading);
    }

    private static Dictionary<(char Character, Syllable Reading, bool First), int> Shares(Chain chain)
    {
        Dictionary<(char, Syllable, bool), int> counts = [];
        foreach (var entry in Headwords.All(chain.Lexicon, 2, 8))
            for (int i = 0; i < entry.Traditional.Length; i++)
            {
                char c = chain.Lexicon.Scripts.Fold(entry.Simplified[i]);
                for (int first = 0; first < (i == 0 ? 2 : 1); first++)
                {
                    var key = (c, entry.Reading[i].ToLower(), first == 1);
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }

        return counts;
    }

    private float[] FactsOf(
        Chain chain, char c, Syllable reading, HashSet<char> forms, Dictionary<(char, Syllable, bool), int> shares)
    {
        int rank = forms.Min(f => chain.Characters.Of(f).ToList().IndexOf(reading) is >= 0 and var at ? at : 9);
        var entries = forms.SelectMany(f => chain.Lexicon.Find(f.ToString())).Distinct().ToList();
        var own = entries.Where(e => e.Reading.Count == 1 && e.Reading[0].ToLower() == reading).ToList();
        float[] facts = new float[FactCount];
        facts[Math.Min(rank, 3)] = 1;
        facts[4] = own.Count > 0 && entries[0] == own[0] ? 1 : 0;
        facts[5] = own.Count > 0 && own.All(e => e.IsCapitalised) ? 1 : 0;
        facts[6] = reading.Tone == 5 ? 1 : 0;
        facts[7] = Share(false);
        facts[8] = Share(true);
        facts[9] = own.Count == 0 || own.All(e => e.IsOnlyReference || e.IsOnlySurname) ? 1 : 0;
        return facts;

        float Share(bool first)
        {
            int all = _readings[c].Sum(r => shares.GetValueOrDefault((c, r, first)));
            return MathF.Log((shares.GetValueOrDefault((c, reading, first)) + 0.5f) / (all + 0.5f * _readings[c].Count));
        }
    }
}
