using Hanzi.Text;

namespace Hanzi.Dictionary;

/// <summary>
/// Reads what stands in the brackets of an entry, in both forms in use: <c>pin1 yin1</c> and the newer <c>pin1yin1</c>
/// (https://cc-cedict.org/wiki/syntax_v2). Takes <c>u:</c>, <c>v</c> and <c>ü</c>, r5, xx5, m2, ng2, capitals,
/// Latin letters and digits, commas, colons and middle dots.
/// </summary>
public static class ReadingParser
{
    /// <summary>The syllables, or none where the text is no reading.</summary>
    public static IReadOnlyList<Syllable> Parse(ReadOnlySpan<char> text)
    {
        var syllables = new List<Syllable>();
        while (TryTake(ref text, out var letters, out int tone))
            syllables.Add(new(Spell(letters, tone), tone));
        return text.IsEmpty ? syllables : [];
    }

    /// <summary>True where every part is a syllable or one of the signs that readings hold, and there is at least one.</summary>
    public static bool IsReading(ReadOnlySpan<char> text)
    {
        bool any = false;
        while (TryTake(ref text, out _, out _)) any = true;
        return any && text.IsEmpty;
    }

    /// <summary>Takes the next part from the front; false at the end and, with text left over, at a fault.</summary>
    private static bool TryTake(ref ReadOnlySpan<char> text, out ReadOnlySpan<char> letters, out int tone)
    {
        tone = 0;
        letters = default;
        int at = 0;
        while (at < text.Length && text[at] is ' ' or '\'' or '’' or '-') at++;
        text = text[at..];
        if (text.IsEmpty) return false;

        if (text[0] is ',' or '，' or ':' or '：' || NameDot.Is(text[0]))
        {
            letters = text[..1];
            text = text[1..];
            return true;
        }

        int end = 0;
        if (char.IsAsciiDigit(text[0]))
        {
            // 4S [4S dian4]: a name of digits and letters is no syllable.
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
            letters = text[..end];
            text = text[end..];
            return true;
        }

        while (end < text.Length && IsLetter(text, end)) end++;
        if (end == 0) return false;
        letters = text[..end];
        if (end < text.Length && text[end] is >= '1' and <= '5') tone = text[end++] - '0';
        if (end < text.Length && char.IsAsciiDigit(text[end])) return false;
        text = text[end..];
        return true;
    }

    private static bool IsLetter(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or 'ü' or 'Ü' => true,
        ':' => at > 0 && text[at - 1] is 'u' or 'U',
        _ => false,
    };

    /// <summary>A spoken syllable is spelt with ü; a Latin letter such as the V of a headword stays as it is.</summary>
    private static string Spell(ReadOnlySpan<char> letters, int tone)
    {
        if (tone == 0) return letters is "，" ? "," : letters.ToString();
        if (letters.IndexOfAny(':', 'v', 'V') < 0) return letters.ToString();
        return letters.ToString().Replace("u:", "ü").Replace("U:", "Ü").Replace('v', 'ü').Replace('V', 'Ü');
    }
}
