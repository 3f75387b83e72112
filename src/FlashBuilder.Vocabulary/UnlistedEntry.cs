using Hanzi.Dictionary;
using Hanzi.Pinyin;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// The entry of what no dictionary has, so that a deck can keep it: as it is written and read in the text. It has no
/// senses; what is meant stands in <see cref="ReadWord.Meaning"/>.
/// </summary>
internal static class UnlistedEntry
{
    /// <summary>Below all numbers of a lexicon.</summary>
    public const int Id = -1;

    public static Entry Of(ReadToken token, string sentence)
    {
        string surface = token.Token.Span.Of(sentence);
        return new() { Id = Id, Traditional = surface, Simplified = surface, Reading = token.Reading, Senses = [], IsUserDefined = true };
    }
}
