using System.Net;

namespace FlashBuilder.Decks;

/// <summary>A tag, or the text between two. Every text can be read so, whatever its HTML.</summary>
/// <param name="Text">With its entities decoded; empty for a tag.</param>
/// <param name="Tag">Its name in lower case, empty for text and comments.</param>
/// <param name="Attributes">What stands behind the name, as it is.</param>
public readonly record struct HtmlPiece(string Text, string Tag, bool IsEnd, string Attributes)
{
    /// <summary>The text breaks before and after these.</summary>
    public bool IsBreak => Tag is "br" or "div" or "p" or "ul" or "ol" or "li" or "tr" or "td" or "th" or "hr" or "table";

    /// <summary>Comments are left out; a sign &lt; that begins no tag is text.</summary>
    public static IEnumerable<HtmlPiece> Of(string html)
    {
        int lastEnd = html.LastIndexOf('>');
        int text = 0;
        for (int at = 0; at <= lastEnd;)
        {
            at = html.IndexOf('<', at);
            if (at < 0 || at > lastEnd) break;
            if (!(char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!'))
            {
                at++;
                continue;
            }

            if (at > text) yield return TextOf(html[text..at]);
            int end = EndOf(html, at);
            if (html[at + 1] != '!') yield return TagOf(html.AsSpan(at + 1, end - at - 1));
            text = at = end + 1;
        }

        if (text < html.Length) yield return TextOf(html[text..]);
    }

    private static HtmlPiece TextOf(string text) => new(WebUtility.HtmlDecode(text), "", false, "");

    private static HtmlPiece TagOf(ReadOnlySpan<char> tag)
    {
        bool isEnd = tag.Length > 0 && tag[0] == '/';
        if (isEnd) tag = tag[1..];
        int end = 0;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end])) end++;
        return new("", tag[..end].ToString().ToLowerInvariant(), isEnd, tag[end..].ToString());
    }

    /// <summary>Of a tag with a &gt; somewhere behind it. One within quotes is not its end, if the quotes are closed.</summary>
    private static int EndOf(string html, int at)
    {
        if (html.AsSpan(at).StartsWith("<!--")) return html.IndexOf("-->", at + 4) is >= 0 and var comment ? comment + 2 : html.Length - 1;
        char quote = '\0';
        for (int i = at + 1; i < html.Length; i++)
        {
            char c = html[i];
            if (c == quote) quote = '\0';
            else if (quote == '\0' && c is '"' or '\'') quote = c;
            else if (quote == '\0' && c == '>') return i;
        }

        return html.IndexOf('>', at);
    }
}
