using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>What a token beside a word says of a sentence as an example.</summary>
internal enum Hardness : byte
{
    None,
    /// <summary>A name, or what no dictionary has.</summary>
    Name,
    /// <summary>A word that few texts have.</summary>
    Rare,
}

/// <summary>A token as <see cref="KeptText"/> keeps it.</summary>
/// <param name="Span">Counted from the sentence's start.</param>
internal readonly record struct KeptToken(TextSpan Span, ReadWord Word, Formation Formation, Hardness Hardness)
{
    /// <summary>As those who write readings want it; the headword is that of the reading.</summary>
    public ReadToken AsRead() => new(new Token(Span, Word.Kind, Word.Headword) { Formation = Formation }, Word);
}
