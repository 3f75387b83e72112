namespace Hanzi.Text;

/// <summary>Whether a sentence goes on behind end marks, by what follows them.</summary>
internal static class Continuation
{
    /// <summary>Chinese characters from a closing quote to the verb of who said it.</summary>
    private const int LongestSpeaker = 12;

    /// <param name="text">The text.</param>
    /// <param name="at">Behind the end marks and all that closes with them.</param>
    /// <param name="end">Where the paragraph ends.</param>
    /// <param name="closed">The last mark that closes, or NUL where none does.</param>
    public static bool GoesOn(string text, int at, int end, char closed)
    {
        if (at >= end) return false;
        char next = text[at];
        if (next is '，' or '、' or '；' or '：' or ',' or ';' or ':') return true;
        if (closed == '\0') return false;
        // A title is a word: 《怎麼辦？》是一本小說. So is what stands in brackets before 的.
        if (Glyph.IsClosingTitleMark(closed)) return HanCharacter.IsHan(next);
        if (next == '的') return true;
        if (!Glyph.IsClosingQuote(closed) && closed is not ('"' or '\'')) return false;
        return next is '是' or '和' or '與' or '与' or '跟' or '及' or '等' or '之' or '也' or '都' or '嗎' or '吗' or '呢'
            || NamesSpeaker(text, at, end);
    }

    /// <summary>他說。 or 老師笑著問道， — up to the next mark, ending with a verb of speech. With a colon behind it the
    /// verb belongs to what is said next.</summary>
    private static bool NamesSpeaker(string text, int at, int end)
    {
        int last = at;
        while (last < end && last - at <= LongestSpeaker && HanCharacter.IsHan(text[last])) last++;
        if (last == at || last - at > LongestSpeaker) return false;
        if (last < end && text[last] is not ('，' or '。' or '！' or '；' or '、' or '…' or '」' or '』' or ',' or '.' or '!'))
            return false;
        int verb = text[last - 1] is '著' or '着' or '了' && last - at > 1 ? last - 2 : last - 1;
        return text[verb] switch
        {
            '說' or '説' or '说' or '問' or '问' or '答' or '喊' or '叫' or '嚷' or '罵' or '骂' or '吼' or '想' => true,
            // 笑道, not 知道 or 難道.
            '道' => verb == at || text[verb - 1] is not ('知' or '難' or '难' or '街' or '味' or '報' or '报' or '公'),
            _ => false,
        };
    }
}
