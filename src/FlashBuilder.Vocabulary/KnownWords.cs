using Hanzi.Dictionary;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// The words that a learner knows, as Traditional headwords: 乾 is another word than 幹, though both are 干 in Simplified. Words
/// that no dictionary has are compared in either script.
/// </summary>
public sealed class KnownWords
{
    private readonly Lexicon? _lexicon;
    private readonly HashSet<string> _headwords = [];
    private readonly HashSet<string> _folded = [];

    private KnownWords()
    {
    }

    /// <param name="words">Traditional headwords, and words that no dictionary has.</param>
    public KnownWords(IEnumerable<string> words, Lexicon lexicon)
    {
        _lexicon = lexicon;
        foreach (string word in words)
            if (lexicon.HeadwordOf(word) >= 0) _headwords.Add(word);
            else _folded.Add(lexicon.Scripts.Fold(word));
    }

    public static KnownWords None { get; } = new();

    public int Count => _headwords.Count + _folded.Count;

    /// <param name="traditional">A headword in Traditional, or as the text writes it where no dictionary has it.</param>
    public bool Contains(string traditional) =>
        _headwords.Contains(traditional) || _folded.Count > 0 && _lexicon is not null && _folded.Contains(_lexicon.Scripts.Fold(traditional));
}
