using FlashBuilder.Anki;
using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

/// <summary>A page as Anki's desktop program and AnkiDroid build it around a card.</summary>
internal static class CardPage
{
    /// <param name="fields">The note.</param>
    /// <param name="template">Index of the template.</param>
    /// <param name="back">The answer and not the question.</param>
    /// <param name="night">With the classes of the night mode.</param>
    /// <param name="unfold">With every fold open.</param>
    /// <param name="script">Runs at the end of the page.</param>
    public static string Html(NoteFields fields, int template, bool back, bool night = false, bool unfold = false, string script = "")
    {
        RenderedCard card = Render(fields, template);
        return Html(back ? card.Back : card.Front, template, night, unfold, script);
    }

    public static string Html(string side, int template, bool night = false, bool unfold = false, string script = "")
    {
        if (unfold) side = side.Replace("<details", "<details open");
        return $"""
            <!doctype html>
            <html class="{(night ? "night-mode" : "")}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <style>body {"{ margin: 20px }"}</style></head>
            <body class="card card{template + 1} {(night ? "nightMode night_mode" : "")}"><div id="qa"><style>{NoteType.Css}</style>{side}</div>
            {(script.Length > 0 ? $"<script>{script}</script>" : "")}</body></html>
            """;
    }

    public static RenderedCard Render(NoteFields fields, int template)
    {
        NoteTemplate of = NoteType.Templates[template];
        var names = NoteType.Fields.ToDictionary(field => field.ToString());
        var renderer = new CardRenderer(name => names.TryGetValue(name, out Field field) ? fields[field] : null, new("A deck", NoteType.Name, of.Name, template + 1));
        return renderer.Render(CardTemplate.Parse(of.Front), CardTemplate.Parse(of.Back));
    }
}
