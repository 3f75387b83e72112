using System.Text.RegularExpressions;
using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

/// <summary>Renders a side of a card by Anki's template rules, as far as our templates use them.</summary>
internal static partial class CardPage
{
    /// <summary>A page as Anki's desktop program and AnkiDroid build it around a card.</summary>
    /// <param name="fields">The note.</param>
    /// <param name="template">Index of the template.</param>
    /// <param name="back">The answer and not the question.</param>
    /// <param name="night">With the classes of the night mode.</param>
    /// <param name="unfold">With every fold open.</param>
    /// <param name="script">Runs at the end of the page.</param>
    public static string Html(NoteFields fields, int template, bool back, bool night = false, bool unfold = false, string script = "")
    {
        NoteTemplate of = NoteType.Templates[template];
        string side = Side(back ? of.Back : of.Front, fields);
        if (unfold) side = side.Replace("<details", "<details open");
        return $"""
            <!doctype html>
            <html class="{(night ? "night-mode" : "")}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <style>body {"{ margin: 20px }"} .replay-button svg {"{ width: 40px; height: 40px }"}</style></head>
            <body class="card card{template + 1} {(night ? "nightMode night_mode" : "")}"><div id="qa"><style>{NoteType.Css}</style>{side}</div>
            <script>{script}</script></body></html>
            """;
    }

    public static string Side(string template, NoteFields fields)
    {
        string text = template;
        // Innermost sections first: one whose text holds no other section mark.
        for (Match section = Section().Match(text); section.Success; section = Section().Match(text))
        {
            bool filled = fields[Named(section.Groups[2].Value)].Trim().Length > 0;
            bool shown = filled == (section.Groups[1].Value == "#");
            text = string.Concat(text.AsSpan(0, section.Index), shown ? section.Groups[3].Value : "", text.AsSpan(section.Index + section.Length));
        }
        return Tag().Replace(text, tag =>
        {
            string[] parts = tag.Groups[1].Value.Split(':');
            string value = fields[Named(parts[^1])];
            return parts.Length == 1 ? value
                : parts[0].StartsWith("tts ") ? "<a class=\"replay-button soundLink\" href=#><svg viewBox=\"0 0 64 64\"><circle cx=32 cy=32 r=29 fill=lightgrey /><path d=\"M25 19v26l22-13z\" /></svg></a>"
                : throw new NotSupportedException(tag.Value);
        });
    }

    private static Field Named(string name) => Enum.Parse<Field>(name);

    [GeneratedRegex(@"\{\{([#^])(\w+)\}\}((?:(?!\{\{[#^/]).)*)\{\{/\2\}\}", RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"\{\{([^{}]+)\}\}")]
    private static partial Regex Tag();
}
