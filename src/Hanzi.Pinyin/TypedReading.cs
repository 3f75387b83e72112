using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>Reads pinyin as people type it, a syllable a character: <c>zhang3 zi5</c> or <c>zhǎng zi</c>.</summary>
public static class TypedReading
{
    /// <summary>
    /// The syllables of a word; name dots are put in where the word has them. None where the text is no pinyin, has no
    /// tone at all (a lone neutral tone is written 5), or has another number of syllables than the word has characters.
    /// </summary>
    public static IReadOnlyList<Syllable> Parse(string text, string word)
    {
        var spoken = (text.Any(char.IsAsciiDigit) ? ReadingParser.Parse(text) : Marked(text)).Where(s => !NameDot.Is(s.Letters[0])).ToList();
        if (!spoken.Exists(s => s.IsSpoken) || spoken.Exists(s => s.Letters == ",")) return [];
        var reading = new List<Syllable>();
        int next = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune.IsBmp && NameDot.Is((char)rune.Value)) reading.Add(new(NameDot.Standard.ToString(), 0));
            else if (next < spoken.Count) reading.Add(spoken[next++]);
            else return [];
        }

        return next == spoken.Count ? reading : [];
    }

    /// <summary>As <see cref="Parse"/> takes it, with marks, or with numbers where every tone is neutral.</summary>
    public static string Write(IReadOnlyList<Syllable> reading) => reading.Any(s => s.Tone is > 0 and < 5)
        ? string.Join(' ', reading.Select(PinyinText.Marked))
        : PinyinText.Numbered(reading);

    private static List<Syllable> Marked(string text)
    {
        var syllables = new List<Syllable>();
        foreach (string part in text.Split([' ', '\'', '’', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length == 1 && NameDot.Is(part[0])) continue;
            if (MarkedSyllable.Parse(part) is not { } syllable) return [];
            syllables.Add(syllable);
        }

        return syllables.Exists(s => s.Tone < 5) ? syllables : [];
    }
}
