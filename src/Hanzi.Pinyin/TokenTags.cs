using Hanzi.Dictionary;
using Hanzi.Segmentation;

namespace Hanzi.Pinyin;

/// <summary>A letter for what a token is to its neighbours: its part of speech, or its kind in capitals.</summary>
internal static class TokenTags
{
    public const char None = '-';

    public static char Of(IReadOnlyList<Token> tokens, int index, WordFrequencies words)
    {
        if ((uint)index >= (uint)tokens.Count) return None;
        var token = tokens[index];
        return token.Kind switch
        {
            TokenKind.Number => 'M',
            TokenKind.Latin => 'L',
            TokenKind.Punctuation => 'P',
            TokenKind.Name => 'N',
            _ => token.IsHeadword ? words.Tag(token.Headword) : token.Formation.IsWhole() ? words.Tag(token.Base) : '?',
        };
    }
}
