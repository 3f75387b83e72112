using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>A token with what it is read as.</summary>
public readonly record struct ReadToken
{
    public ReadToken(Token token, ReadWord word)
        : this(token, word, word.Number, word.Kind)
    {
    }

    /// <param name="number">The word's; it and the kind are kept here too, so that a look at a token fetches no word from memory.</param>
    internal ReadToken(in Token token, ReadWord word, int number, TokenKind kind) => (Token, Word, Number, Kind) = (token, word, number, kind);

    public Token Token { get; }

    public ReadWord Word { get; }

    /// <inheritdoc cref="ReadWord.Number"/>
    public int Number { get; }

    /// <inheritdoc cref="ReadWord.Kind"/>
    public TokenKind Kind { get; }

    /// <inheritdoc cref="ReadWord.Entries"/>
    public IReadOnlyList<Entry> Entries => Word.Entries;

    /// <inheritdoc cref="ReadWord.Entry"/>
    public Entry? Entry => Word.Entry;

    /// <inheritdoc cref="ReadWord.Reading"/>
    public IReadOnlyList<Syllable> Reading => Word.Reading;

    /// <inheritdoc cref="ReadWord.OtherRegion"/>
    public IReadOnlyList<Syllable> OtherRegion => Word.OtherRegion;

    /// <inheritdoc cref="ReadWord.Meaning"/>
    public string? Meaning => Word.Meaning;

    /// <inheritdoc cref="ReadWord.Formed"/>
    public Entry? Formed => Word.Formed;

    /// <inheritdoc cref="ReadWord.Base"/>
    public ReadWord? Base => Word.Base;

    /// <summary>The same token read otherwise.</summary>
    public ReadToken As(ReadWord word) => new(Token, word);
}
