namespace Hanzi.Text.Cleaning;

/// <summary>The lines that make one paragraph, as indexes: half-open, never empty.</summary>
internal readonly record struct LineGroup(int First, int End, ParagraphKind Kind);
