using System.Collections.Concurrent;
using Hanzi.Dictionary;

namespace Hanzi.Segmentation;

/// <summary>
/// Cuts a text into tokens: the best path through the lattice of the lexicon's headwords, with numbers, Latin words,
/// punctuation and names outside the dictionary as tokens of their own. What is best, frequencies and a learnt model
/// decide together; what grammar makes of headwords is joined afterwards. Safe to share between threads.
/// </summary>
public sealed class Segmenter
{
    private const int KeptLength = 1 << 14; // of text; working memory for more is not kept
    private readonly Lexicon _lexicon;
    private readonly SegmentationModel _model;
    private readonly CharacterTable _characters;
    private readonly OtherWords _others;
    private readonly WordScores _scores;
    private readonly NameDots _nameDots;
    private readonly TitledNames _titled;
    private readonly VerbNotVerb _questions;
    private readonly WordJoiner _joiner;
    private readonly SeparableVerbs _separable;
    private readonly WordRules _rules;
    private readonly ConcurrentBag<PathFinder> _idle = [];

    /// <param name="model">What was learnt, or <see cref="SegmentationModel.None"/>.</param>
    /// <param name="rules">What a user wants otherwise; nothing by default.</param>
    public Segmenter(Lexicon lexicon, WordCosts costs, SegmentationModel model, WordRules? rules = null)
    {
        _rules = rules ?? WordRules.None;
        _lexicon = lexicon;
        _others = costs.Others;
        _model = model;
        _characters = new(lexicon.Scripts, model.Uses);
        _scores = new(lexicon, costs, model);
        _nameDots = new(lexicon);
        _titled = new(lexicon, costs, _characters);
        _questions = new(lexicon);
        _joiner = new(lexicon, costs);
        _separable = new(lexicon, costs);
    }

    /// <summary>
    /// The tokens of a text, in order; joined they give the text back. Any text will do; a sentence or a paragraph at a
    /// time keeps memory small (about 200 bytes a character).
    /// </summary>
    public IReadOnlyList<Token> Segment(string text)
    {
        if (text.Length == 0) return [];
        var finder = TakeFinder();
        var marks = _rules.MarksOf(text);
        var tokens = finder.Find(text, marks);
        Return(finder, text.Length);
        tokens = _titled.Mark(text, _nameDots.Join(text, tokens, marks), marks);
        tokens = _joiner.Join(text, _questions.Divide(text, tokens, marks), marks);
        return marks is null ? _separable.Mark(text, tokens) : tokens;
    }

    /// <summary>
    /// Where another way to cut is nearly as good, in the order of the text: words that overlap others, and names that were
    /// found by their look. What the rules fix is beyond doubt. Several times dearer than <see cref="Segment"/>.
    /// </summary>
    /// <param name="most">Only where the chosen way leads by this much at most (<see cref="SplitDoubt.Margin"/>).</param>
    public IReadOnlyList<SplitDoubt> Doubts(string text, double most)
    {
        if (text.Length == 0) return [];
        var finder = TakeFinder();
        var doubts = new DoubtFinder(_lexicon, finder, _rules).Find(text, most);
        Return(finder, text.Length);
        return doubts;
    }

    /// <summary>Where in a piece cut out of a text the last word begins that is surely whole; 0 where none does.</summary>
    public int LastWord(string piece)
    {
        // What is cut off may belong to the last words of the piece.
        const int Unsure = 8;
        int last = 0;
        foreach (var token in Segment(piece))
            if (token.Span.End <= piece.Length - Unsure) last = token.Span.End;
        return last;
    }

    private PathFinder TakeFinder() => _idle.TryTake(out var finder) ? finder : new(_lexicon, _others, _model, _characters, _scores);

    private void Return(PathFinder finder, int length)
    {
        if (length <= KeptLength) _idle.Add(finder);
    }
}
