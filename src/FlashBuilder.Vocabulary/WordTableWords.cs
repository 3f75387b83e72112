namespace FlashBuilder.Vocabulary;

/// <summary>What <see cref="WordTable"/> found.</summary>
/// <param name="Words">Different ones, in Traditional, in the order of the rows.</param>
/// <param name="Unlisted">What stands in a word's place, looks like a word, and is in no dictionary.</param>
/// <param name="WithWord">Rows with a word.</param>
/// <param name="Others">Rows whose Chinese is no word: sentences and phrases.</param>
/// <param name="WithoutChinese">Rows without a Chinese character.</param>
/// <param name="IsJapanese">The characters are Japanese; no word was taken.</param>
public sealed record WordTableWords(
    IReadOnlyList<string> Words, IReadOnlyList<string> Unlisted, int WithWord, int Others, int WithoutChinese, bool IsJapanese)
{
    /// <summary>Chinese that is no word, with the index of its row.</summary>
    public IReadOnlyList<(int Row, string Text)> Rest { get; init; } = [];

    /// <inheritdoc cref="TraditionalWords"/>
    public IReadOnlyList<HeadwordForms> Several { get; init; } = [];

    /// <inheritdoc cref="TraditionalWords"/>
    public IReadOnlyList<HeadwordForms> Alone { get; init; } = [];
}
