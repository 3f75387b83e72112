using System.Text;

namespace FlashBuilder.Decks;

/// <summary>A study sheet in Markdown (GitHub's): a table for each paragraph of the text.</summary>
internal static class MarkdownSheet
{
    public const string Start = "<!-- FlashBuilder study sheet -->\n";

    public static string Write(Deck deck)
    {
        var text = new StringBuilder(Start).Append($"\n# {Escape(deck.Title)}\n");
        // Where the deck comes without its text, one table holds all.
        foreach (var paragraph in PlainNote.Of(deck).Where(note => !note.IsName).GroupBy(note => note.Paragraph).OrderBy(group => group.Key))
            Table(text, paragraph.Key > 0 ? $"Paragraph {paragraph.Key}" : "Words", paragraph);
        if (deck.Names.Count > 0) Table(text, "Names", PlainNote.Of(deck).Where(note => note.IsName));
        text.Append('\n').Append("Readings and meanings are from [CC-CEDICT](https://cc-cedict.org/), used under ")
            .Append("[CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/).\n");
        return text.ToString();
    }

    private static void Table(StringBuilder text, string heading, IEnumerable<PlainNote> notes)
    {
        text.Append($"\n## {heading}\n\n| Word | Reading | Meaning | Sentence |\n|---|---|---|---|\n");
        foreach (PlainNote note in notes)
        {
            string word = note.OtherScript.Length > 0 ? $"{note.Word} ({note.OtherScript})" : note.Word;
            string meaning = string.Join("<br>", ((string[])[note.Meaning, .. note.OwnNotes]).Where(line => line.Length > 0).Select(Escape));
            text.Append($"| {Escape(word)} | {Escape(note.Pinyin)} | {meaning} | {Sentence(note)} |\n");
        }
    }

    private static string Sentence(PlainNote note) => string.Concat(note.SentenceRuns.Select(run =>
        run.IsBold && run.Text.Trim().Length > 0 ? $"**{Escape(run.Text)}**" : Escape(run.Text)));

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
            if (OneLine.Breaks(c)) escaped.Append(' ');
            else if (c is '<' or '>' or '&') escaped.Append(c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;");
            else if ("\\`*_{}[]#|~$!^".Contains(c)) escaped.Append('\\').Append(c);
            else escaped.Append(c);
        return escaped.ToString();
    }
}
