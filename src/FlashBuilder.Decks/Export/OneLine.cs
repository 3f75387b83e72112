namespace FlashBuilder.Decks;

/// <summary>Text for forms in which a line is a row.</summary>
internal static class OneLine
{
    /// <summary>Whether a character would end the line, or is a sign to a program.</summary>
    public static bool Breaks(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    /// <summary>With spaces in their place, none at the ends.</summary>
    public static string Of(string text) => string.Concat(text.Select(c => Breaks(c) ? ' ' : c)).Trim();
}
