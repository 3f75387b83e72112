using System.Text;

namespace FlashBuilder.Cli;

/// <summary>
/// Breaks lines to a width: at spaces, and between Han anywhere but before a closing sign (，。」) and behind an opening one
/// (「《), as Chinese is set.
/// </summary>
internal sealed class Wrapping(Columns columns)
{
    private const string NoStart = "，。、！？；：」』）》〉】〕”’…—·％～,.!?;:)]}%";
    private const string NoEnd = "「『（《〈【〔“‘([{";

    /// <param name="width">1 or more; a character that is wider stands on a line of its own.</param>
    public IReadOnlyList<Line> Of(Line line, int width)
    {
        var units = Units(line);
        var lines = new List<Line>();
        for (int start = 0; start < units.Count;)
        {
            int end = End(units, start, width);
            int shown = end;
            while (shown > start && units[shown - 1].Text == " ") shown--;
            lines.Add(Join(units, start, shown));
            start = end;
            while (start < units.Count && units[start].Text == " ") start++;
        }

        return lines.Count == 0 ? [Line.Empty] : lines;
    }

    private static int End(List<Unit> units, int start, int width)
    {
        int used = 0, at = start;
        while (at < units.Count && used + units[at].Columns <= width) used += units[at++].Columns;
        if (at == units.Count || units[at].Text == " ") return at;
        for (int end = at; end > start; end--)
            if (MayBreak(units[end - 1].Text, units[end].Text)) return end;
        // A word that is longer than the line, or a sign that is wider.
        return Math.Max(at, start + 1);
    }

    private static bool MayBreak(string before, string after)
    {
        if (after == " ") return false;
        if (before == " ") return true;
        if (NoStart.Contains(after[0]) || NoEnd.Contains(before[0])) return false;
        return IsWide(before[0]) || IsWide(after[0]);
    }

    /// <summary>Han, kana, zhuyin, full-width signs and what lies beyond the first plane.</summary>
    private static bool IsWide(char c) => c >= '\u2E80' && c is not (>= '\uFB00' and <= '\uFE2F');

    /// <summary>Characters with the marks upon them.</summary>
    private List<Unit> Units(Line line)
    {
        var units = new List<Unit>();
        foreach (var piece in line.Pieces)
            foreach (var rune in piece.Text.EnumerateRunes())
            {
                int width = columns.Of(rune);
                if (width == 0 && units.Count > 0) units[^1] = units[^1] with { Text = units[^1].Text + rune.ToString() };
                else units.Add(new(rune.ToString(), piece.Ink, width));
            }

        return units;
    }

    private static Line Join(List<Unit> units, int start, int end)
    {
        var pieces = new List<Piece>();
        var text = new StringBuilder();
        for (int i = start; i < end; i++)
        {
            text.Append(units[i].Text);
            if (i + 1 < end && units[i + 1].Ink == units[i].Ink) continue;
            pieces.Add(new(text.ToString(), units[i].Ink));
            text.Clear();
        }

        return new(pieces);
    }

    private readonly record struct Unit(string Text, Ink Ink, int Columns);
}
