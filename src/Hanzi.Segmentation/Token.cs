using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A headword of the lexicon, or a word formed of one (<see cref="Formation"/>).</summary>
    Word,
    /// <summary>A proper name.</summary>
    Name,
    /// <summary>Digits with their signs, numerals in characters, and both mixed (<c>14億</c>).</summary>
    Number,
    /// <summary>Latin letters, with digits and joining signs between them (<c>B-25</c>).</summary>
    Latin,
    /// <summary>Punctuation, symbols and white space.</summary>
    Punctuation,
    /// <summary>A character that is no headword, and letters of other scripts.</summary>
    Unknown,
}

/// <summary>A piece of a text; the tokens of a text joined give it back.</summary>
/// <param name="Span">Place in the segmented text.</param>
/// <param name="Headword">The lexicon's number of the headword, <see cref="NoHeadword"/> where it is none.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind, int Headword)
{
    public const int NoHeadword = -1;

    public bool IsHeadword => Headword >= 0;

    /// <summary>Whether it is the dot between the parts of a transliterated name.</summary>
    /// <param name="text">The text that it is a piece of.</param>
    public bool IsNameDot(string text) => Span.Length == 1 && NameDot.Is(text[Span.Start]);

    /// <summary>How the token belongs to <see cref="Base"/>, where it is more than a headword by itself.</summary>
    public Formation Formation { get; init; }

    /// <summary>
    /// The lexicon's number of the headword that the token is formed of or is a piece of; only where
    /// <see cref="Formation"/> says so.
    /// </summary>
    public int Base { get; init; }
}
