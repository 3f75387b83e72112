using System.Globalization;

namespace FlashBuilder.Anki;

/// <summary>
/// How each answer to a card was asked, for which Anki's log has no column: letters from <c>a</c> for the first mode, each with how
/// often it comes in a row where that is more than once. <c>a12b</c> is twelve times recognition and once typed pinyin.
/// </summary>
internal static class CardModes
{
    /// <summary>Anki takes a hundred bytes of another program's for a card; so many are left for this.</summary>
    private const int Longest = 44;

    /// <summary>Empty where all are recognition. What does not fit is left out, the oldest first.</summary>
    /// <param name="modes">In the order of the answers.</param>
    public static string Write(IReadOnlyList<int> modes)
    {
        if (modes.All(mode => mode == 0)) return "";
        var runs = new List<string>();
        int length = 0;
        for (int end = modes.Count; end > 0;)
        {
            int start = end;
            while (start > 0 && modes[start - 1] == modes[end - 1]) start--;
            string run = Letter(modes[end - 1]) + (end - start > 1 ? (end - start).ToString(CultureInfo.InvariantCulture) : "");
            if ((length += run.Length) > Longest) break;
            runs.Add(run);
            end = start;
        }
        runs.Reverse();
        return string.Concat(runs);
    }

    /// <summary>Modes of so many answers; those that are not told are recognition. Nothing of the text is believed.</summary>
    public static int[] Read(string text, int answers)
    {
        var modes = new int[answers];
        int place = answers;
        for (int end = text.Length; end > 0 && place > 0;)
        {
            int letter = end - 1;
            while (letter > 0 && char.IsAsciiDigit(text[letter])) letter--;
            if (!char.IsAsciiLetterLower(text[letter])) break;
            int count = letter == end - 1 ? 1 : int.TryParse(text.AsSpan(letter + 1, end - letter - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
            for (; count > 0 && place > 0; count--) modes[--place] = text[letter] - 'a';
            end = letter;
        }
        return modes;
    }

    private static string Letter(int mode) => ((char)('a' + (mode is >= 0 and < 26 ? mode : 0))).ToString();
}
