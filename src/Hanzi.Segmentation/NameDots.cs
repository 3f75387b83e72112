using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>
/// Joins the parts of a transliterated name that dots stand between (<c>約翰·史密斯</c>): whatever word a part would be by
/// itself, beside a name and a dot it is a name.
/// </summary>
internal sealed class NameDots(Lexicon lexicon)
{
    private const int LongestPart = 8;

    /// <summary>The tokens themselves where nothing joins, as in most texts.</summary>
    /// <param name="marks">What a user fixed, or null; it stays.</param>
    public Token[] Join(string text, Token[] tokens, WordMarks? marks)
    {
        if (!HasDot(text, tokens)) return tokens;
        var joined = new List<Token>(tokens.Length);
        for (int i = 0; i < tokens.Length; i++)
        {
            int last = i;
            if (IsName(tokens[i]))
                while (last + 2 < tokens.Length && tokens[last + 1].IsNameDot(text) && IsPart(text, tokens[last + 2])) last += 2;
            var span = new TextSpan(tokens[i].Span.Start, tokens[last].Span.End);
            bool joins = last > i && marks?.Forbids(span.Start, span.End) is not true;
            joined.Add(joins ? new(span, TokenKind.Name, lexicon.HeadwordOf(span.In(text)) is >= 0 and var headword ? headword : Token.NoHeadword) : tokens[i]);
            if (joins) i = last;
        }

        return joined.Count == tokens.Length ? tokens : [.. joined];
    }

    private static bool HasDot(string text, Token[] tokens)
    {
        foreach (ref readonly var token in tokens.AsSpan())
            if (token.IsNameDot(text)) return true;
        return false;
    }

    private static bool IsPart(string text, Token token) =>
        token.Kind is TokenKind.Name or TokenKind.Word or TokenKind.Unknown && token.Span.Length <= LongestPart && HanCharacter.IsHan(text[token.Span.Start]);

    private bool IsName(Token token) =>
        token.Kind == TokenKind.Name || token.IsHeadword && lexicon.EntriesOf(token.Headword).Any(entry => entry.IsCapitalised);
}
