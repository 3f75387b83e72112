using Hanzi.Pinyin;
using Hanzi.Segmentation;

namespace FlashBuilder.Vocabulary;

/// <summary>Gathers the words of a text as their tokens come.</summary>
internal sealed class TextSurvey
{
    private readonly Dictionary<(string Traditional, string Reading), FoundWord> _byIdentity = [];

    /// <summary>In the order of their first place.</summary>
    public List<FoundWord> Words { get; } = [];

    public int RunningWords { get; private set; }

    public List<string> WithoutEntry { get; } = [];

    public void Add(ReadToken token, string sentence, Occurrence occurrence)
    {
        if (token.Kind is not (TokenKind.Word or TokenKind.Name or TokenKind.Unknown)) return;
        // The verb before it stands for both pieces.
        if (token.Token.Formation == Formation.SeparatedObject) return;
        RunningWords++;
        string surface = token.Token.Span.Of(sentence);
        if ((token.Formed ?? token.Entry) is not { } entry)
        {
            WithoutEntry.Add(surface);
            return;
        }

        var identity = (entry.Traditional, entry.NumberedReading);
        if (!_byIdentity.TryGetValue(identity, out var word))
        {
            var first = token.Token.Formation == Formation.SeparatedVerb
                ? new(new(token.Token.Span, TokenKind.Word, token.Token.Base), token.Base!)
                : token;
            word = new(first, token.Kind == TokenKind.Name ? WordKind.Name : WordKind.Word);
            _byIdentity.Add(identity, word);
            Words.Add(word);
        }

        word.Occurrences.Add(occurrence);
    }
}
