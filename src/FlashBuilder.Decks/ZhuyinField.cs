using System.Text.RegularExpressions;

namespace FlashBuilder.Decks;

/// <summary>
/// The zhuyin of the field Zhuyin, in which it stands beside the characters of the word (docs/card.md); decks of earlier
/// versions have it alone.
/// </summary>
public static partial class ZhuyinField
{
    /// <summary>Its syllables as HTML, each in a <c>span</c> with the class of its tone, spaces between.</summary>
    /// <param name="withHidden">Also what the learner does not want to see.</param>
    public static string Letters(string html, bool withHidden = false)
    {
        if (!html.Contains("<ruby", StringComparison.Ordinal)) return html;
        var syllables = Syllable().Matches(html)
            .Select(match => (Attributes: match.Groups["attributes"].Value, Letters: match.Groups["letters"].Value))
            .Where(syllable => withHidden || !syllable.Attributes.Contains("hidden"));
        return string.Join(' ', syllables.Select(syllable => $"<span{syllable.Attributes}>{syllable.Letters}</span>"));
    }

    [GeneratedRegex("<rt(?<attributes>[^>]*)>(?<letters>.*?)</rt>", RegexOptions.Singleline)]
    private static partial Regex Syllable();
}
