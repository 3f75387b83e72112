namespace Hanzi.Dictionary;

/// <summary>An entry in whose meanings English words were found.</summary>
/// <param name="IsWhole">
/// The words are a meaning by themselves (<c>to travel</c>, <c>market; fair</c>), not a part of one (<c>stock market</c>).
/// </param>
/// <param name="Share">Above 0, at most 1: how much of what the entry means is that. A rare use (bound, literary, old) counts little.</param>
public readonly record struct GlossMatch(Entry Entry, bool IsWhole, double Share);
