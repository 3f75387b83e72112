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
/// reference is followed to what the word it names means.
/// </summary>
public sealed class MeaningChooser(Lexicon lexicon)
{
    /// <summary>A variant of a variant of a variant is the most that CC-CEDICT has.</summary>
    private const int DeepestReference = 4;

    private static readonly HashSet<string> s_rareLabels =
    [
        "archaic", "arch.", "old", "dialect", "literary", "classical", "slang", "Internet slang", "derog.", "vulgar",
        "Cantonese", "HK", "bird species of China", "phonetic", "in former times", "Japanese kokuji", "computing", "math.",
        "chemistry", "physics", "geometry", "bound form",
    ];

    /// <summary>Labels that tell what the meaning is about rather than where it is said; they stay on the card.</summary>
    private static readonly string[] s_tellingLabels = ["of ", "used ", "not ", "a person", "suffix", "prefix", "in "];

    private readonly ConcurrentDictionary<int, Meaning> _chosen = new();

    /// <summary>
    /// What a read token means: the senses of its entry, then those of the other entries with the same form and reading
    /// (會 "can" and 會 "meeting" are one word to a learner). Empty where it has no entry.
    /// </summary>
    public Meaning Choose(ReadToken token) => token.Entry is not { } entry
        ? new("", [])
        : _chosen.GetOrAdd(entry.Id, (_, t) => Choose([.. t.Entries.Where(e =>
            e.Id == entry.Id || (e.Traditional == entry.Traditional && e.Reading.SequenceEqual(entry.Reading)))]), token);

    private Meaning Choose(IReadOnlyList<Entry> entries)
    {
        var senses = new List<(int Rank, string Text)>();
        foreach (var entry in entries)
            foreach (var sense in entry.Senses) Collect(sense, senses, DeepestReference);
        var texts = senses.OrderBy(s => s.Rank).Select(s => s.Text).Where(t => t.Length > 0).Distinct().ToList();
        return texts.Count == 0 ? new("", []) : new(GlossText.Shorten(texts[0]), [.. Rest(texts)]);
    }

    /// <summary>The senses not shown in front; the chosen one too where it had to be shortened.</summary>
    private static IEnumerable<string> Rest(List<string> texts) =>
        GlossText.Shorten(texts[0]) == texts[0] ? texts.Skip(1) : texts;

    private void Collect(Sense sense, List<(int Rank, string Text)> senses, int depth)
    {
        switch (sense.Kind)
        {
            case SenseKind.Surname:
                senses.Add((5, sense.Gloss));
                break;
            case SenseKind.UsedIn:
                senses.Add((4, UsedIn(sense)));
                break;
            case SenseKind.Meaning:
                senses.Add((sense.Labels.Any(s_rareLabels.Contains) ? 2 : 0, WithLabels(sense, sense.Gloss)));
                break;
            default:
                if (sense.Gloss.Length > 0) senses.Add((sense.Kind == SenseKind.Abbreviation ? 1 : 2, WithLabels(sense, sense.Gloss)));
                else if (sense.Target is { } target && depth > 0) Follow(target, sense.Kind, senses, depth - 1);
                break;
        }
    }

    private void Follow(DictionaryReference target, SenseKind kind, List<(int Rank, string Text)> senses, int depth)
    {
        var entries = lexicon.Find(target);
        if (entries.Count == 0) return;
        var found = new List<(int Rank, string Text)>();
        foreach (var sense in entries[0].Senses) Collect(sense, found, depth);
        int rank = kind == SenseKind.VariantOf ? 1 : 3;
        senses.AddRange(found.Select(s => (Math.Max(rank, s.Rank), s.Text)));
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
