using System.Text;
using Hanzi.Text;

namespace Hanzi.Dictionary;

/// <summary>Finds the headwords that a gloss names (<c>漢字|汉字[han4 zi4]</c>) and takes them out of the text.</summary>
internal static class ReferenceScanner
{
    /// <summary>Stands in the text where a reference was taken out; no published gloss holds this private-use character.</summary>
    public const char Mark = '\uE000';

    /// <summary>The text with a <see cref="Mark"/> for every reference, and the references in order.</summary>
    public static (string Text, List<DictionaryReference> References) TakeOut(ReadOnlySpan<char> gloss)
    {
        var references = new List<DictionaryReference>();
        if (!MayHold(gloss)) return (gloss.ToString(), references);
        var text = new StringBuilder(gloss.Length);
        for (int at = 0; at < gloss.Length;)
        {
            int form = FormLength(gloss, at);
            if (form == 0)
            {
                // A bracketed reading that belongs to no headword: 岡|冈 [gang1].
                int stray = gloss[at] == '[' ? ReadingLength(gloss, at) : 0;
                if (stray > 0) at += stray;
                else text.Append(gloss[at++]);
                continue;
            }

            at = TakeOne(gloss, at, form, references);
            text.Append(Mark);
        }

        return (text.ToString(), references);
    }

    /// <summary>Most glosses are plain English: a headword has a character beyond Latin, or a reading in brackets behind it.</summary>
    private static bool MayHold(ReadOnlySpan<char> gloss)
    {
        foreach (char c in gloss)
            if (c is '[' or >= '\u2E80') return true;
        return false;
    }

    private static int TakeOne(ReadOnlySpan<char> gloss, int at, int length, List<DictionaryReference> references)
    {
        string traditional = gloss.Slice(at, length).ToString(), simplified = traditional;
        at += length;
        if (at < gloss.Length && gloss[at] == '|' && FormLength(gloss, at + 1) is > 0 and var second)
        {
            simplified = gloss.Slice(at + 1, second).ToString();
            at += second + 1;
        }

        int reading = at < gloss.Length ? ReadingLength(gloss, at) : 0;
        IReadOnlyList<Syllable> syllables = reading > 0 ? ReadingParser.Parse(gloss[(at + 1)..(at + reading - 1)]) : [];
        references.Add(new(traditional, simplified, syllables));
        return at + reading;
    }

    /// <summary>
    /// The length of a headword that begins here: a run of Han characters, dots and commas, with Latin letters or digits
    /// that touch it (<c>T恤</c>, <c>3C[san1 C]</c>); 0 where there is none.
    /// </summary>
    private static int FormLength(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length || (start > 0 && IsLatin(text[start]) && IsLatin(text[start - 1]))) return 0;
        int at = start;
        bool hasHan = false;
        while (at < text.Length)
        {
            int han = HanCharacter.LengthAt(text, at);
            if (han > 0) hasHan = true;
            else if (text[at] is >= 'ㄅ' and <= 'ㄯ') hasHan = true;
            else if (!IsLatin(text[at]) && !(hasHan && at + 1 < text.Length && text[at] is '·' or '，' or '…'
                && HanCharacter.LengthAt(text, at + 1) > 0)) break;
            at += Math.Max(1, han);
        }

        return hasHan || (at > start && at < text.Length && ReadingLength(text, at) > 0) ? at - start : 0;
    }

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);

    /// <summary>The length of <c>[pin1 yin1]</c> with its brackets, 0 where there is none.</summary>
    private static int ReadingLength(ReadOnlySpan<char> text, int start)
    {
        if (text[start] != '[') return 0;
        int close = text[start..].IndexOf(']');
        return close > 1 && ReadingParser.IsReading(text[(start + 1)..(start + close)]) ? close + 1 : 0;
    }
}
