using Hanzi.Dictionary;
using Hanzi.Segmentation;

namespace Accuracy.Learning;

/// <summary>
/// Headwords that the training data cut into several words (成|為, 太平|洋): their convention, where a learner wants the
/// word. What was judged one piece in most places (<see cref="Wordhood"/>) is whole, and so is a headword that was not judged,
/// because it can hardly be mere neighbours.
/// </summary>
internal sealed class WholeWords
{
    private const int Most = 6;

    /// <summary>Of a headword that was judged; in 100 places.</summary>
    private const int LeastWhole = 75;

    /// <summary>A rarer word of two characters may be two (<see cref="WordFrequencies.CountedWords"/>).</summary>
    private const int LeastCount = 3;

    /// <summary>Begin no word with what follows: 一個, 這個.</summary>
    private static readonly HashSet<string> s_counting = ["NUM", "DET"];

    private static readonly HashSet<string> s_noWord = ["PUNCT", "X"];

    private readonly HashSet<string> _whole = [];
    private readonly Lexicon _lexicon;
    private readonly WordFrequencies _frequencies;
    private readonly Wordhood _wordhood;

    public WholeWords(Lexicon lexicon, WordFrequencies frequencies, Wordhood wordhood, IEnumerable<TaggedSentence> sentences)
    {
        (_lexicon, _frequencies, _wordhood) = (lexicon, frequencies, wordhood);
        foreach (var sentence in sentences) _whole.UnionWith(sentence.Words.Words);
    }

    /// <summary>The end of the longest such headword that begins with a word of a sentence and is cut there, or 0.</summary>
    public int EndOf(TaggedSentence sentence, int word)
    {
        if (s_noWord.Contains(sentence.Tags[word])) return 0;
        var edges = sentence.Words.Edges;
        for (int last = Math.Min(sentence.Tags.Count, word + Most); last > word + 1; last--)
        {
            string form = sentence.Words.Text[edges[word]..edges[last]];
            if (form.Length <= 12 && _lexicon.HeadwordOf(form) is >= 0 and var headword && IsWhole(form, headword, sentence, word, last)) return edges[last];
        }

        return 0;
    }

    private bool IsWhole(string form, int headword, TaggedSentence sentence, int word, int last)
    {
        if (_wordhood.Whole(headword) is { } whole) return whole >= LeastWhole;
        if (s_counting.Contains(sentence.Tags[word])) return false;
        // A name that is one word somewhere is ambiguous; each place is taken as it stands.
        if (_lexicon.EntriesOf(headword).All(entry => entry.IsCapitalised)) return !_whole.Contains(form) && !IsOfWords(sentence, word, last, headword);
        return form.Length > 2 || _frequencies[headword] > LeastCount;
    }

    /// <summary>A phrase of words that can be learnt one by one (人口|密度, 副|總統), neither a saying nor a name.</summary>
    private bool IsOfWords(TaggedSentence sentence, int word, int last, int headword)
    {
        var tag = _frequencies.TagOf(headword);
        if (WordClass.IsFixed(tag)) return false;
        for (int i = word; i < last; i++)
            if ((sentence.Words.Words[i].Length < 2 && (i > word || tag.First != 'n')) || _lexicon.HeadwordOf(sentence.Words.Words[i]) < 0) return false;
        return true;
    }
}
