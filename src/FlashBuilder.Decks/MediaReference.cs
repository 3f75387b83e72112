using System.Net;
using System.Text.RegularExpressions;

namespace FlashBuilder.Decks;

/// <summary>Finds the media files that fields name: <c>[sound:a.mp3]</c> and the <c>src</c> or <c>data</c> of a tag.</summary>
public static partial class MediaReference
{
    /// <summary>Names as they stand in the HTML, without entities and percent codes; a name may come more than once.</summary>
    public static IEnumerable<string> Find(string html)
    {
        if (html.AsSpan().IndexOfAny('[', '<') < 0) yield break;
        if (html.Contains("[sound:", StringComparison.OrdinalIgnoreCase))
            foreach (Match match in Sound().Matches(html)) yield return WebUtility.HtmlDecode(match.Groups[1].Value);
        if (html.Contains('='))
            foreach (Match match in Tag().Matches(html))
            {
                string name = WebUtility.HtmlDecode(match.Groups[1].Value + match.Groups[2].Value + match.Groups[3].Value);
                yield return name;
                if (name.Contains('%')) yield return Uri.UnescapeDataString(name);
            }
    }

    /// <summary>All that the fields of some notes name.</summary>
    public static HashSet<string> Of(IEnumerable<Note> notes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (Note note in notes)
            for (int field = 0; field < NoteFields.Count; field++) names.UnionWith(Find(note.Fields[field]));
        return names;
    }

    [GeneratedRegex(@"\[sound:([^\[\]]+)\]", RegexOptions.IgnoreCase)]
    private static partial Regex Sound();

    [GeneratedRegex("""<(?:img|audio|video|object|source)\b[^<>]*?\b(?:src|data)\s?=\s?(?:"([^"<>]+)"|'([^'<>]+)'|([^"'\s<>]+))""", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
