namespace Hanzi.Text;

/// <summary>Vowels with tone marks, as pinyin writes them: precomposed, tones 1 to 4.</summary>
public static class ToneMark
{
    private const string Plain = "aeiouüAEIOUÜmnMN";
    private const string Marked =
        "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙǕǗǙǛ\0ḿ\0\0\0ńňǹ\0Ḿ\0\0\0ŃŇǸ";

    private const string Combining = "\u0304\u0301\u030C\u0300";

    /// <summary>The letter with its mark; followed by a combining mark where Unicode has no single letter (m̀).</summary>
    /// <param name="tone">1 to 4.</param>
    public static string Put(char letter, int tone)
    {
        int at = Plain.IndexOf(letter);
        char marked = at < 0 ? '\0' : Marked[(at * 4) + tone - 1];
        return marked == '\0' ? $"{letter}{Combining[tone - 1]}" : marked.ToString();
    }

    /// <summary>Takes a mark off: <c>ǚ</c> gives <c>ü</c> and 3. False where the letter bears none.</summary>
    public static bool TryTake(char marked, out char letter, out int tone)
    {
        int at = marked == '\0' ? -1 : Marked.IndexOf(marked);
        letter = at < 0 ? marked : Plain[at / 4];
        tone = at < 0 ? 0 : (at % 4) + 1;
        return at >= 0;
    }

    /// <summary>The tone that a combining mark stands for, 0 for any other character.</summary>
    public static int OfCombining(char c) => Combining.IndexOf(c) + 1;
}
