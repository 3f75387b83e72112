using System.Text;
using Hanzi.Text;

namespace FlashBuilder.Decks;

/// <summary>Coloured pinyin back into numbered syllables: <c>shi4 chang3</c>, <c>lü4</c>.</summary>
internal static class NumberedSyllables
{
    /// <param name="syllables">How many the word has: one alone is known without its colour.</param>
    /// <returns>Empty where a letter stands outside the coloured syllables.</returns>
    public static string Of(string html, int syllables)
    {
        if (syllables == 1 && MarkedSyllable.Parse(PlainText.Of(html)) is { } alone) return alone.Letters + alone.Tone;
        var numbered = new StringBuilder();
        int tone = 0;
        foreach (HtmlPiece piece in HtmlPiece.Of(html))
        {
            if (piece.Tag == "span") tone = piece.IsEnd ? 0 : ToneOf(piece.Attributes);
            if (piece.Text.Length == 0) continue;
            if (tone > 0)
            {
                if (numbered.Length > 0) numbered.Append(' ');
                foreach (char c in piece.Text) numbered.Append(char.IsUpper(c) ? char.ToUpperInvariant(Letter(c)) : Letter(c));
                numbered.Append(tone);
            }
            else if (piece.Text.Any(char.IsLetterOrDigit)) return "";
        }

        return numbered.ToString();
    }

    private static char Letter(char c) => ToneColours.Unmark(char.ToLowerInvariant(c)).Letter;

    private static int ToneOf(string attributes)
    {
        const string Start = "class=\"tone";
        int at = attributes.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return at >= Start.Length && at < attributes.Length && attributes[at] is >= '1' and <= '5' ? attributes[at] - '0' : 0;
    }
}
