using System.Text.RegularExpressions;
using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>Where a filter works.</summary>
/// <param name="Number">Of the card, from 1.</param>
/// <param name="IsSilent">Nothing may sound: a front that is shown again on the back.</param>
internal readonly record struct FilterContext(int Number, bool IsAnswer, bool IsSilent = false);

/// <summary>The filters of templates; one that nobody knows lets everything through, as in Anki.</summary>
internal static partial class FieldFilters
{
    /// <summary>A field beyond any card is shown as it is, so that none takes long.</summary>
    private const int Longest = 100_000;

    /// <summary>Stands for the button by which Anki plays.</summary>
    private const string Play =
        """<a class="replay-button soundLink" href="#"><svg viewBox="0 0 64 64" width="40" height="40"><circle cx="32" cy="32" r="29" fill="lightgrey"/><path d="M25 19v26l22-13z" fill="#333"/></svg></a>""";

    public static string Apply(string filter, string html, string field, FilterContext context) => html.Length > Longest ? html : filter switch
    {
        "text" => Markup().Replace(html, ""),
        "furigana" => Ruby().Replace(html, "<ruby><rb>$1</rb><rt>$2</rt></ruby>"),
        "kanji" => Ruby().Replace(html, "$1"),
        "kana" => Ruby().Replace(html, "$2"),
        "hint" => html.Trim().Length == 0 ? "" : $"<details class=\"hint\"><summary>{HtmlText.Escape(field)}</summary>{html}</details>",
        "cloze" => ClozeText.Of(html, context.Number, context.IsAnswer),
        "cloze-only" => ClozeText.Only(html, context.Number),
        "type" when context.IsAnswer => $"<code id=\"typeans\">{Markup().Replace(html, "")}</code>",
        "type" => "<input type=\"text\" id=\"typeans\" disabled>",
        _ when filter == "tts" || filter.StartsWith("tts ", StringComparison.Ordinal) => context.IsSilent || html.Trim().Length == 0 ? "" : Play,
        _ => html,
    };

    [GeneratedRegex(@"<!--.*?-->|<(script|style)\b.*?</\1>|<[^>]*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    /// <summary><c> 漢字[かんじ]</c>: the space before divides, and goes.</summary>
    [GeneratedRegex(@" ?([^ >]+?)\[(.+?)\]")]
    private static partial Regex Ruby();
}
