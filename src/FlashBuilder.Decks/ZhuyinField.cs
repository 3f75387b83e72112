using System.Text;

namespace FlashBuilder.Decks;

/// <summary>
/// The zhuyin of the field Zhuyin, in which it stands beside the characters of the word (docs/card.md); decks of earlier
/// versions have it alone.
/// </summary>
public static class ZhuyinField
{
    private const string Open = "<rt", Close = "</rt>";

    /// <summary>Its syllables as HTML, each in a <c>span</c> with the class of its tone, spaces between.</summary>
    /// <param name="withHidden">Also what the learner does not want to see.</param>
    public static string Letters(string html, bool withHidden = false)
    {
        if (!html.Contains("<ruby", StringComparison.Ordinal)) return html;
        var letters = new StringBuilder();
        for (int at = 0; ;)
        {
            int open = html.IndexOf(Open, at, StringComparison.Ordinal);
            int inside = open < 0 ? -1 : html.IndexOf('>', open) + 1;
            int close = inside <= 0 ? -1 : html.IndexOf(Close, inside, StringComparison.Ordinal);
            if (close < 0) return letters.ToString();
            at = close + Close.Length;
            string attributes = html[(open + Open.Length)..(inside - 1)];
            if (!withHidden && attributes.Contains("hidden", StringComparison.Ordinal)) continue;
            if (letters.Length > 0) letters.Append(' ');
            letters.Append("<span").Append(attributes).Append('>').Append(html, inside, close - inside).Append("</span>");
        }
    }
}
