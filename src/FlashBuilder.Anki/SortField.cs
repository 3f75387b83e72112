using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace FlashBuilder.Anki;

/// <summary>What Anki computes of a note's first field: its text to sort by, and a checksum to find doubles.</summary>
internal static partial class SortField
{
    /// <summary>The text without markup; not trimmed.</summary>
    public static string Strip(string html)
    {
        if (html.AsSpan().IndexOfAny('<', '&', '[') < 0) return html;
        string text = Media().Replace(html, match => $" {match.Groups[1].Value}{match.Groups[2].Value} ");
        return WebUtility.HtmlDecode(Tags().Replace(text, "")).Replace('\u00a0', ' ');
    }

    /// <summary>The first 32 bits of the SHA-1 of the stripped text. Anki's choice; nothing here is a secret.</summary>
#pragma warning disable CA5350
    public static long Checksum(string html) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA1.HashData(Encoding.UTF8.GetBytes(Strip(html))));
#pragma warning restore CA5350

    [GeneratedRegex("""<(?:img|audio|video|source)\b[^>]*?\bsrc=["']?([^"'> ]+)[^>]*>|\[sound:(.+?)\]""", RegexOptions.IgnoreCase)]
    private static partial Regex Media();

    [GeneratedRegex("<!--.*?-->|<style.*?</style>|<script.*?</script>|<[^>]*>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Tags();
}
