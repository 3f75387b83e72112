using System.Net;
using System.Text;

namespace FlashBuilder.Study;

/// <summary>The text of a field's HTML, on one line.</summary>
internal static class PlainText
{
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        for (int at = 0; at < html.Length;)
        {
            int open = html.IndexOf('<', at);
            if (open < 0) open = html.Length;
            text.Append(html, at, open - at);
            if (open == html.Length) break;
            int close = html.IndexOf('>', open);
            if (close < 0) break;
            string tag = html[(open + 1)..close];
            if (tag is "br" or "li" or "/li" && text.Length > 0) text.Append(' ');
            at = close + 1;
        }
        return WebUtility.HtmlDecode(text.ToString()).Replace('\n', ' ').Trim();
    }
}
