using System.Collections.Concurrent;
using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>What a card says a word means: one sense, and the others behind a fold.</summary>
/// <param name="Chosen">At most about eight words; empty where the dictionary says nothing.</param>
/// <param name="Others">In the order of the dictionary, rare ones last; they may hold Chinese with its reading.</param>
public sealed record Meaning(string Chosen, IReadOnlyList<string> Others);

/// <summary>
/// Chooses the sense of an entry to learn: surnames, archaic, dialect and cross-reference senses come last, and a
/// reference is followed to what the word it names means. Where a rule speaks of the word it decides; among the other senses
/// the part of speech decides first, then which sense the word's compounds speak for, then the dictionary's order.
/// </summary>
/// <param name="script">In which the other senses write the Chinese that they name.</param>
public sealed class MeaningChooser(Lexicon lexicon, SenseEvidence evidence, SenseRules rules, Script script = Script.Traditional)
{
    /// <summary>A variant of a variant of a variant is the most that CC-CEDICT has.</summary>
    private const int DeepestReference = 4;

    /// <summary>Of the senses of a name that is written like the word.</summary>
    private const double NameRarity = 3;

    private static readonly HashSet<string> s_rareLabels =
    [
        "archaic", "arch.", "old", "dialect", "literary", "classical", "slang", "Internet slang", "derog.", "vulgar",
        "Cantonese", "HK", "bird species of China", "phonetic", "in former times", "Japanese kokuji", "computing", "math.",
        "chemistry", "physics", "geometry",
    ];

    /// <summary>Labels that tell what the meaning is about rather than where it is said; they stay on the card.</summary>
    private static readonly string[] s_tellingLabels = ["of ", "used ", "not ", "a person", "suffix", "prefix", "in ", "after ", "before "];

    private static readonly string[] s_bracketedLabels = [.. s_rareLabels.Select(label => $"({label})")];

    /// <summary>A name that the dictionary lacks; CC-CEDICT writes so of transcriptions.</summary>
    private static readonly Meaning s_name = new("(name)", []);
    private static readonly Meaning s_nothing = new("", []);

    private readonly ConcurrentDictionary<int, WordSenses> _senses = new();
    private readonly SensesByWord _byWord = new();

    /// <summary>
    /// What a read token means: the senses of its entry, then those of the other entries with the same form and reading
    /// (會 "can" and 會 "meeting" are one word to a learner), ordered for its place in the sentence. Empty where it has no entry.
    /// </summary>
    public Meaning Choose(in ReadToken token, in SenseContext context)
    {
        if (token.Token is { Kind: TokenKind.Name, IsHeadword: true } && Surname(token) is { } surname) return surname;
        if (_byWord.Find(token, context) is { } found) return found;
        if (token.Meaning is { } known) return WithKnown(known, token, context);
        if (token.Base is { } @base)
            return token.Formed is null ? ChooseBase(@base, PartOfSpeech.Verb) : FormedMeaning.Of(token, ChooseBase(@base, FormedMeaning.TagOf(token)).Chosen);
        return token.Entry is { } entry ? _byWord.Keep(token, SensesOf(token.Token.Headword, entry, token.Entries)).Choose(context)
            : token.Kind == TokenKind.Name ? s_name : s_nothing;
    }

    /// <summary>Of one character that the segmentation calls a name, its sense as a surname; null of other names.</summary>
    private static Meaning? Surname(in ReadToken token)
    {
        if (token.Token.Span.Length != 1 || token.Entry is not { } entry || entry.Senses.FirstOrDefault(s => s.Kind == SenseKind.Surname) is not { } sense) return null;
        return new(sense.Gloss, [.. entry.Senses.Where(s => s != sense && s.Gloss.Length > 0).Select(s => WithLabels(s, s.Gloss))]);
    }

    /// <summary>What the headword means that a word is formed of.</summary>
    private Meaning ChooseBase(ReadWord word, PartOfSpeech tag) =>
        word.Entry is { } entry ? SensesOf(word.Headword, entry, word.Entries).ChooseBase(tag) : s_nothing;

    /// <summary>What a character means in words.</summary>
    internal Meaning ChooseAlone(ReadWord word, PartOfSpeech tag) =>
        word.Entry is { } entry ? SensesOf(word.Headword, entry, word.Entries).ChooseAlone(tag) : s_nothing;

