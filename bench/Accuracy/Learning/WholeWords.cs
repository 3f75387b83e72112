using Hanzi.Dictionary;
using Hanzi.Segmentation;

namespace Accuracy.Learning;

/// <summary>
/// Headwords that the training data always cut into several words (成|為, 太平|洋): their convention, where a learner wants
/// the word. A headword that is one word somewhere is ambiguous, and each place is taken as it stands.
/// </summary>
internal sealed class WholeWords
{
    private const int Most = 6;

    /// <summary>Begin no word with what follows: 一個, 這個.</summary>
    private static readonly HashSet<string> s_counting = ["NUM", "DET", "PUNCT", "X"];

    private readonly HashSet<string> _whole = [];
    private readonly Lexicon _lexicon;
    private readonly WordFrequencies _frequencies;

    public WholeWords(Lexicon lexicon, WordFrequencies frequencies, IEnumerable<TaggedSentence> sentences)
    {
        (_lexicon, _frequencies) = (lexicon, frequencies);
        foreach (var sentence in sentences) _whole.UnionWith(sentence.Words.Words);
    }

    /// <summary>The end of the longest such headword that begins with a word of a sentence and is cut there, or 0.</summary>
    public int EndOf(TaggedSentence sentence, int word)
    {
        if (s_counting.Contains(sentence.Tags[word])) return 0;
        var edges = sentence.Words.Edges;
        for (int last = Math.Min(sentence.Tags.Count, word + Most); last > word + 1; last--)
        {
            string form = sentence.Words.Text[edges[word]..edges[last]];
            if (form.Length <= 12 && !_whole.Contains(form) && _lexicon.HeadwordOf(form) is >= 0 and var headword
                && (form.Length > 2 || _frequencies[headword] > 3) && !IsOfWords(sentence, word, last, headword)) return edges[last];
        }

        return 0;
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
