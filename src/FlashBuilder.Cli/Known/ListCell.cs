using FlashBuilder.Decks;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>A cell of a list as plain text.</summary>
internal static class ListCell
{
    /// <summary>A cell this long holds no word.</summary>
    private const int Longest = 1 << 20;

    /// <summary>Without HTML, with line feeds where it breaks the lines, and with ordinary characters.</summary>
    public static string Plain(string cell)
    {
        if (cell.Length <= Longest && IsHtml(cell)) cell = string.Join('\n', PlainText.Lines(cell));
        return TextCleaner.RepairCharacters(cell).Trim();
    }

    /// <summary>The word of a row that is a card of ours; null for any other row.</summary>
    /// <param name="raw">Question and answer as they are in the file.</param>
    /// <param name="plain">The same in plain text.</param>
    public static string? OfCard(IReadOnlyList<string> raw, IReadOnlyList<string> plain)
    {
        if (raw.Count != 2) return null;
        foreach (string side in raw)
            if (side.Length <= Longest && CardWord.InHtml(side) is [var word, ..]) return TextCleaner.RepairCharacters(word);
        return CardWord.InLines(plain[0], plain[1]);
    }

    private static bool IsHtml(string cell)
    {
        for (int at = 0; (at = cell.AsSpan(at).IndexOfAny('<', '&') is >= 0 and var next ? at + next : -1) >= 0; at++)
        {
            if (at + 1 == cell.Length) return false;
            char behind = cell[at + 1];
            if (cell[at] == '<' ? char.IsAsciiLetter(behind) || behind is '/' or '!' : behind == '#' || char.IsAsciiLetter(behind)) return true;
        }

        return false;
    }
}
