using Hanzi.Pinyin;
using Hanzi.Segmentation;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// Follows a sentence from verbs whose object is a noun even where it looks like a verb: 進行討論 "to hold a discussion",
/// 表示衷心感謝 "to express heartfelt thanks" (the dummy verbs of Zhu Dexi's grammar and those that take verbal nouns).
/// </summary>
internal struct NounTakers
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_takers = ((HashSet<string>)[.. (
        "進行 进行 加以 給予 给予 給以 给以 予以 作出 做出 表示 致以 受到 遭到 遭受 得到 獲得 获得 取得 產生 产生 發生 发生 "
        + "充滿 充满 引起 帶來 带来 造成 提出 展開 展开 開展 开展 具有 面臨 面临 面對 面对 加強 加强 保持 發揮 发挥 "
        + "提供 缺乏 失去 承擔 承担 贏得 赢得 構成 构成 達成 达成 成為 成为 視為 视为 抱有 懷有 怀有").Split(' ')])
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private bool _isOpen;

    /// <summary>Goes on to the next token.</summary>
    /// <param name="before">The tag of the token before it.</param>
    /// <param name="after">The tag of the token behind it.</param>
    /// <returns>Whether the token is such an object, though its tag says that it is a verb.</returns>
    public bool Next(string text, ReadToken token, PartOfSpeech tag, PartOfSpeech before, PartOfSpeech after)
    {
        bool isObject = _isOpen && tag == PartOfSpeech.Verb && EndsObject(after)
            && before is not (PartOfSpeech.Adverb or PartOfSpeech.Auxiliary or PartOfSpeech.Pronoun);
        if (isObject) return true;
        if (token.Token.Span.Length == 2 && s_takers.Contains(text.AsSpan(token.Token.Span.Start, 2))) _isOpen = true;
        else if (tag == PartOfSpeech.Verb) _isOpen = false;
        else if (Ends(text, token, tag)) _isOpen = false;
        return false;
    }

    private static bool EndsObject(PartOfSpeech after) => after is PartOfSpeech.Punctuation or PartOfSpeech.Conjunction or PartOfSpeech.Particle;

    private static bool Ends(string text, ReadToken token, PartOfSpeech tag) => tag switch
    {
        PartOfSpeech.Punctuation => text[token.Token.Span.Start] != '、',
        PartOfSpeech.Pronoun or PartOfSpeech.Adposition or PartOfSpeech.Auxiliary => true,
        _ => false,
    };
}
