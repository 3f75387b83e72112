using System.Text;
using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>
/// Finds the word on our own cards as Anki exports them ("Cards in Plain Text", with HTML and without), and on our printed sheet.
/// </summary>
internal static class CardWord
{
    private const string Class = "class=\"word\"", Sentence = "  Sentence";

    /// <summary>The texts of the elements with the class <c>word</c>; without zhuyin, where the word stands there twice.</summary>
    public static IReadOnlyList<string> InHtml(string html)
    {
        var words = new List<string>();
        if (!html.Contains(Class, StringComparison.Ordinal)) return words;
        var all = new StringBuilder();
        var plain = new StringBuilder();
        int depth = 0, plainDepth = 0, reading = 0;
        foreach (HtmlPiece piece in HtmlPiece.Of(html))
        {
            if (depth == 0)
            {
                if (piece is { Tag: "div", IsEnd: false } && piece.Attributes.Contains(Class, StringComparison.Ordinal)) depth = 1;
                continue;
            }

            int step = piece.IsEnd ? -1 : 1;
            if (piece.Tag == "div" && (depth += step) == 0)
            {
                string word = (plain.Length > 0 ? plain : all).ToString().Trim();
                if (word.Length > 0) words.Add(word);
                all.Clear();
                plain.Clear();
                plainDepth = reading = 0;
            }
            else if (piece.Tag == "rt") reading = Math.Max(0, reading + step);
            else if (piece.Tag == "span" && (plainDepth > 0 || !piece.IsEnd && piece.Attributes.Contains("class=\"plain\"", StringComparison.Ordinal))) plainDepth += step;
            else if (piece.Text.Length > 0 && reading == 0) (plainDepth > 0 ? plain : all).Append(piece.Text);
        }

        return words;
    }

    /// <summary>
    /// Of a question and its answer on one line each: 市場, two spaces and "Sentence"; or the word with zhuyin and once more
    /// without, two spaces and what follows. Null where the card is none of ours.
    /// </summary>
    public static string? InLines(string question, string answer)
    {
        if (question.IndexOf(Sentence, StringComparison.Ordinal) is > 0 and var end) return question[..end].Trim();
        if (answer.IndexOf("  ", StringComparison.Ordinal) is not (> 0 and var space)) return null;
        string both = string.Concat(answer[..space].Where(c => !IsZhuyin(c)));
        int half = both.Length / 2;
        return both.Length > 0 && both.Length % 2 == 0 && both.AsSpan(0, half).SequenceEqual(both.AsSpan(half)) && answer.AsSpan(0, space).ContainsAnyInRange('\u3105', '\u312f') ? both[..half] : null;
    }

    private static bool IsZhuyin(char c) => c is >= '\u3105' and <= '\u312f' or 'ˊ' or 'ˇ' or 'ˋ' or '˙' or 'ˉ';
}
