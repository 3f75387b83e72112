namespace FlashBuilder.Anki;

/// <summary>A piece of a card template.</summary>
internal abstract record TemplatePart
{
    public sealed record Text(string Html) : TemplatePart;

    /// <summary><c>{{filter:filter:Field}}</c></summary>
    /// <param name="Filters">In the order in which they work: the one beside the field first.</param>
    public sealed record Value(string Field, IReadOnlyList<string> Filters) : TemplatePart;

    /// <summary><c>{{#Field}}…{{/Field}}</c>, or with ^ where the field must be empty.</summary>
    public sealed record Section(string Field, bool WhenFilled, IReadOnlyList<TemplatePart> Parts) : TemplatePart;
}
