using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>Questions that offer the choice: 要不要 is 要|不|要, although 不要 is a word.</summary>
internal sealed class VerbNotVerb(Lexicon lexicon)
{
    /// <summary>The tokens themselves where there is no such question, as in most texts.</summary>
    /// <param name="marks">What a user fixed, or null; it stays.</param>
    public Token[] Divide(string text, Token[] tokens, WordMarks? marks)
    {
        List<Token>? divided = null;
        for (int i = 0; i < tokens.Length; i++)
        {
            int end = i > 0 ? EndOfSecond(text, tokens, i) : 0;
            if (end == 0 || marks?.FixedAt(tokens[i].Span.Start) is not null)
            {
                divided?.Add(tokens[i]);
                continue;
            }

            divided ??= [.. tokens.AsSpan(0, i)];
            int start = tokens[i].Span.Start;
            divided.Add(Word(text, start, start + 1));
            divided.Add(Word(text, start + 1, end));
            if (tokens[i].Span.End < end) i++;
        }

        return divided is null ? tokens : [.. divided];
    }

    /// <summary>Where the verb behind the negation ends, if a token begins with a negation and the verb before it comes again; else 0.</summary>
    private static int EndOfSecond(string text, Token[] tokens, int at)
    {
        var (first, token) = (tokens[at - 1].Span, tokens[at].Span);
        if (token.Length < 2 || text[token.Start] is not ('不' or '沒' or '没') || text[token.Start + 1] != text[first.Start] || !tokens[at - 1].IsHeadword) return 0;
        int end = token.Start + 1 + first.Length;
        bool isToken = end == token.End || at + 1 < tokens.Length && end == tokens[at + 1].Span.End;
        return isToken && text.AsSpan(token.Start + 1, first.Length).SequenceEqual(first.In(text)) ? end : 0;
    }

    private Token Word(string text, int start, int end)
    {
        var span = new TextSpan(start, end);
        return new(span, TokenKind.Word, lexicon.HeadwordOf(span.In(text)));
    }
}
