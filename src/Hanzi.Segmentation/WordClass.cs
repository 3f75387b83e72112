namespace Hanzi.Segmentation;

/// <summary>
/// The classes of tokens whose sequence the model has weights for: coarse parts of speech, single characters apart
/// where they behave otherwise, and the commonest function words by themselves.
/// </summary>
internal static class WordClass
{
    public const byte Edge = 0, Number = 1, Latin = 2, Punctuation = 3, Unknown = 4, Name = 5, ListedName = 6, PersonName = 7, ForeignName = 8;
    private const byte Counted = 9, Pointed = 10, Unlisted = 11, Other = 12, FirstFunction = 13;
    private const byte FirstSplit = FirstFunction + 20, FirstWhole = FirstSplit + 14;
    private const byte ProperPerson = FirstWhole + 12, ProperPlace = ProperPerson + 1, ProperOther = ProperPlace + 1;

    public const int Count = ProperOther + 1;

    /// <summary>Folded.</summary>
    private const string FunctionWords = "的地得之了着过是为有在不没一也都就和与及";

    /// <summary>First letters of jieba's tags with a class for single characters and one for longer words.</summary>
    private const string SplitParts = "nvadmqr";

    /// <summary>First letters of jieba's tags with one class.</summary>
    private const string WholeParts = "tsfpcubiljzy";

    private const string Numerals = "一二三四五六七八九十两几多数半双";
    private const string Pointers = "这那每哪某此该本同另";
    private const string Measures =
        "个位名条件次种座部间家所只头匹辆艘架张把份篇首句段章节层楼栋幢棵朵株颗粒块片面幅项桩门支枝根杯瓶碗盘桶箱包袋套对副"
        + "批群班队排列年月日天周时分秒岁代世届期集回遍趟场番度人点元里米尺寸升斤吨亩口字页册卷";

    /// <summary>The class of a headword.</summary>
    public static byte Of(ReadOnlySpan<char> folded, (char First, char Second) tag)
    {
        if (folded.Length == 1 && FunctionWords.IndexOf(folded[0]) is >= 0 and var word) return (byte)(FirstFunction + word);
        if (folded.Length == 2 && Measures.Contains(folded[1]))
        {
            if (Numerals.Contains(folded[0])) return Counted;
            if (Pointers.Contains(folded[0])) return Pointed;
        }

        switch (tag)
        {
            case ('n', 'r'): return ProperPerson;
            case ('n', 's'): return ProperPlace;
            case ('n', 't' or 'z'): return ProperOther;
            case ('\0', _): return folded.Length == 1 ? Other : Unlisted;
        }

        if (SplitParts.IndexOf(tag.First) is >= 0 and var split) return (byte)(FirstSplit + 2 * split + (folded.Length > 1 ? 1 : 0));
        return WholeParts.IndexOf(tag.First) is >= 0 and var whole ? (byte)(FirstWhole + whole) : Other;
    }

    /// <summary>Whether jieba's tag says idiom, set phrase or name: what is more than its parts.</summary>
    public static bool IsFixed((char First, char Second) tag) => tag is ('i' or 'l', _) or ('n', 'r' or 's' or 't' or 'z');

    /// <summary>The class of a token that is no headword.</summary>
    public static byte Of(TokenKind kind) => kind switch
    {
        TokenKind.Number => Number,
        TokenKind.Latin => Latin,
        TokenKind.Punctuation => Punctuation,
        TokenKind.Name => Name,
        _ => Unknown,
    };
}
