namespace Hanzi.Pinyin;

/// <summary>What stands around a character: the features by which the model decides its reading.</summary>
/// <remarks>
/// The kinds: <c>a b c d e f</c> the characters at -1 +1 -2 +2 -3 +3, <c>g h</c> the two before and the two behind,
/// <c>i</c> the one before and the one behind together, <c>k l</c> the words before and behind where they are longer than
/// a character, <c>m n</c> the tags of those words, <c>o</c> both tags together, <c>p q</c> the tags of two words before
/// and of two behind.
/// </remarks>
internal ref struct ReadingFeatures
{
    /// <summary>The most features that a character has.</summary>
    public const int Most = 24;

    private const int Window = 5;

    /// <summary>The kind of the feature that says it is part of a name.</summary>
    public const char Name = 'z';

    private const char Begin = '^';
    private const char End = '$';

    private readonly Span<uint> _keys;
    private readonly List<string>? _names;
    private char _character;

    /// <param name="keys">Receives the features; at least <see cref="Most"/> places.</param>
    /// <param name="names">Receives each feature's kind and value as well, for the training.</param>
    public ReadingFeatures(Span<uint> keys, List<string>? names = null)
    {
        _keys = keys;
        _names = names;
    }

    public int Count { get; private set; }

    /// <summary>The features of the single-character token at a place of a tokenised text.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="at">Of the character.</param>
    /// <param name="before">Where the word before begins, <paramref name="at"/> where there is none.</param>
    /// <param name="behind">Where the word behind ends, exclusive; one past the character where there is none.</param>
    /// <param name="tags">Of two words before, then of two behind.</param>
    public void OfToken(scoped ReadOnlySpan<char> folded, int at, int before, int behind, scoped ReadOnlySpan<char> tags)
    {
        OfPlace(folded, at, isWhole: true);
        if (at - before > 1) Add('k', folded[before..at]);
        if (behind - at > 2) Add('l', folded[(at + 1)..behind]);
        for (int i = Math.Max(0, at - Window); i < Math.Min(folded.Length, at + Window + 1); i++)
            if (i < at - 1 || i > at + 1) Add('w', folded.Slice(i, 1));
        Add('m', tags[1..2]);
        Add('n', tags[2..3]);
        Add('o', tags[1..3]);
        Add('p', tags[..2]);
        Add('q', tags[2..]);
    }

    /// <summary>The features of a character of a name.</summary>
    /// <param name="isWhole">False where only the name is known, not the text around it.</param>
    public void OfName(scoped ReadOnlySpan<char> folded, int at, bool isWhole)
    {
        OfPlace(folded, at, isWhole);
        Add(Name, "N");
    }

    /// <summary>The features that need no words.</summary>
    /// <param name="isWhole">Whether the text begins and ends where it does; else what is beyond is not known.</param>
    public void OfPlace(scoped ReadOnlySpan<char> folded, int at, bool isWhole)
    {
        Count = 0;
        _character = folded[at];
        One('a', folded, at - 1, isWhole);
        One('b', folded, at + 1, isWhole);
        One('c', folded, at - 2, isWhole && at > 0);
        One('d', folded, at + 2, isWhole && at + 1 < folded.Length);
        if (!isWhole) return;
        if (at >= 3) Add('e', folded.Slice(at - 3, 1));
        if (at + 3 < folded.Length) Add('f', folded.Slice(at + 3, 1));
        if (at >= 2) Add('g', folded.Slice(at - 2, 2));
        if (at + 2 < folded.Length) Add('h', folded.Slice(at + 1, 2));
        if (at >= 1 && at + 1 < folded.Length) Add('i', folded.Slice(at - 1, 3));
    }

    private void One(char kind, scoped ReadOnlySpan<char> folded, int at, bool edges)
    {
        if ((uint)at < (uint)folded.Length) Add(kind, folded.Slice(at, 1));
        else if (edges) Add(kind, at < 0 ? [Begin] : [End]);
    }

    private void Add(char kind, scoped ReadOnlySpan<char> value)
    {
        _keys[Count++] = FeatureKey.Of(_character, kind, value);
        _names?.Add(kind + value.ToString());
    }
}
