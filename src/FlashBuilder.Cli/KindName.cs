using Hanzi.Segmentation;

namespace FlashBuilder.Cli;

/// <summary>What the outputs call the kinds of tokens.</summary>
internal static class KindName
{
    public static string Of(TokenKind kind) => kind switch
    {
        TokenKind.Word => "word",
        TokenKind.Name => "name",
        TokenKind.Number => "number",
        TokenKind.Latin => "latin",
        TokenKind.Punctuation => "punctuation",
        _ => "unknown",
    };
}
