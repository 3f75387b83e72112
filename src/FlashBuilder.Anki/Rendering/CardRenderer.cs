using System.Text;
using System.Text.RegularExpressions;
using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>Both sides of a card as HTML, without the page around them.</summary>
public sealed record RenderedCard(string Front, string Back);

/// <summary>
/// Fills templates as Anki's manual describes it (Card Templates; Field Replacements): sections, filters, FrontSide, special
/// fields. What needs a script there does without: hints are folds, sounds are players.
/// </summary>
/// <param name="field">The value of a field, null where the note type has no such field.</param>
public sealed partial class CardRenderer(Func<string, string?> field, CardFacts facts)
{
    public RenderedCard Render(CardTemplate front, CardTemplate back)
    {
        string question = Side(front, new(facts.Number, IsAnswer: false), null);
        string Quiet() => Sound().Replace(Fill(front.Parts, new(facts.Number, IsAnswer: false, IsSilent: true), null), "");
        return new(question, Side(back, new(facts.Number, IsAnswer: true), new Lazy<string>(Quiet)));
    }

    private string Side(CardTemplate template, FilterContext context, Lazy<string>? front)
    {
        string? fault = template.Fault;
        try
        {
            if (fault is null) return WithPlayers(Fill(template.Parts, context, front));
        }
        catch (FormatException missing)
        {
            fault = missing.Message;
        }

        return $"<div class=\"template-fault\">This card template has a fault: {HtmlText.Escape(fault)}.</div>";
    }

    private string Fill(IReadOnlyList<TemplatePart> parts, FilterContext context, Lazy<string>? front)
    {
        var html = new StringBuilder();
        Append(html, parts, context, front);
        return html.ToString();
    }

    private void Append(StringBuilder html, IReadOnlyList<TemplatePart> parts, FilterContext context, Lazy<string>? front)
    {
        foreach (TemplatePart part in parts)
            switch (part)
            {
                case TemplatePart.Text text:
                    html.Append(text.Html);
                    break;
                case TemplatePart.Section section:
                    if (IsFilled(section.Field, front) == section.WhenFilled) Append(html, section.Parts, context, front);
                    break;
                case TemplatePart.Value value:
                    string filled = Find(value.Field, front);
                    foreach (string filter in value.Filters) filled = FieldFilters.Apply(filter, filled, value.Field, context);
                    html.Append(filled);
                    break;
            }
    }

    private string Find(string name, Lazy<string>? front) =>
        field(name) ?? facts.Find(name) ?? (name == "FrontSide" && front is not null ? front.Value : null)
        ?? throw new FormatException($"there is no field “{name}”");

    private bool IsFilled(string name, Lazy<string>? front)
    {
        // {{#c1}} holds on the first card of a cloze note.
        if (field(name) is null && Gap().Match(name) is { Success: true } gap) return gap.Groups[1].Value == $"{facts.Number}";
        return !Empty().IsMatch(Find(name, front));
    }

    private static string WithPlayers(string html) =>
        Sound().Replace(html, "<audio class=\"player\" controls preload=\"none\" src=\"$1\"></audio>");

    /// <summary>What Anki takes for an empty field.</summary>
    [GeneratedRegex(@"\A(?:\s|</?(?:br|div) ?/?>)*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Empty();

    [GeneratedRegex(@"\Ac([0-9]{1,4})\z")]
    private static partial Regex Gap();

    [GeneratedRegex("""\[sound:([^\[\]<>"]+)\]""")]
    private static partial Regex Sound();
}
