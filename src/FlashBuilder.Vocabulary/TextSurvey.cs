using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;

namespace FlashBuilder.Vocabulary;

/// <summary>Gathers the words of a text as its sentences come.</summary>
internal sealed class TextSurvey(MeaningChooser meanings)
{
    private readonly Dictionary<(string Traditional, string Reading), FoundWord> _byIdentity = [];

    /// <summary>By the number of the word as it is read; not every word has a number of its own.</summary>
    private (ReadWord? Read, FoundWord? Found)[] _byNumber = new (ReadWord?, FoundWord?)[1 << 10];
    private readonly HashSet<string> _unlisted = [];
    private readonly List<string> _withoutEntry = [];

    /// <summary>In the order of their first place.</summary>
    public List<FoundWord> Words { get; } = [];

    public int RunningWords { get; private set; }

    /// <summary>Pieces that the dictionary cannot gloss, each once.</summary>
    public IReadOnlyList<string> WithoutEntry => _withoutEntry;

    /// <param name="number">Of the sentence, from 0.</param>
    public void Add(ReadSentence sentence, int number)
    {
        for (int i = 0; i < sentence.Tokens.Count; i++) Add(sentence, new Occurrence(number, i));
    }

    public void AddWithoutEntry(string surface)
    {
        if (_unlisted.Add(surface)) _withoutEntry.Add(surface);
    }

    private void Add(ReadSentence sentence, Occurrence occurrence)
    {
        var token = sentence.Tokens[occurrence.Token];
        if (token.Kind is not (TokenKind.Word or TokenKind.Name or TokenKind.Unknown)) return;
        // The verb before it stands for both pieces.
        if (token.Token.Formation == Formation.SeparatedObject) return;
        RunningWords++;
        if ((token.Formed ?? token.Entry) is not { } entry)
        {
            AddWithoutEntry(token.Token.Span.Of(sentence.Source.Text));
            return;
        }

        var word = Known(token) ?? Keep(token, Find(sentence, token, entry));
        var context = sentence.Contexts[occurrence.Token];
        word.Add(meanings.Choose(token, context), context.Tag, occurrence);
    }

    /// <summary>What is read alike is the same word; so most tokens need no look at its letters.</summary>
    private FoundWord? Known(in ReadToken token) =>
        (uint)token.Number < (uint)_byNumber.Length && ReferenceEquals(_byNumber[token.Number].Read, token.Word) ? _byNumber[token.Number].Found : null;

    private FoundWord Keep(in ReadToken token, FoundWord word)
    {
        int number = token.Number;
        if (number < 0) return word;
        if (number >= _byNumber.Length) Array.Resize(ref _byNumber, Math.Max(number + 1, 2 * _byNumber.Length));
        _byNumber[number] = (token.Word, word);
        return word;
    }

    private FoundWord Find(ReadSentence sentence, ReadToken token, Entry entry)
    {
        var identity = (entry.Traditional, entry.NumberedReading);
        if (!_byIdentity.TryGetValue(identity, out var word))
        {
            var first = token.Token.Formation == Formation.SeparatedVerb
                ? new(new(token.Token.Span, TokenKind.Word, token.Token.Base), token.Base!)
                : token;
            int origin = sentence.Source.Span.Start;
            word = new(first, token.Kind == TokenKind.Name ? WordKind.Name : WordKind.Word, new(origin + token.Token.Span.Start, origin + token.Token.Span.End));
            _byIdentity.Add(identity, word);
            Words.Add(word);
        }

        return word;
    }
}
