using System.Text;
using Hanzi.Text;

namespace FlashBuilder.Decks;

/// <summary>
/// A word with its zhuyin beside each character, as Taiwan's schoolbooks print it: <c>&lt;ruby&gt;</c>, in whose
/// <c>&lt;rt&gt;</c> the letters stand in a <c>span</c> with the dot of the neutral tone, and the other marks behind it.
/// </summary>
internal static class ZhuyinRuby
{
    private const string Marks = "ˊˇˋ";

    /// <param name="word">Plain text.</param>
    /// <param name="zhuyin">Its syllables, separated by spaces.</param>
    /// <param name="isColoured">Each syllable has the class of its tone.</param>
    /// <param name="isHidden">The letters are there and not shown.</param>
    /// <returns>Characters and syllables of different number: one <c>ruby</c> of class <c>group</c> with both as they are.</returns>
    public static string Of(string word, string zhuyin, bool isColoured = true, bool isHidden = false)
    {
        string[] syllables = zhuyin.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string hidden = isHidden ? " hidden" : "";
        var html = new StringBuilder();
        int at = 0;
        foreach (Rune rune in word.EnumerateRunes())
        {
            string character = rune.ToString();
            if (!HanCharacter.IsHan(rune))
            {
                // Latin letters spell themselves: 卡拉OK.
                if (at < syllables.Length && syllables[at].Equals(character, StringComparison.OrdinalIgnoreCase)) at++;
                html.Append(HtmlText.Escape(character));
                continue;
            }

            if (at == syllables.Length || ToneColours.OfZhuyinSyllable(syllables[at]) is not int tone) return Group();
            html.Append("<ruby>").Append(HtmlText.Escape(character))
                .Append("<rt").Append(isColoured ? $" class=\"tone{tone}\"" : "").Append(hidden).Append('>').Append(Letters(syllables[at++])).Append("</rt></ruby>");
        }

        return at == syllables.Length ? html.ToString() : Group();

        string Group()
        {
            string letters = isColoured ? ToneColours.OfZhuyin(zhuyin) : HtmlText.Escape(string.Join(' ', syllables));
            return $"<ruby class=\"group\">{HtmlText.Escape(word)}<rt{hidden}>{letters}</rt></ruby>";
        }
    }

    private static string Letters(string syllable) => Marks.Contains(syllable[^1])
        ? $"<span>{HtmlText.Escape(syllable[..^1])}</span>{syllable[^1]}"
        : $"<span>{HtmlText.Escape(syllable)}</span>";
}
