using System.Text;

namespace FlashBuilder.Decks;

/// <summary>Quizlet's import: the word, a tab, its reading and meaning; a card a line.</summary>
internal static class QuizletList
{
    /// <summary>A set has no place apart, so names that are kept out of study are left out.</summary>
    public static string Write(Deck deck)
    {
        var text = new StringBuilder();
        foreach (PlainNote note in PlainNote.Of(deck).Where(note => !note.IsName))
        {
            string reading = note.Pinyin.Length > 0 ? note.Pinyin : note.Zhuyin;
            text.Append(Line(note.Word)).Append('\t').Append(Line(reading.Length > 0 ? $"{reading} – {note.Meaning}" : note.Meaning)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Whether a text has the form: two values on each of its lines.</summary>
    public static bool Is(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).All(line => line.Count(c => c == '\t') == 1);

    private static string Line(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();
}
