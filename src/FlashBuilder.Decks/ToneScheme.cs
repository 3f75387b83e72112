namespace FlashBuilder.Decks;

/// <summary>
/// Which colours the tones have. The field says it and not the style sheet, which all decks of a learner share: a named
/// scheme is a class that the style sheet knows, one's own colours are in the <c>style</c> of the field.
/// </summary>
public sealed record ToneScheme
{
    /// <summary>Of the style sheet: what is farthest from the text's own darkness, the panel.</summary>
    private const string DayGround = "#f4f1ea", NightGround = "#272523";

    private ToneScheme(string name, string attributes) => (Name, Attributes) = (name, attributes);

    /// <summary>Red, orange, green, blue and grey.</summary>
    public static ToneScheme Standard { get; } = new("standard", "");

    /// <summary>Red, green, blue, purple and grey.</summary>
    public static ToneScheme Pleco { get; } = new("pleco", " class=\"pleco\"");

    /// <summary>Blue, green, orange, red and grey.</summary>
    public static ToneScheme Hanping { get; } = new("hanping", " class=\"hanping\"");

    public static ToneScheme None { get; } = new("none", "");

    public static IReadOnlyList<ToneScheme> Named { get; } = [Pleco, Hanping, Standard, None];

    public string Name { get; }

    public bool IsColoured => this != None;

    /// <summary>What an element that holds syllables has, a space before; empty where it needs nothing.</summary>
    internal string Attributes { get; }

    /// <summary>
    /// Colours of one's own, darkened for the day and lightened for the night as far as reading asks for; the hue stays.
    /// </summary>
    /// <param name="colours">Of tones 1 to 5, six hexadecimal digits each, with or without a # before.</param>
    /// <exception cref="FormatException">Not five colours.</exception>
    public static ToneScheme Custom(IReadOnlyList<string> colours)
    {
        if (colours.Count != 5) throw new FormatException($"tones have 5 colours, not {colours.Count}");
        Colour[] read = [.. colours.Select(Colour.Parse)];
        string day = string.Concat(read.Select((colour, i) => $"--day{i + 1}:{colour.Against(Colour.Parse(DayGround))};"));
        string night = string.Concat(read.Select((colour, i) => $"--night{i + 1}:{colour.Against(Colour.Parse(NightGround))};"));
        return new("custom", $" class=\"own-tones\" style=\"{day}{night}\"");
    }
}
