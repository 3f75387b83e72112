using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// What is kept of a text that was read: its sentences, and of their tokens in ten bytes each what an example needs. All else is
/// forgotten as soon as the next sentence is read, or a book would fill the memory.
/// </summary>
internal sealed class KeptText
{
    private const int Block = 1 << 14;

    /// <summary>In the shape of a token its length stands above its formation and its hardness.</summary>
    private const int FormationShift = 2, LengthShift = 6, LongestToken = ushort.MaxValue >> LengthShift;

    private readonly List<ReadWord[]> _words = [];
    private readonly List<ushort[]> _shapes = [];
    private readonly List<Kept> _sentences = [];
    private int _tokens;

    public int Count => _sentences.Count;

    /// <param name="hardness">Of each token.</param>
    /// <exception cref="ArgumentException">A token is longer than a sentence may be.</exception>
    public void Add(Sentence sentence, IReadOnlyList<ReadToken> tokens, Func<ReadToken, Hardness> hardness)
    {
        int origin = sentence.Span.Start;
        TextSpan[] clauses = sentence.Clauses.Count < 2 ? [] : [.. sentence.Clauses.Select(clause => clause.RelativeTo(origin))];
        _sentences.Add(new(new(sentence.Text, sentence.Span, sentence.Paragraph), clauses, _tokens, tokens.Count));
        foreach (var token in tokens)
        {
            if (token.Token.Span.Length > LongestToken) throw new ArgumentException($"the token {token.Token.Span} is too long", nameof(tokens));
            int block = _tokens / Block, at = _tokens++ % Block;
            if (at == 0)
            {
                _words.Add(new ReadWord[Block]);
                _shapes.Add(new ushort[Block]);
            }

            _words[block][at] = token.Word;
            _shapes[block][at] = (ushort)(token.Token.Span.Length << LengthShift | (int)token.Token.Formation << FormationShift | (int)hardness(token));
        }
    }

    public SourceSentence this[int sentence] => _sentences[sentence].Source;

    public IReadOnlyList<SourceSentence> Sentences => [.. _sentences.Select(sentence => sentence.Source)];

    /// <summary>Counted from the sentence's start; none where it is one clause.</summary>
    public ReadOnlySpan<TextSpan> ClausesOf(int sentence) => _sentences[sentence].Clauses;

    /// <summary>All tokens of a sentence, in the room given or, where that is too small, in their own.</summary>
    public ReadOnlySpan<KeptToken> TokensOf(int sentence, ref KeptToken[] room)
    {
        var (_, _, first, count) = _sentences[sentence];
        if (room.Length < count) room = new KeptToken[2 * count];
        int start = 0;
        for (int i = 0; i < count; i++)
        {
            int block = (first + i) / Block, at = (first + i) % Block;
            ushort shape = _shapes[block][at];
            int end = start + (shape >> LengthShift);
            room[i] = new(new(start, end), _words[block][at], (Formation)(shape >> FormationShift & 0xF), (Hardness)(shape & 3));
            start = end;
        }

        return room.AsSpan(0, count);
    }

    private readonly record struct Kept(SourceSentence Source, TextSpan[] Clauses, int First, int Count);
}