    /// <summary>What is known to be meant in front, what would have been chosen behind it.</summary>
    private Meaning WithKnown(string known, ReadToken token, in SenseContext context)
    {
        var usual = Choose(token.As(token.Word with { Meaning = null }), context);
        return new(known, [.. usual.Others.Prepend(usual.Chosen).Where(m => m.Length > 0 && m != known)]);
    }

    /// <summary>For those who look for doubt: <see cref="WordSenses.Rivals"/>; none where the token has no entry.</summary>
    internal (IReadOnlyList<string> Texts, double Margin) Rivals(ReadToken token, SenseContext context) => token.Entry is { } entry
        ? SensesOf(token.Token.Headword, entry, token.Entries).Rivals(context)
        : ([], double.PositiveInfinity);

    /// <summary>The rules that can choose among the senses of an entry.</summary>
    internal IReadOnlyList<SenseRule> RulesOf(int headword, Entry entry) => SensesOf(headword, entry, lexicon.EntriesOf(headword)).Rules;

    private WordSenses SensesOf(int headword, Entry entry, IReadOnlyList<Entry> entries) =>
        _senses.TryGetValue(entry.Id, out var known) ? known : _senses.GetOrAdd(entry.Id, static (_, a) => a.Self.CollectSenses(a.headword, a.entry, a.entries), (Self: this, headword, entry, entries));

    private WordSenses CollectSenses(int headword, Entry entry, IReadOnlyList<Entry> entries)
    {
        var senses = new List<RankedSense>();
        foreach (var sense in entry.Senses) Collect(entry, sense, senses, DeepestReference);
        foreach (var other in entries)
        {
            if (other.Id == entry.Id || other.Traditional != entry.Traditional || !SoundsLike(other, entry)) continue;
            int first = senses.Count;
            foreach (var sense in other.Senses) Collect(other, sense, senses, DeepestReference);
            // 美 "beautiful" may stand for America, but not by itself.
            if (other.IsCapitalised && !entry.IsCapitalised)
                for (int i = first; i < senses.Count; i++) senses[i] = senses[i] with { Rarity = Math.Max(NameRarity, senses[i].Rarity) };
        }

        return new(senses, rules.For(headword, entry, senses));
    }

    private static bool SoundsLike(Entry one, Entry other)
    {
        if (one.Reading.Count != other.Reading.Count) return false;
        for (int i = 0; i < one.Reading.Count; i++)
            if (one.Reading[i].ToLower() != other.Reading[i].ToLower()) return false;
        return true;
    }

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
                senses.Add(new(RarityOf(sense), WithLabels(sense, sense.Gloss), score, sense.References.Count > 0 ? sense.Written(Write) : null));
                break;
            default:
                if (sense.Gloss.Length > 0) senses.Add(new(sense.Kind == SenseKind.Abbreviation ? 1 : 2, WithLabels(sense, sense.Gloss), score));
                // "see also" behind a meaning leads to another word, often the opposite.
                else if (sense.Target is { } target && depth > 0 && !(sense.Kind == SenseKind.See && entry.Senses.Any(s => s.Kind == SenseKind.Meaning))) Follow(target, sense.Kind, senses, depth - 1);
                break;
        }
    }

    /// <summary>
    /// A bound form is no rarer for that; it only does not stand alone. What an idiom says word by word comes after what it means.
    /// </summary>
    private static double RarityOf(Sense sense) =>
        sense.Labels.Count > 0 && sense.Labels.Any(s_rareLabels.Contains) || (sense.Gloss.Contains('(') && Array.Exists(s_bracketedLabels, sense.Gloss.Contains)) ? 2
        : sense.Gloss.StartsWith("opposite", StringComparison.Ordinal) && sense.References.Count > 0 ? 4
        : sense.Gloss.StartsWith("lit. ", StringComparison.Ordinal) ? 0.5
        : sense.Labels.Count == 0 ? 0
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

    /// <summary>With its reading in brackets.</summary>
    private string Write(DictionaryReference named) =>
        named.Reading.Count == 0 ? named.Form(script) : $"{named.Form(script)} ({PinyinText.Joined(named.Reading)})";

    private static string WithLabels(Sense sense, string gloss)
    {
        if (sense.Labels.Count == 0) return gloss;
        var telling = sense.Labels.Where(l => s_tellingLabels.Any(t => l.StartsWith(t, StringComparison.Ordinal))
            && !l.StartsWith("of sb", StringComparison.Ordinal) && !l.StartsWith("of sth", StringComparison.Ordinal));
        string labels = string.Join(", ", telling);
        return labels.Length == 0 ? gloss : $"({labels}) {gloss}";
    }
}
