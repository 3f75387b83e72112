using System.Text;
using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>
/// A field of a note, which is HTML, as lines of a terminal. It knows what docs/card.md puts into fields; other tags are
/// dropped and their text stays. Never throws, whatever the HTML.
/// </summary>
internal static class FieldText
{
    /// <summary>More than any card can show; the rest is not looked at.</summary>
    private const int Longest = 100_000;

    /// <summary>At least one line where there is text, none where there is not; list items begin with a dot.</summary>
    /// <param name="bold">What the HTML's bold is here: the asked word, in a sentence.</param>
    public static IReadOnlyList<Line> Lines(string html, Ink bold = Ink.Bold, string bullet = "")
    {
        var lines = new List<Line>();
        var pieces = new List<Piece>();
        var text = new StringBuilder();
        var inks = new Stack<(string Tag, Ink Ink)>();
        Ink Now() => inks.Count > 0 ? inks.Peek().Ink : Ink.Plain;
        void Flush()
        {
            string clean = CleanText.Of(text.ToString());
            if (clean.Length > 0) pieces.Add(new(clean, Now()));
            text.Clear();
        }

        void Break()
        {
            Flush();
            if (pieces.Any(piece => !string.IsNullOrWhiteSpace(piece.Text))) lines.Add(new([.. pieces]));
            pieces.Clear();
        }

        if (html.Length > Longest) html = html[..Longest];
        foreach (var piece in HtmlPiece.Of(html))
        {
            if (piece.Tag.Length == 0)
            {
                text.Append(piece.Text);
                continue;
            }

            if (piece.IsBreak) Break();
            else Flush();
            if (piece is { Tag: "li", IsEnd: false } && bullet.Length > 0) pieces.Add(new(bullet + " ", Ink.Faint));
            if (piece.Tag is "rt") pieces.Add(new(piece.IsEnd ? ")" : "("));
            if (piece.IsEnd) Close(inks, piece.Tag);
            else if (piece.Tag is "b" or "strong") inks.Push((piece.Tag, bold));
            else if (piece.Tag == "span") inks.Push((piece.Tag, InkOf(piece.Attributes, Now())));
        }

        Break();
        return lines;
    }

    /// <summary>All lines in one, with spaces between.</summary>
    public static Line OneLine(string html, Ink bold = Ink.Bold)
    {
        var pieces = new List<Piece>();
        foreach (var line in Lines(html, bold))
        {
            if (pieces.Count > 0) pieces.Add(new(" "));
            pieces.AddRange(line.Pieces);
        }

        return new(pieces);
    }

    public static string Plain(string html) => OneLine(html).Text.Trim();

    private static void Close(Stack<(string Tag, Ink Ink)> inks, string tag)
    {
        if (!inks.Any(open => open.Tag == tag)) return;
        while (inks.Pop().Tag != tag)
        {
        }
    }

    private static Ink InkOf(ReadOnlySpan<char> tag, Ink now)
    {
        int at = tag.IndexOf("class=\"tone");
        if (at < 0 || at + 11 >= tag.Length || tag[at + 11] is not (>= '1' and <= '5')) return now;
        return Ink.Tone1 + (tag[at + 11] - '1');
    }
}
