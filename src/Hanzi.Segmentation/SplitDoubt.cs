using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>A piece of a text that could be cut otherwise.</summary>
/// <param name="Span">Where all ways begin and end a token.</param>
/// <param name="Chosen">The tokens there.</param>
/// <param name="Others">The best other ways, the better first; at least one.</param>
/// <param name="Margin">
/// By how much the best path leads the next: the natural logarithm of how many times likelier it is. Where it leads by
/// little, <paramref name="Chosen"/> may be neither, but cut wherever one of them cuts.
/// </param>
public sealed record SplitDoubt(TextSpan Span, IReadOnlyList<Token> Chosen, IReadOnlyList<IReadOnlyList<Token>> Others, double Margin);
