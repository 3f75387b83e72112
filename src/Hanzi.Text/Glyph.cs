namespace Hanzi.Text;

/// <summary>What kind of sign a UTF-16 unit is, as far as lines, spaces and sentences need to know.</summary>
internal static class Glyph
{
    /// <summary>Any white space, line ends included.</summary>
    public static bool IsSpace(char c) => c == ' ' || c == '\u3000' || char.IsWhiteSpace(c);

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>Fullwidth digits and Latin letters.</summary>
    public static bool IsFullwidthAlphanumeric(char c) =>
        c is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ';

    /// <summary>
    /// Chinese characters (halves of supplementary ones too), kana, bopomofo: writing that has no spaces between words.
    /// A surrogate half counts, so that a rare character next to a number behaves like a common one.
    /// </summary>
    public static bool IsUnspaced(char c) =>
        HanCharacter.IsHan(c) || c is >= '\u3040' and <= '\u312F' or >= '\u31A0' and <= '\u31FF' || char.IsSurrogate(c);

    /// <summary>Punctuation that is as wide as a Chinese character: 。「（ and so on, not “ … — which Latin has too.</summary>
    public static bool IsWidePunctuation(char c) =>
        c is >= '\u3001' and <= '\u303F' or >= '\uFE10' and <= '\uFE4F' or >= '\uFF01' and <= '\uFF65'
        && c is not ('々' or '〇') && !IsFullwidthAlphanumeric(c);

    /// <summary>Letters of writing that divides words by spaces, and ASCII digits.</summary>
    public static bool IsWord(char c) =>
        char.IsAsciiLetterOrDigit(c) || (c >= '\u00AA' && char.IsLetter(c) && !IsUnspaced(c) && !IsFullwidthAlphanumeric(c));

    /// <summary>Columns of a terminal; 1 for each half of a surrogate pair.</summary>
    public static int Width(char c) =>
        c < '\u1100' ? 1
        : HanCharacter.IsHan(c) || c is >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3'
            or >= '\uFE10' and <= '\uFE4F' or >= '\uFF01' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6'
            // Chinese type sets these as wide as a character.
            or '—' or '…' or '⋯' or '“' or '”' or '‘' or '’' or >= '①' and <= '⓿' ? 2
        : 1;

    /// <summary>Ends a sentence wherever it stands.</summary>
    public static bool IsFullStop(char c) => c is '。' or '！' or '？' or '｡' or '‼' or '⁇' or '⁈' or '⁉';

    public static bool IsEllipsis(char c) => c is '…' or '⋯';

    public static bool IsClosingQuote(char c) => c is '」' or '』' or '”' or '’' or '｣' or '〞' or '〟' or '﹂' or '﹄';

    public static bool IsClosingBracket(char c) =>
        c is '）' or ')' or '】' or '〕' or '］' or ']' or '｝' or '}' or '〗' or '〙' or '〛';

    public static bool IsClosingTitleMark(char c) => c is '》' or '〉';

    public static bool IsClosing(char c) => IsClosingQuote(c) || IsClosingBracket(c) || IsClosingTitleMark(c);

    public static bool IsOpening(char c) =>
        c is '「' or '『' or '“' or '‘' or '（' or '(' or '《' or '〈' or '【' or '〔' or '［' or '[' or '｢' or '〝' or '〖';
}
