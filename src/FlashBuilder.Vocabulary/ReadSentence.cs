using Hanzi.Pinyin;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>A sentence with its tokens, their spans counted from its start, and what it says about each one's sense.</summary>
internal sealed record ReadSentence(Sentence Source, IReadOnlyList<ReadToken> Tokens, IReadOnlyList<SenseContext> Contexts);
