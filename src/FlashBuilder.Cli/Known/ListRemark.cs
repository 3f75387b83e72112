using FlashBuilder.Vocabulary;

namespace FlashBuilder.Cli;

/// <summary>What lines that begin with <c>#</c> or <c>//</c> say: those of Anki's text files, and in which script the list is.</summary>
internal sealed class ListRemark
{
    /// <summary>Signs between cells as Anki names them; NUL where nothing is said.</summary>
    public char Divider { get; private set; }

    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>Names of columns by their index, from lines such as <c>#guid column:1</c>.</summary>
    public Dictionary<int, string> NamedColumns { get; } = [];

    public ListScript Script { get; private set; }

    public static bool Is(ReadOnlySpan<char> line) => line.StartsWith("#") || line.StartsWith("//");

    public void Read(string line)
    {
        string text = line.TrimStart('#', '/').Trim();
        int colon = text.IndexOf(':');
        string key = colon < 0 ? "" : text[..colon].Trim().ToLowerInvariant(), value = colon < 0 ? "" : text[(colon + 1)..];
        if (key == "separator") Divider = DividerOf(value.Trim());
        else if (key == "columns") Names = value.Split(Divider == '\0' ? '\t' : Divider);
        else if (key.EndsWith(" column", StringComparison.Ordinal) && int.TryParse(value, out int number) && number is > 0 and < 1000) NamedColumns[number - 1] = key[..^" column".Length];
        else if (text.StartsWith("Traditional", StringComparison.OrdinalIgnoreCase) && !text.Contains("simplified", StringComparison.OrdinalIgnoreCase)) Script = ListScript.Traditional;
        else if (text.StartsWith("Simplified", StringComparison.OrdinalIgnoreCase) && !text.Contains("traditional", StringComparison.OrdinalIgnoreCase)) Script = ListScript.Simplified;
    }

    private static char DividerOf(string name) => name.ToLowerInvariant() switch
    {
        "tab" or "\\t" => '\t',
        "comma" or "," => ',',
        "semicolon" or ";" => ';',
        "pipe" or "|" => '|',
        "colon" or ":" => ':',
        "space" => ' ',
        _ => '\0',
    };
}
