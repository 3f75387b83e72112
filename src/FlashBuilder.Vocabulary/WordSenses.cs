using Hanzi.Segmentation;

namespace FlashBuilder.Vocabulary;

/// <summary>The senses of a word that a sentence chooses from, and the rules that speak of them.</summary>
internal sealed class WordSenses
{
    private readonly IReadOnlyList<RankedSense> _senses;
    private readonly SenseRule[] _rules;
    private readonly double _most;

    /// <summary>What was chosen before. Two threads may both choose; they choose the same.</summary>
    private Choice? _chosen;

    /// <summary>The same of rivals, which hang on the part of speech and the count alone.</summary>
    private Rivalry? _rivals;

    public WordSenses(IReadOnlyList<RankedSense> senses, SenseRule[] rules)
    {
        _senses = senses;
        _rules = rules;
        _most = senses.Count == 0 ? 0 : senses.Max(s => s.Evidence);
    }

    public IReadOnlyList<SenseRule> Rules => _rules;

    /// <summary>What the word means in a context; made once for each rule and part of speech.</summary>
    public Meaning Choose(in SenseContext context) => Choose(context, RuleFor(context));

    /// <summary>What it means apart from any sentence: no rule is asked.</summary>
    public Meaning ChooseAlone(PartOfSpeech tag) => Choose(new(tag, isCounted: false), null);

    /// <summary>The same by the rules that ask nothing of the neighbours.</summary>
    public Meaning ChooseBase(PartOfSpeech tag)
    {
        var context = new SenseContext(tag, isCounted: false);
        return Choose(context, Array.Find(_rules, r => r.IsOfItself && r.Holds(context)));
    }

    private Meaning Choose(in SenseContext context, SenseRule? rule)
    {
        for (var known = Volatile.Read(ref _chosen); known is not null; known = known.Next)
            if (known.Tag == context.Tag && known.IsCounted == context.IsCounted && ReferenceEquals(known.Rule, rule)) return known.Meaning;
        var meaning = Make(context, rule);
        Volatile.Write(ref _chosen, new(context.Tag, context.IsCounted, rule, meaning, Volatile.Read(ref _chosen)));
        return meaning;
    }

    /// <summary>The first rule that holds; null where none does.</summary>
    private SenseRule? RuleFor(in SenseContext context)
    {
        foreach (var rule in _rules)
            if (rule.Holds(context)) return rule;
        return null;
    }

    private Meaning Make(SenseContext context, SenseRule? rule)
    {
        var texts = TextsFor(context);
        if (rule is { IsWorded: true }) return new(rule.Gloss, OthersThan(rule.Gloss, texts));
        if (texts.Count == 0) return new("", []);
        string? named = rule?.Find(_senses);
        string chosen = named ?? texts[0];
        string shown = GlossText.Shorten(chosen, rule?.IndexIn(chosen) ?? 0);
        return new(shown, OthersThan(shown, texts));
    }

    /// <summary>Behind the fold nothing is given away any more: there a sense has its Chinese.</summary>
    private IReadOnlyList<string> OthersThan(string shown, List<string> texts) =>
        [.. texts.Where(t => t != shown).Select(t => _senses.First(s => s.Text == t).Whole ?? t)];

    /// <summary>The wordings of the senses, each once, in the order in which they fit; the dictionary's among equals.</summary>
    private List<string> TextsFor(in SenseContext context)
    {
        var texts = new List<string>(_senses.Count);
        double[] costs = new double[_senses.Count];
        int[] order = new int[_senses.Count];
        for (int i = 0; i < order.Length; i++)
        {
            double cost = order.Length == 1 ? 0 : _senses[i].Cost(i, context, _most);
            int at = i;
            for (; at > 0 && costs[at - 1] > cost; at--) (costs[at], order[at]) = (costs[at - 1], order[at - 1]);
            (costs[at], order[at]) = (cost, i);
        }

        foreach (int i in order)
            if (_senses[i].Text is { Length: > 0 } text && !texts.Contains(text)) texts.Add(text);
        return texts;
    }

    /// <summary>
    /// Senses in the order in which they fit, as the card would word them, and by how much the first leads the best of
    /// another part of speech (30 for one that does not fit); none where there is no such other sense, or a rule decides.
    /// </summary>
    public (IReadOnlyList<string> Texts, double Margin) Rivals(SenseContext context)
    {
        if (RuleFor(context) is not null) return ([], double.PositiveInfinity);
        for (var known = Volatile.Read(ref _rivals); known is not null; known = known.Next)
            if (known.Tag == context.Tag && known.IsCounted == context.IsCounted) return (known.Texts, known.Margin);
        var (texts, margin) = FindRivals(context);
        Volatile.Write(ref _rivals, new(context.Tag, context.IsCounted, texts, margin, Volatile.Read(ref _rivals)));
        return (texts, margin);
    }

    private (IReadOnlyList<string> Texts, double Margin) FindRivals(SenseContext context)
    {
        var ranked = _senses.Select((s, place) => new { Text = GlossText.Shorten(s.Text), Class = SenseClassifier.Of(s.Text), Cost = s.Cost(place, context, _most) })
            .Where(s => s.Text.Length > 0).OrderBy(s => s.Cost).DistinctBy(s => s.Text).ToList();
        int other = ranked.FindIndex(s => s.Class != ranked[0].Class && !GlossText.IsAlike(s.Text, ranked[0].Text));
        return other < 0 ? ([], double.PositiveInfinity) : ([.. ranked.Select(s => s.Text)], ranked[other].Cost - ranked[0].Cost);
    }

    private sealed record Rivalry(PartOfSpeech Tag, bool IsCounted, IReadOnlyList<string> Texts, double Margin, Rivalry? Next);

    private sealed class Choice(PartOfSpeech tag, bool isCounted, SenseRule? rule, Meaning meaning, Choice? next)
    {
        public PartOfSpeech Tag => tag;

        public bool IsCounted => isCounted;

        public SenseRule? Rule => rule;

        public Meaning Meaning => meaning;

        public Choice? Next => next;
    }
}
