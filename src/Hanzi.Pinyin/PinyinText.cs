using System.Text;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>Writes readings in pinyin.</summary>
public static class PinyinText
{
    /// <summary>
    /// One syllable with its mark on the vowel that the rule of GB/T 16159 names: a or e, else the o of ou, else the last
    /// vowel. A neutral tone has no mark.
    /// </summary>
    public static string Marked(Syllable syllable)
    {
        string letters = syllable.Letters;
        if (syllable.Tone is 0 or 5) return letters;
        int at = MarkedLetter(letters);
        return at < 0 ? letters : string.Concat(letters.AsSpan(0, at), ToneMark.Put(letters[at], syllable.Tone), letters.AsSpan(at + 1));
    }

    /// <summary>
    /// A word's syllables joined, with an apostrophe before an inner syllable that begins with a vowel (<c>Xī'ān</c>).
    /// An inner capital begins a word of its own (<c>Xí Jìnpíng</c>, <c>fǎng Huá</c>), a comma inside a headword is followed
    /// by a space, a middle dot stands as it is.
    /// </summary>
    public static string Joined(IReadOnlyList<Syllable> reading)
    {
        var text = new StringBuilder();
        for (int i = 0; i < reading.Count; i++)
        {
            var syllable = reading[i];
            bool needsApostrophe = syllable.IsSpoken && text.Length > 0 && IsLetter(text[^1])
                && char.ToLowerInvariant(syllable.Letters[0]) is 'a' or 'e' or 'o';
            if (syllable.IsCapitalised && text.Length > 0 && IsLetter(text[^1])) text.Append(' ');
            else if (needsApostrophe) text.Append('\'');
            text.Append(Marked(syllable));
            // In 7,600億 the comma is part of the number.
            if (syllable.Letters == "," && i + 1 < reading.Count && reading[i + 1].IsSpoken) text.Append(' ');
        }

        return text.ToString();
    }

    /// <summary>The numbered form that the dictionary uses: <c>lu:4 xing2</c>.</summary>
    public static string Numbered(IReadOnlyList<Syllable> reading)
    {
        if (reading.Count == 0) return "";
        string text = reading[0].ToString();
        // Most words have two or three syllables; a builder pays off only for more.
        if (reading.Count > 4) return string.Join(' ', reading.Select(syllable => syllable.ToString()));
        for (int i = 1; i < reading.Count; i++) text = string.Concat(text, " ", reading[i].ToString());
        return text;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || ToneMark.OfCombining(c) > 0;

    private static int MarkedLetter(string letters)
    {
        int last = -1;
        for (int i = 0; i < letters.Length; i++)
        {
            char c = char.ToLowerInvariant(letters[i]);
            if (c is 'a' or 'e') return i;
            if (c == 'o' && i + 1 < letters.Length && char.ToLowerInvariant(letters[i + 1]) == 'u') return i;
            if (c is 'i' or 'o' or 'u' or 'ü') last = i;
        }

        // m, n, ng and hm, hng have no vowel: the mark goes on the nasal.
        return last >= 0 ? last : letters.AsSpan().IndexOfAny("mnMN");
    }
}
