using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>A piece of a text that could be cut otherwise.</summary>
/// <param name="Span">Where both ways begin and end a token.</param>
/// <param name="Chosen">The tokens there.</param>
/// <param name="Other">The best other way.</param>
/// <param name="Margin">By how much the chosen way leads the other: the natural logarithm of how many times likelier it is.</param>
public sealed record SplitDoubt(TextSpan Span, IReadOnlyList<Token> Chosen, IReadOnlyList<Token> Other, double Margin);
