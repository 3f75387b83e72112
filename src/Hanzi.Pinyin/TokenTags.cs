using Hanzi.Dictionary;
using Hanzi.Segmentation;

namespace Hanzi.Pinyin;

/// <summary>A letter for what a token is to its neighbours: its part of speech, or its kind in capitals.</summary>
internal static class TokenTags
{
    public const char None = '-';

    public static char Of(ReadOnlySpan<Token> tokens, int index, WordFrequencies words)
    {
        if ((uint)index >= (uint)tokens.Length) return None;
        ref readonly var token = ref tokens[index];
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
