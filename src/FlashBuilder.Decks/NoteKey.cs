using System.Net;

namespace FlashBuilder.Decks;

/// <summary>The parts of a note's key, for example <c>市場 shi4 chang3</c>.</summary>
public static class NoteKey
{
    /// <summary>Words of several parts have spaces in neither form; the reading begins behind the first.</summary>
    public static string Traditional(string keyHtml)
    {
        string key = WebUtility.HtmlDecode(keyHtml);
        int space = key.IndexOf(' ');
        return space < 0 ? key : key[..space];
    }

    /// <summary>Numbered syllables; empty where the key has none.</summary>
    public static string Reading(string keyHtml)
    {
        string key = WebUtility.HtmlDecode(keyHtml);
        int space = key.IndexOf(' ');
        return space < 0 ? "" : key[(space + 1)..];
    }
}
