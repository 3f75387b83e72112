using System.Text;

namespace FlashBuilder.Decks;

/// <summary>The text of a field's HTML, as it is read: without scripts and styles, and without the glosses of ruby.</summary>
public static class PlainText
{
    /// <summary>On one line.</summary>
    public static string Of(string html) =>
        html.AsSpan().IndexOfAny('<', '&', '\n') < 0 ? html.Trim() : string.Join(' ', Lines(html)).Trim();

    /// <summary>Line by line, where the HTML breaks it; lines without text are left out.</summary>
    public static IReadOnlyList<string> Lines(string html)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        void Break()
        {
            string text = line.Replace('\n', ' ').ToString().Trim();
            if (text.Length > 0) lines.Add(text);
            line.Clear();
        }

        foreach (HtmlPiece piece in Shown(html))
            if (piece.IsBreak) Break();
            else line.Append(piece.Text);
        Break();
        return lines;
    }

    /// <summary>On one line, in runs: what is bold and what is not.</summary>
    public static IReadOnlyList<(string Text, bool IsBold)> Runs(string html)
    {
        var runs = new List<(string Text, bool IsBold)>();
        int bold = 0;
        foreach (HtmlPiece piece in Shown(html))
            if (piece.Tag is "b" or "strong") bold = Math.Max(0, bold + (piece.IsEnd ? -1 : 1));
            else if (piece.IsBreak) runs.Add((" ", bold > 0));
            else if (piece.Text.Length > 0) runs.Add((piece.Text.Replace('\n', ' '), bold > 0));
        return runs;
    }

    private static IEnumerable<HtmlPiece> Shown(string html)
    {
        string hidden = "";
        foreach (HtmlPiece piece in HtmlPiece.Of(html))
        {
            if (hidden.Length > 0 && Ends(piece, hidden)) hidden = "";
            else if (hidden.Length == 0 && !piece.IsEnd && piece.Tag is "script" or "style" or "rt" or "rp") hidden = piece.Tag;
            else if (hidden.Length == 0) yield return piece;
        }
    }

    /// <summary>In ruby the end tags may be left out.</summary>
    private static bool Ends(HtmlPiece piece, string hidden) =>
        piece.IsEnd && piece.Tag == hidden
        || hidden is "rt" or "rp" && (piece is { Tag: "rb", IsEnd: false } || piece is { Tag: "ruby", IsEnd: true });
}
