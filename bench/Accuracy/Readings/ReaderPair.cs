using Hanzi.Pinyin;
using Hanzi.Text;

namespace Accuracy.Readings;

/// <summary>The readers of both scripts, with one model.</summary>
internal sealed class ReaderPair(Chain chain, ReadingModel model)
{
    private readonly TokenReader _simplified = chain.Reader(model, Script.Simplified);
    private readonly TokenReader _traditional = chain.Reader(model, Script.Traditional);

    /// <summary>The reader for a sentence: one with a Traditional form is Traditional.</summary>
    public TokenReader Of(string text) => chain.Lexicon.Scripts.Fold(text) == text ? _simplified : _traditional;
}
