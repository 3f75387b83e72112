using Hanzi.Pinyin;
using Hanzi.Segmentation;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// Follows a sentence from verbs whose object is a noun even where it looks like a verb: 進行討論 "to hold a discussion",
/// 表示衷心感謝 "to express heartfelt thanks" (the dummy verbs of Zhu Dexi's grammar and those that take verbal nouns).
/// </summary>
internal struct NounTakers
{
    private bool _isOpen;

    /// <summary>Goes on to the next token.</summary>
    /// <param name="before">The tag of the token before it.</param>
    /// <param name="after">The tag of the token behind it.</param>
    /// <returns>Whether the token is such an object, though its tag says that it is a verb.</returns>
    public bool Next(string text, in ReadToken token, PartOfSpeech tag, PartOfSpeech before, PartOfSpeech after)
    {
        bool isObject = _isOpen && tag == PartOfSpeech.Verb && EndsObject(after)
            && before is not (PartOfSpeech.Adverb or PartOfSpeech.Auxiliary or PartOfSpeech.Pronoun);
        if (isObject) return true;
        if (token.Token.Span.Length == 2 && IsTaker(text.AsSpan(token.Token.Span.Start, 2))) _isOpen = true;
        else if (tag == PartOfSpeech.Verb) _isOpen = false;
        else if (Ends(text, token, tag)) _isOpen = false;
        return false;
    }

    private static bool IsTaker(ReadOnlySpan<char> word) =>
        word is "進行" or "进行" or "加以" or "給予" or "给予" or "給以" or "给以" or "予以" or "作出" or "做出" or "表示"
            or "致以" or "受到" or "遭到" or "遭受" or "得到" or "獲得" or "获得" or "取得" or "產生" or "产生" or "發生"
            or "发生" or "充滿" or "充满" or "引起" or "帶來" or "带来" or "造成" or "提出" or "展開" or "展开" or "開展"
            or "开展" or "具有" or "面臨" or "面临" or "面對" or "面对" or "加強" or "加强" or "保持" or "發揮" or "发挥"
            or "提供" or "缺乏" or "失去" or "承擔" or "承担" or "贏得" or "赢得" or "構成" or "构成" or "達成" or "达成"
            or "成為" or "成为" or "視為" or "视为" or "抱有" or "懷有" or "怀有";

    private static bool EndsObject(PartOfSpeech after) => after is PartOfSpeech.Punctuation or PartOfSpeech.Conjunction or PartOfSpeech.Particle;

    private static bool Ends(string text, in ReadToken token, PartOfSpeech tag) => tag switch
    {
        PartOfSpeech.Punctuation => text[token.Token.Span.Start] != '、',
        PartOfSpeech.Pronoun or PartOfSpeech.Adposition or PartOfSpeech.Auxiliary => true,
        _ => false,
    };
}
