using System.Collections.Concurrent;
using Hanzi.Dictionary;
using Hanzi.Pinyin;

namespace FlashBuilder.Vocabulary;

/// <summary>What a card says a word means: one sense, and the others behind a fold.</summary>
/// <param name="Chosen">At most about eight words; empty where the dictionary says nothing.</param>
/// <param name="Others">In the order of the dictionary, rare ones last.</param>
public sealed record Meaning(string Chosen, IReadOnlyList<string> Others);

/// <summary>
/// Chooses the sense of an entry to learn: surnames, archaic, dialect and cross-reference senses come last, and a
/// reference is followed to what the word it names means. Among the others, the part of speech decides first, then which
/// sense the word's compounds speak for, then the dictionary's order.
/// </summary>
public sealed class MeaningChooser(Lexicon lexicon, SenseEvidence evidence)
{
    /// <summary>A variant of a variant of a variant is the most that CC-CEDICT has.</summary>
    private const int DeepestReference = 4;

    private static readonly HashSet<string> s_rareLabels =
    [
        "archaic", "arch.", "old", "dialect", "literary", "classical", "slang", "Internet slang", "derog.", "vulgar",
        "Cantonese", "HK", "bird species of China", "phonetic", "in former times", "Japanese kokuji", "computing", "math.",
        "chemistry", "physics", "geometry",
    ];

    /// <summary>Labels that tell what the meaning is about rather than where it is said; they stay on the card.</summary>
    private static readonly string[] s_tellingLabels = ["of ", "used ", "not ", "a person", "suffix", "prefix", "in ", "after ", "before "];

    private readonly ConcurrentDictionary<(int Entry, SenseContext Context), Meaning> _chosen = new();

    /// <summary>
    /// What a read token means: the senses of its entry, then those of the other entries with the same form and reading
    /// (會 "can" and 會 "meeting" are one word to a learner), ordered for its place in the sentence. Empty where it has no entry.
    /// </summary>
    public Meaning Choose(ReadToken token, SenseContext context)
    {
        var usual = ChooseSense(token, context);
        return token.Meaning is not { } known || known == usual.Chosen ? usual
            : new(known, [.. usual.Others.Prepend(usual.Chosen).Where(m => m.Length > 0 && m != known)]);
    }

    private Meaning ChooseSense(ReadToken token, SenseContext context) => token.Entry is not { } entry
        ? new("", [])
        : _chosen.GetOrAdd((entry.Id, context), static (key, a) => a.Self.Choose(
            [.. a.Token.Entries.Where(e => e.Id == key.Entry
                || (e.Traditional == a.Token.Entry!.Traditional && e.Reading.SequenceEqual(a.Token.Entry.Reading)))],
            key.Context), (Self: this, Token: token));

    /// <summary>
    /// Senses in the order in which they fit, as the card would word them, and by how much the first leads the best of
    /// another part of speech (30 for one that does not fit); none where there is no such other sense.
    /// </summary>
    internal (IReadOnlyList<string> Texts, double Margin) Rivals(ReadToken token, SenseContext context)
    {
        if (token.Entry is not { } chosen) return ([], double.PositiveInfinity);
        var senses = new List<RankedSense>();
        foreach (var entry in token.Entries.Where(e => e.Traditional == chosen.Traditional && e.Reading.SequenceEqual(chosen.Reading)))
            foreach (var sense in entry.Senses) Collect(entry, sense, senses, DeepestReference);
        double most = senses.Count == 0 ? 0 : senses.Max(s => s.Evidence);
        var ranked = senses.Select((s, place) => (Text: GlossText.Shorten(s.Text), Class: SenseClassifier.Of(s.Text), Cost: s.Cost(place, context, most)))
            .Where(s => s.Text.Length > 0).OrderBy(s => s.Cost).DistinctBy(s => s.Text).ToList();
        int other = ranked.FindIndex(s => s.Class != ranked[0].Class && !IsAlike(s.Text, ranked[0].Text));
        return other < 0 ? ([], double.PositiveInfinity) : ([.. ranked.Select(s => s.Text)], ranked[other].Cost - ranked[0].Cost);
    }

