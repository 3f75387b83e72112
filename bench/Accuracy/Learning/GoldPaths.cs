using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Accuracy.Learning;

/// <summary>
/// Which tokens of a lattice agree with a sentence cut by hand, where its standard and the dictionary's differ:
/// a headword made of several of its words is kept unless it is a number or a name with what follows; one of its words
/// that is no headword is a name, or any cut of it will do.
/// </summary>
internal sealed class GoldPaths
{
    private readonly TaggedSentence sentence;
    private readonly Lexicon lexicon;
    private readonly CharacterTable characters;
    private readonly HashSet<int> hidden;
    private readonly HashSet<string> _split;

    /// <summary>For each character the end of the headword that it belongs to though cut by hand, 0 where there is none.</summary>
    private readonly int[] _wholeEnd, _wholeStart;

    /// <param name="whole">Words that are one word somewhere in the training data.</param>
    public GoldPaths(
        TaggedSentence sentence, Lexicon lexicon, CharacterTable characters, TrainingOptions options, HashSet<int> hidden, WholeWords whole)
    {
        (this.sentence, this.lexicon, this.characters, this.hidden) = (sentence, lexicon, characters, hidden);
        _split = [.. options.SplitTags.Split(',')];
        (_wholeStart, _wholeEnd) = (new int[sentence.Words.Text.Length], new int[sentence.Words.Text.Length]);
        for (int word = 0; word < sentence.Tags.Count; word++)
        {
            int start = sentence.Words.Edges[word];
            if (_wholeEnd[start] != 0) continue;
            int end = whole.EndOf(sentence, word);
            if (end == 0 || IsHidden(start, end)) continue;
            for (int at = start; at < end; at++) (_wholeStart[at], _wholeEnd[at]) = (start, end);
        }
    }

    /// <summary>Whether a headword is, or holds, a name that the dictionary is taken to lack.</summary>
    public bool IsHidden(int start, int end)
    {
        foreach (int word in hidden)
            if (start <= sentence.Words.Edges[word] && end >= sentence.Words.Edges[word + 1]) return true;
        return false;
    }

    public ArcFit FitOf(int start, int end, Candidate candidate)
    {
        var gold = sentence.Words;
        if (_wholeEnd[start] != 0 && (start > _wholeStart[start] || end < _wholeEnd[start]) && end <= _wholeEnd[start]) return ArcFit.Wrong;
        if (_wholeEnd[start] != 0 && start == _wholeStart[start] && end == _wholeEnd[start]) return ArcFit.Right;
        switch (gold.Fit(start, end))
        {
            case WordFit.Same: return IsOutsideName(WordAt(start)) ? ArcFit.Wrong : ArcFit.Right;
            case WordFit.Crossing: return ArcFit.Crossing;
            case WordFit.Joined:
                if (candidate.Kind == TokenKind.Number) return ArcFit.Right;
                return candidate.Headword < 0 || !IsKept(start, end) ? ArcFit.Wrong : ArcFit.Right;
            default:
                int word = WordAt(start);
                bool isHeadword = lexicon.HeadwordOf(gold.Words[word]) >= 0 && !hidden.Contains(word);
                return IsOutsideName(word) ? ArcFit.CutsName : isHeadword ? ArcFit.Wrong : ArcFit.Right;
        }
    }

    public ArcFit FitOfName(int start, int end) => sentence.Words.Fit(start, end) switch
    {
        WordFit.Same => sentence.Tags[WordAt(start)] == "PROPN" && !IsPartOfPerson(WordAt(start)) ? ArcFit.Right : ArcFit.Wrong,
        WordFit.Joined => (IsPerson(WordAt(start)) || IsLongPerson(WordAt(start))) && sentence.Words.Edges[WordAt(start) + 2] == end
            ? ArcFit.Right : ArcFit.Wrong,
        WordFit.Crossing => ArcFit.Crossing,
        WordFit.Cut when IsOutsideName(WordAt(start)) => ArcFit.CutsName,
        _ => ArcFit.Wrong,
    };

    /// <summary>A surname and a given name, which the training data keep apart and a learner together.</summary>
    private bool IsPerson(int word)
    {
        if (word < 0 || word + 1 >= sentence.Tags.Count || sentence.Tags[word] != "PROPN" || sentence.Tags[word + 1] != "PROPN") return false;
        string surname = sentence.Words.Words[word], given = sentence.Words.Words[word + 1];
        return surname.Length == 1 && given.Length <= 2 && given.All(HanCharacter.IsHan)
            && characters.Use(characters.Normal(surname[0])).Surname > 0
            && (lexicon.HeadwordOf(surname + given) < 0 || hidden.Contains(word));
    }

    /// <summary>A surname of two characters, mostly Japanese, with a given name: good as one and as two.</summary>
    private bool IsLongPerson(int word)
    {
        if (word < 0 || word + 1 >= sentence.Tags.Count || sentence.Tags[word] != "PROPN" || sentence.Tags[word + 1] != "PROPN") return false;
        string surname = sentence.Words.Words[word], given = sentence.Words.Words[word + 1];
        return surname.Length == 2 && given.Length <= 3 && (surname + given).All(HanCharacter.IsHan)
            && (lexicon.HeadwordOf(given) < 0 || hidden.Contains(word + 1));
    }

    private bool IsPartOfPerson(int word) => IsPerson(word) || IsPerson(word - 1);

    /// <summary>A name that the segmenter can find only as one.</summary>
    private bool IsOutsideName(int word)
    {
        if (IsPartOfPerson(word)) return true;
        string text = sentence.Words.Words[word];
        return sentence.Tags[word] == "PROPN" && text.Length is >= NameLimits.Shortest and <= NameLimits.Longest
            && text.All(HanCharacter.IsHan) && (lexicon.HeadwordOf(text) < 0 || hidden.Contains(word));
    }

    private bool IsKept(int start, int end)
    {
        int first = WordAt(start);
        bool isKept = true, isName = true;
        for (int word = first; word < sentence.Tags.Count && sentence.Words.Edges[word] < end; word++)
        {
            string tag = sentence.Tags[word];
            if (_split.Contains(tag) && (word == first || tag == "PROPN")) isKept = false;
            isName &= tag == "PROPN";
        }

        return isKept || isName;
    }

    private int WordAt(int place)
    {
        int found = sentence.Words.Edges.BinarySearch(place);
        return found >= 0 ? found : ~found - 1;
    }
}
