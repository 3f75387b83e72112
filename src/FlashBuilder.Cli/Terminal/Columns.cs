using System.Globalization;
using System.Text;
using Spectre.Console;

namespace FlashBuilder.Cli;

/// <summary>
/// Measures text in columns of a terminal: Han two, combining marks none. Spectre.Console knows the widths; what it does
/// not know is that some terminals draw characters of ambiguous width, such as ā and …, over two.
/// </summary>
/// <param name="ambiguous">Columns of those characters: 1 or 2.</param>
internal sealed class Columns(int ambiguous)
{
    /// <summary>True where lines and blocks would break the layout, because they too are of ambiguous width.</summary>
    public bool IsAmbiguousWide => ambiguous == 2;

    /// <param name="text">Clean.</param>
    public int Of(string text)
    {
        int columns = 0;
        foreach (var rune in text.EnumerateRunes()) columns += Of(rune);
        return columns;
    }

    public int Of(Line line) => line.Pieces.Sum(piece => Of(piece.Text));

    public int Of(Rune rune)
    {
        if (rune.Value is >= ' ' and <= '~') return 1;
        if (rune.Value is >= 0x4E00 and <= 0x9FFF) return 2;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) return 0;
        if (AmbiguousWidth.Contains(rune.Value)) return ambiguous;
        int known = rune.ToString().GetCellWidth();
        // Spectre has none for some letters; only the later parts of a Korean syllable stand upon its first part.
        return known > 0 || rune.Value is >= 0x1160 and <= 0x11FF or >= 0xD7B0 and <= 0xD7FF ? known : 1;
    }

    /// <summary>As much of the text as fits, with an ellipsis where something was cut.</summary>
    public string Cut(string text, int columns)
    {
        if (Of(text) <= columns) return text;
        string mark = IsAmbiguousWide ? "..." : "…";
        int room = columns - Of(mark), at = 0;
        if (room < 0) return new string('.', Math.Max(0, columns));
        foreach (var rune in text.EnumerateRunes())
        {
            int width = Of(rune);
            if (width > room) break;
            room -= width;
            at += rune.Utf16SequenceLength;
        }

        return text[..at] + mark;
    }

    public string Padded(string text, int columns) => text + new string(' ', Math.Max(0, columns - Of(text)));

    public Line Centred(Line line, int columns) => line.Indented((columns - Of(line)) / 2);
}
