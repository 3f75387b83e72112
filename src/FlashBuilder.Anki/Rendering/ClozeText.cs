using System.Globalization;
using System.Text;

namespace FlashBuilder.Anki;

/// <summary>Text with gaps: <c>{{c1::hidden::hint}}</c>, also one within another.</summary>
internal static class ClozeText
{
    private const int Deepest = 8;

    /// <summary>The gaps of this number closed, or open on the answer; what the others hide is shown.</summary>
    public static string Of(string html, int number, bool isAnswer) => Render(html, number, isAnswer, null, 0);

    /// <summary>What the gaps of this number hide, with commas between.</summary>
    public static string Only(string html, int number)
    {
        var found = new List<string>();
        Render(html, number, true, found, 0);
        return string.Join(", ", found);
    }

    private static string Render(string html, int number, bool isAnswer, List<string>? found, int depth)
    {
        var text = new StringBuilder();
        for (int at = 0; at < html.Length;)
        {
            int open = html.IndexOf("{{c", at, StringComparison.Ordinal);
            if (open < 0 || depth > Deepest)
            {
                text.Append(html, at, html.Length - at);
                break;
            }

            text.Append(html, at, open - at);
            if (!TryRead(html, open, out int gap, out string inside, out string hint, out int end))
            {
                text.Append("{{c");
                at = open + 3;
                continue;
            }

            string content = Render(inside, number, isAnswer, found, depth + 1);
            bool asked = gap == number;
            if (asked) found?.Add(content);
            text.Append(!asked ? $"<span class=\"cloze-inactive\">{content}</span>"
                : $"<span class=\"cloze\">{(isAnswer ? content : $"[{(hint.Length > 0 ? hint : "...")}]")}</span>");
            at = end;
        }

        return text.ToString();
    }

    private static bool TryRead(string html, int open, out int gap, out string inside, out string hint, out int end)
    {
        (inside, hint, end, gap) = ("", "", 0, 0);
        int colon = html.IndexOf("::", open, StringComparison.Ordinal);
        if (colon < 0 || !int.TryParse(html.AsSpan(open + 3, colon - open - 3), NumberStyles.None, CultureInfo.InvariantCulture, out gap)) return false;
        int depth = 1, hintAt = -1;
        for (int at = colon + 2; at + 1 < html.Length; at++)
        {
            string two = html.Substring(at, 2);
            if (two == "{{") depth++;
            else if (two == "::" && depth == 1 && hintAt < 0) hintAt = at;
            else if (two != "}}") continue;
            else if (--depth == 0)
            {
                inside = html[(colon + 2)..(hintAt < 0 ? at : hintAt)];
                hint = hintAt < 0 ? "" : html[(hintAt + 2)..at];
                end = at + 2;
                return true;
            }

            at++;
        }

        return false;
    }
}
