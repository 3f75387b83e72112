using System.Text;

namespace FlashBuilder.Decks;

/// <summary>
/// Readings in HTML, each syllable in a <c>span</c> of class <c>tone1</c> to <c>tone5</c>. The class follows the mark
/// that the reader sees, so that colour and mark cannot disagree.
/// </summary>
internal static class ToneColours
{
    private const string Separators = "'’ -·‧・,，、…";

    /// <summary>
    /// Pinyin is joined into words; <paramref name="reading"/> (numbered syllables separated by spaces) tells where
    /// its syllables end. Where the two do not agree in their letters, the pinyin stays uncoloured.
    /// </summary>
    public static string OfPinyin(string pinyin, string reading)
    {
        var html = new StringBuilder();
        int at = 0;
        foreach (string numbered in reading.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string letters = numbered.TrimEnd('1', '2', '3', '4', '5').Replace("u:", "ü").Replace("U:", "Ü");
            bool spoken = letters.Length < numbered.Length && char.IsAsciiDigit(numbered[^1]);
            int from = at;
            while (at < pinyin.Length && Separators.Contains(pinyin[at]) && !letters.StartsWith(pinyin[at])) at++;
            html.Append(HtmlText.Escape(pinyin[from..at]));
            if (ToneOf(pinyin.AsSpan(at), letters) is not int tone)
                return HtmlText.Escape(pinyin);
            string syllable = HtmlText.Escape(pinyin.Substring(at, letters.Length));
            html.Append(spoken ? $"<span class=\"tone{tone}\">{syllable}</span>" : syllable);
            at += letters.Length;
        }
        return at == pinyin.Length ? html.ToString() : HtmlText.Escape(pinyin);
    }

    /// <param name="zhuyin">Syllables separated by spaces; the neutral dot before or after its syllable.</param>
    public static string OfZhuyin(string zhuyin) =>
        string.Join(' ', zhuyin.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(syllable =>
            OfZhuyinSyllable(syllable) is int tone ? $"<span class=\"tone{tone}\">{HtmlText.Escape(syllable)}</span>" : HtmlText.Escape(syllable)));

    /// <summary>The tone of a syllable, or null where it is no zhuyin.</summary>
    public static int? OfZhuyinSyllable(string syllable)
    {
        if (!syllable.Any(c => c is >= '\u3105' and <= '\u312f' or >= '\u31a0' and <= '\u31bf')) return null;
        return syllable.Contains('˙') ? 5 : syllable[^1] switch { 'ˊ' => 2, 'ˇ' => 3, 'ˋ' => 4, _ => 1 };
    }

    /// <summary>The tone of the marked letters at the start of a text, or null where they are other letters.</summary>
    private static int? ToneOf(ReadOnlySpan<char> pinyin, string letters)
    {
        if (pinyin.Length < letters.Length) return null;
        int tone = 5;
        for (int i = 0; i < letters.Length; i++)
        {
            (char letter, int mark) = Unmark(char.ToLowerInvariant(pinyin[i]));
            if (letter != char.ToLowerInvariant(letters[i])) return null;
            if (mark > 0) tone = mark;
        }
        return tone;
    }

    internal static (char Letter, int Tone) Unmark(char c)
    {
        const string Marked = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
        int at = Marked.IndexOf(c);
        return at >= 0 ? ("aeiouü"[at / 4], at % 4 + 1)
            : c switch { 'ń' => ('n', 2), 'ň' => ('n', 3), 'ǹ' => ('n', 4), 'ḿ' => ('m', 2), _ => (c, 0) };
    }
}
