using System.Text;

namespace FlashBuilder.Cli;

/// <summary>
/// The speech program that a user names, and its arguments. No shell reads the line: quotes hold arguments together,
/// and what a text says stays one argument.
/// </summary>
internal sealed record SpeechCommand(string Program, IReadOnlyList<string> Arguments)
{
    private const string Text = "{text}";

    /// <summary>A file of this kind is asked for; what the program wrote in truth, its first bytes say.</summary>
    private static readonly (string Place, string Extension)[] s_outputs =
        [("{out}", ".wav"), ("{out.wav}", ".wav"), ("{out.mp3}", ".mp3"), ("{out.ogg}", ".ogg"), ("{out.m4a}", ".m4a"), ("{out.flac}", ".flac")];

    /// <summary>Whether the text goes to the program's standard input, because no argument asks for it.</summary>
    public bool TextIsInput => !Arguments.Any(argument => argument.Contains(Text, StringComparison.Ordinal));

    public string Extension => s_outputs.First(output => Arguments.Any(argument => argument.Contains(output.Place, StringComparison.Ordinal))).Extension;

    /// <exception cref="FormatException">No program, a quote that never ends, or no place for the file.</exception>
    public static SpeechCommand Parse(string line)
    {
        var words = Words(line);
        if (words.Count == 0) throw new FormatException("names no program");
        var command = new SpeechCommand(words[0], [.. words.Skip(1)]);
        return s_outputs.Any(output => command.Arguments.Any(argument => argument.Contains(output.Place, StringComparison.Ordinal)))
            ? command
            : throw new FormatException("has no {out}: the place where the program is told which file to write ({out.mp3} for one of that kind)");
    }

    /// <summary>
    /// The arguments for one text. What stands in the text is not looked at again, and no text is taken for an option or the
    /// name of a file: where one with a sign in front (<c>-5度</c>, <c>@家</c>, <c>/</c>) begins an argument, a space stands before it,
    /// which nobody hears.
    /// </summary>
    public IEnumerable<string> For(string text, string file) => Arguments.Select(argument =>
    {
        var filled = new StringBuilder();
        for (int at = 0; at < argument.Length;)
        {
            string rest = argument[at..];
            (string place, string value) = rest.StartsWith(Text, StringComparison.Ordinal) ? (Text, at == 0 ? Spaced(text) : text)
                : (s_outputs.FirstOrDefault(output => rest.StartsWith(output.Place, StringComparison.Ordinal)).Place ?? "", file);
            if (place.Length == 0) filled.Append(argument[at++]);
            else
            {
                filled.Append(value);
                at += place.Length;
            }
        }

        return filled.ToString();
    });

    private static string Spaced(string text) => text.Length > 0 && char.IsAscii(text[0]) && !char.IsAsciiLetterOrDigit(text[0]) ? " " + text : text;

    /// <summary>
    /// Words between spaces; within quotes, single or double, spaces belong to the word. A backslash before a quote or a
    /// backslash in double quotes takes its meaning away; else it is a sign like others, as in paths of Windows.
    /// </summary>
    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool isOpen = false;
        char quote = '\0';
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '\\' && quote != '\'' && i + 1 < line.Length && (line[i + 1] is '"' || (quote == '"' && line[i + 1] == '\\'))) word.Append(line[++i]);
            else if (c == quote) quote = '\0';
            else if (quote == '\0' && c is '"' or '\'') (quote, isOpen) = (c, true);
            else if (quote == '\0' && char.IsWhiteSpace(c))
            {
                if (word.Length > 0 || isOpen) words.Add(word.ToString());
                word.Clear();
                isOpen = false;
            }
            else word.Append(c);
        }

        if (quote != '\0') throw new FormatException($"has a quote {quote} that never ends");
        if (word.Length > 0 || isOpen) words.Add(word.ToString());
        return words;
    }
}
