using Hanzi.Dictionary;

namespace FlashBuilder.Cli;

/// <summary>Puts the words first that a learner meets most.</summary>
/// <param name="frequencies">Null: all words are as common.</param>
internal sealed class CommonFirst(Lexicon lexicon, WordFrequencies? frequencies)
{
    /// <summary>Frequencies are those of the written word: of its readings one has nearly all (大 dà, not dài).</summary>
    private const int OtherReadings = 30;

    /// <summary>Surnames and mere references come last; equals stay as they are.</summary>
    public IReadOnlyList<Entry> Of(IEnumerable<Entry> entries) => [.. entries.OrderBy(Kind).ThenByDescending(Commonness)];

    /// <summary>What is a meaning by itself first; then what is said most often in that meaning.</summary>
    public IReadOnlyList<Entry> Of(IEnumerable<GlossMatch> matches) =>
        [.. matches.OrderBy(match => match.IsWhole ? 0 : 1).ThenBy(match => Kind(match.Entry)).ThenByDescending(match => Commonness(match.Entry) * match.Share).Select(match => match.Entry)];

    private static int Kind(Entry entry) => entry.IsUserDefined ? 0 : entry.IsOnlySurname ? 3 : entry.IsOnlyReference || entry.Senses.Count == 0 ? 2 : 1;

    private double Commonness(Entry entry)
    {
        int headword = lexicon.HeadwordOf(entry.Traditional);
        if (headword < 0 || frequencies is null) return 0;
        var all = lexicon.EntriesOf(headword);
        int most = all.Max(Weight);
        return (double)frequencies[headword] / (Weight(entry) == most ? 1 : OtherReadings);
    }

    /// <summary>The more there is to say of a reading, the more it is used.</summary>
    private static int Weight(Entry entry) => entry.IsOnlySurname || entry.IsOnlyReference ? 0 : entry.Senses.Sum(sense => 1 + sense.Gloss.AsSpan().Count(';'));
}
