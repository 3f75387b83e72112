using System.Text;
using Hanzi.Text;

namespace FlashBuilder.Decks;

/// <summary>
/// Cards on paper: HTML that a browser prints to A4, 3 by 8 cards a page, a page of fronts and then the page of their
/// backs. The backs are mirrored, so that they meet their fronts when the sheet is turned along its long edge.
/// </summary>
internal static class PrintedCards
{
    public const string Start = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"FlashBuilder sheet\">\n";

    public const int Columns = 3, Rows = 8;

    /// <summary>Of a card without its margin, in millimetres.</summary>
    private const double Width = 56, Height = 29.4;

    private const int LongestText = 800;

    /// <summary>Names that are kept out of study are left out, as they are not learnt from cards.</summary>
    public static string Write(Deck deck)
    {
        PlainNote[] notes = [.. PlainNote.Of(deck).Where(note => !note.IsName)];
        string title = PlainNote.Escape(deck.Title);
        string language = NoteWriter.Language(deck.Script == Script.Traditional);
        // The page asks for nothing and runs nothing, whatever is in it.
        var html = new StringBuilder(Start).Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append($"<title>{title}</title>\n<style>\n{TemplateFile.Read("sheet.css")}</style>\n</head>\n<body>\n");
        int sheets = (notes.Length + Columns * Rows - 1) / (Columns * Rows);
        for (int sheet = 0; sheet < sheets; sheet++)
        {
            int first = sheet * Columns * Rows;
            string place = $"<span lang=\"{language}\">{title}</span> · sheet {sheet + 1} of {sheets}";
            Page(html, "fronts", $"{place} · front", cell => first + cell, i => Front(notes, i, language));
            Page(html, "backs", $"{place} · back · CC-CEDICT, CC BY-SA 4.0",
                cell => first + cell / Columns * Columns + Columns - 1 - cell % Columns, i => Back(notes, i, language));
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Page(StringBuilder html, string kind, string foot, Func<int, int> noteOf, Func<int, string> write)
    {
        html.Append($"<section class=\"page {kind}\">\n");
        for (int cell = 0; cell < Columns * Rows; cell++) html.Append($"<div class=\"card\">{write(noteOf(cell))}</div>\n");
        html.Append($"<footer class=\"foot\">{foot}</footer>\n</section>\n");
    }

    private static string Front(PlainNote[] notes, int i, string language) =>
        i < notes.Length ? Block("word", notes[i].Word, new(Height, 1.45, 28, 6), language).Html : "";

    private static string Back(PlainNote[] notes, int i, string language)
    {
        if (i >= notes.Length) return "";
        PlainNote note = notes[i];
        const double Gaps = 1.2;
        (string pinyin, double first) = Block("pinyin", note.Pinyin, new(5.8, 1.25, 13, 5));
        (string zhuyin, double second) = Block("zhuyin", note.Zhuyin, new(4.1, 1.45, 8, 4.5), language);
        (string meaning, double third) = Block("meaning", note.Meaning, new(9.3, 1.25, 10.5, 6));
        // The sentence has what the others leave.
        string sentence = Block("sentence", note.Sentence, new(Height - Gaps - first - second - third, 1.4, 8.5, 5.5), language, Marked(note)).Html;
        return $"{pinyin}{zhuyin}{meaning}{sentence}<div class=\"number\">{i + 1}</div>";
    }

    private static string Marked(PlainNote note) => note.Sentence.Length > LongestText ? Escape(Shortened(note.Sentence))
        : string.Concat(note.SentenceRuns.Select(run => run.IsBold ? $"<b>{Escape(run.Text)}</b>" : Escape(run.Text)));

    /// <summary>Where a text stands on a card: millimetres, and points of its type.</summary>
    private readonly record struct Place(double Height, double LineHeight, double Largest, double Smallest);

    private static (string Html, double Height) Block(string kind, string text, Place place, string language = "", string? html = null)
    {
        if (text.Length == 0) return ("", 0);
        (string style, double height) = FittedText.Fit(text, Width, place.Height, place.LineHeight, place.Largest, place.Smallest);
        string attributes = (language.Length > 0 ? $" lang=\"{language}\"" : "") + $" style=\"{style}\"";
        return ($"<div class=\"{kind}\"{attributes}>{html ?? Escape(Shortened(text))}</div>", height);
    }

    /// <summary>What no card can show need not be in the file.</summary>
    private static string Shortened(string text) => text.Length <= LongestText ? text
        : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)] + "…";

    private static string Escape(string text) => PlainNote.Escape(text);
}
