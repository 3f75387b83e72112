using System.Text.RegularExpressions;

namespace FlashBuilder.Cli;

/// <summary>
/// The zhuyin of the field Zhuyin, where it stands beside the characters of the word (docs/card.md); decks of earlier
/// versions have it alone.
/// </summary>
internal static partial class ZhuyinField
{
    /// <summary>Its syllables with spaces between, in the colours of their tones.</summary>
    /// <param name="withHidden">Also what the learner does not want to see.</param>
    public static Line Line(string html, bool withHidden = false)
    {
        if (!html.Contains("<ruby", StringComparison.Ordinal)) return FieldText.OneLine(html);
        var syllables = Syllable().Matches(html).Where(match => withHidden || !match.Groups["attributes"].Value.Contains("hidden"));
        // A span with the same class takes the place of the rt, which elsewhere stands in parentheses.
        return FieldText.OneLine(string.Join(' ', syllables.Select(match => $"<span{match.Groups["attributes"].Value}>{match.Groups["text"].Value}</span>")));
    }

    [GeneratedRegex("<rt(?<attributes>[^>]*)>(?<text>.*?)</rt>", RegexOptions.Singleline)]
    private static partial Regex Syllable();
}
