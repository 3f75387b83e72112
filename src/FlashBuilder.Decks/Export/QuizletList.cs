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
            text.Append(OneLine.Of(note.Word)).Append('\t').Append(OneLine.Of(reading.Length > 0 ? $"{reading} – {note.Meaning}" : note.Meaning)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Whether a text has the form: two values on each of its lines.</summary>
    public static bool Is(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).All(line => line.Count(c => c == '\t') == 1);
}
