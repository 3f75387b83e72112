using System.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// Writes doubts as a corrections file in which every line is a remark: who takes the <c>#</c> off a line makes it a
/// correction.
/// </summary>
public static class DoubtsText
{
    /// <summary>How every such file begins; one that begins otherwise is somebody else's.</summary>
    public const string Mark = "# Doubtful cases, found by flashbuilder build";

    /// <param name="place">Where the corrections belong.</param>
    public static string Write(IReadOnlyList<Doubt> doubts, string place)
    {
        var text = new StringBuilder();
        text.Append(Mark).Append(".\n");
        text.Append("# The first answer of each is the one taken. Where another is right, or you want to be asked no more, take the #\n");
        text.Append("# off the right line, or write what is right. Then save the file as\n#\n#     ").Append(OneLine(place)).Append('\n');
        text.Append("#\n# and build again. Lines: word A/B, not A, name A, reading A = pīn yīn, meaning A = English; behind @ the text in\n");
        text.Append("# which the line counts, or nothing for everywhere.\n");
        if (doubts.Count == 0) text.Append("\n# Nothing is in doubt.\n");
        foreach (var doubt in doubts)
        {
            text.Append("\n# ").Append(OneLine(doubt.Question)).Append("\n# ").Append(OneLine(doubt.Sentence)).Append('\n');
            foreach (var answer in doubt.Answers)
            {
                text.Append("#   ").Append(OneLine(answer.Line));
                if (answer.Remark.Length > 0) text.Append("   # ").Append(OneLine(answer.Remark));
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Whether a file written by <see cref="Write"/> holds a line that somebody made a correction.</summary>
    public static bool IsEdited(string text) => text.Split('\n').Any(line => line.AsSpan().Trim() is { IsEmpty: false } rest && rest[0] != '#');

    /// <summary>A text never ends its remark, whatever it holds.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
