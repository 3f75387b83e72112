namespace FlashBuilder.Anki;

/// <summary>One side of a card in Anki's template language, read once to be filled many times.</summary>
public sealed class CardTemplate
{
    private CardTemplate(IReadOnlyList<TemplatePart> parts, string? fault) => (Parts, Fault) = (parts, fault);

    /// <summary>What is wrong with it, as plain text; Anki shows a fault in the place of the card.</summary>
    public string? Fault { get; }

    internal IReadOnlyList<TemplatePart> Parts { get; }

    /// <summary>Whatever the text, it is a template, if only one with a <see cref="Fault"/>.</summary>
    public static CardTemplate Parse(string text)
    {
        try
        {
            return new([.. new TemplateParser(text).Parse()], null);
        }
        catch (FormatException fault)
        {
            return new([], fault.Message);
        }
    }
}
