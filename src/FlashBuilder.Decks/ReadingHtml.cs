using FlashBuilder.Vocabulary;

namespace FlashBuilder.Decks;

/// <summary>The readings of a word as fields show them: in the learner's letters and colours.</summary>
internal sealed class ReadingHtml(CardOptions options, bool traditional)
{
    private readonly bool showsPinyin = options.Phonetic != Phonetic.Zhuyin;

    /// <summary>
    /// Of Traditional decks, or where it was asked for. There it also tells that Taiwan's voice shall speak, and so it is
    /// there, though hidden, where the learner wants pinyin alone.
    /// </summary>
    private readonly bool showsZhuyin = traditional || options.Phonetic is Phonetic.Zhuyin or Phonetic.Both;

    /// <summary>Empty where zhuyin alone is wanted.</summary>
    public string Pinyin(Word word) => showsPinyin ? Toned(OfPinyin(word.Pinyin, word.Reading)) : "";

    /// <summary>The word with its zhuyin beside it; empty where there is to be none.</summary>
    public string Zhuyin(Word word) => showsZhuyin
        ? Toned(ZhuyinRuby.Of(word.Surface, word.Zhuyin, options.Tones.IsColoured, isHidden: options.Phonetic == Phonetic.Pinyin))
        : "";

    public string Spoken(Word word) => Toned(showsPinyin ? OfPinyin(word.Spoken, word.Reading) : OfZhuyin(word.SpokenZhuyin));

    public string OtherRegion(Word word) => HtmlText.Escape(showsPinyin || word.OtherRegionZhuyin.Length == 0 ? word.OtherRegion : word.OtherRegionZhuyin);

    public string Sentence(Example example) => HtmlText.Escape(showsPinyin || example.Zhuyin.Length == 0 ? example.Pinyin : example.Zhuyin);

    /// <summary>Without the attributes of the colours: many parts stand in one element that has them.</summary>
    public string Part(WordPart part) => showsPinyin || part.Zhuyin.Length == 0 ? OfPinyin(part.Pinyin, part.Reading) : OfZhuyin(part.Zhuyin);

    private string OfPinyin(string pinyin, string reading) =>
        options.Tones.IsColoured ? ToneColours.OfPinyin(pinyin, reading) : HtmlText.Escape(pinyin);

    private string OfZhuyin(string zhuyin) =>
        options.Tones.IsColoured ? ToneColours.OfZhuyin(zhuyin) : HtmlText.Escape(zhuyin);

    private string Toned(string html) =>
        options.Tones.Attributes.Length == 0 || html.Length == 0 ? html : $"<span{options.Tones.Attributes}>{html}</span>";
}