    /// <summary>Whether two senses say the same as two parts of speech: stable and stability, beautiful and to beautify.</summary>
    internal static bool IsAlike(string one, string other)
    {
        const int Stem = 4;
        HashSet<string> Stems(string text) => [.. text.Split([' ', ';', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= Stem).Select(w => w[..Stem])];
        return Stems(one).Overlaps(Stems(other));
    }

    private Meaning Choose(IReadOnlyList<Entry> entries, SenseContext context)
    {
        var senses = new List<RankedSense>();
        foreach (var entry in entries)
            foreach (var sense in entry.Senses) Collect(entry, sense, senses, DeepestReference);
        double most = senses.Count == 0 ? 0 : senses.Max(s => s.Evidence);
        var texts = senses.Select((s, place) => (s.Text, Cost: s.Cost(place, context, most)))
            .OrderBy(s => s.Cost).Select(s => s.Text).Where(t => t.Length > 0).Distinct().ToList();
        return texts.Count == 0 ? new("", []) : new(GlossText.Shorten(texts[0]), [.. Rest(texts)]);
    }

    /// <summary>The senses not shown in front; the chosen one too where it had to be shortened.</summary>
    private static IEnumerable<string> Rest(List<string> texts) =>
        GlossText.Shorten(texts[0]) == texts[0] ? texts.Skip(1) : texts;

    private void Collect(Entry entry, Sense sense, List<RankedSense> senses, int depth)
    {
        int score = evidence.For(entry, sense);
        switch (sense.Kind)
        {
            case SenseKind.Surname:
                senses.Add(new(5, sense.Gloss, 0));
                break;
            case SenseKind.UsedIn:
                senses.Add(new(4, UsedIn(sense), 0));
                break;
            case SenseKind.Meaning:
                senses.Add(new(RarityOf(sense), WithLabels(sense, sense.Gloss), score));
                break;
            default:
                if (sense.Gloss.Length > 0) senses.Add(new(sense.Kind == SenseKind.Abbreviation ? 1 : 2, WithLabels(sense, sense.Gloss), score));
                else if (sense.Target is { } target && depth > 0) Follow(target, sense.Kind, senses, depth - 1);
                break;
        }
    }

    /// <summary>A bound form is no rarer for that; it only does not stand alone.</summary>
    private static double RarityOf(Sense sense) =>
        sense.Labels.Any(s_rareLabels.Contains) || s_rareLabels.Any(l => sense.Gloss.Contains($"({l})")) ? 2
        : sense.Labels.Any(l => l.StartsWith("used for", StringComparison.Ordinal)) ? 0.3
        : sense.Labels.Contains("bound form") ? 0.2 : 0;

    private void Follow(DictionaryReference target, SenseKind kind, List<RankedSense> senses, int depth)
    {
        var entries = lexicon.Find(target);
        if (entries.Count == 0) return;
        var found = new List<RankedSense>();
        foreach (var sense in entries[0].Senses) Collect(entries[0], sense, found, depth);
        int rarity = kind == SenseKind.VariantOf ? 1 : 3;
        senses.AddRange(found.Select(s => s with { Rarity = Math.Max(rarity, s.Rarity) }));
    }

    /// <summary>A character without a meaning of its own says which word it belongs to, in English.</summary>
    private string UsedIn(Sense sense)
    {
        if (sense.Target is not { } target) return sense.Gloss;
        var entries = lexicon.Find(target);
        string meaning = entries.SelectMany(e => e.Senses).FirstOrDefault(s => s.Gloss.Length > 0)?.Gloss ?? sense.Gloss;
        return meaning.Length == 0 ? "" : $"part of the word for “{GlossText.Shorten(meaning)}”";
    }

    private static string WithLabels(Sense sense, string gloss)
    {
        var telling = sense.Labels.Where(l => s_tellingLabels.Any(t => l.StartsWith(t, StringComparison.Ordinal)));
        string labels = string.Join(", ", telling);
        return labels.Length == 0 ? gloss : $"({labels}) {gloss}";
    }
}
