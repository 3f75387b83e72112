using Hanzi.Pinyin;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>A sentence with its tokens; their spans count from the start of the sentence.</summary>
internal sealed record ReadSentence(Sentence Source, IReadOnlyList<ReadToken> Tokens);
