using System.Buffers;
using Hanzi.Dictionary;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// Reads a cell of a table, or a field of a note: the words that it is, where it is nothing else. Beside a word may stand
/// its pinyin or zhuyin, numbers, the word in the other script, a remark in brackets; several words are divided by / 、 , ; |
/// or lines.
/// </summary>
public sealed class WordCell(Lexicon lexicon)
{
    private const int Longest = 200, MostWords = 12;

    private const string Open = "([{（［【〔〈《", Close = ")]}）］】〕〉》";

    private static readonly SearchValues<char> Opening = SearchValues.Create(Open), Spaces = SearchValues.Create(" \t\n\r\u00a0\u3000");

    private static readonly char[] Dividers = ['/', '／', '、', ',', '，', ';', '；', '|', '｜', '\n'];

    /// <summary>The headwords as they are written there; none where the cell holds other Chinese too, or English.</summary>
    public IReadOnlyList<string> Read(string text)
    {
        if (text.Length > Longest) return [];
        // A comma can be part of a headword.
        string whole = Compact(text);
        if (lexicon.HeadwordOf(whole) >= 0) return [whole];
        var words = new List<string>();
        foreach (string part in WithoutRemarks(text).Split(Dividers, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!HanCharacter.ContainsHan(part))
            {
                if (words.Count == 0 || IsReading(part, lexicon.HeadwordOf(words[^1]))) continue;
                return [];
            }

            if (words.Count == MostWords || WordOf(part) is not { } word) return [];
            if (!words.Contains(word)) words.Add(word);
        }

        return words;
    }

    /// <summary>A list's own word that no dictionary has: up to eight Chinese characters and nothing else; or null.</summary>
    public static string? Unlisted(string text)
    {
        const int Most = 8;
        string word = Compact(WithoutRemarks(text));
        if (word.Length is 0 or > 2 * Most) return null;
        int characters = 0;
        for (int at = 0; at < word.Length; characters++)
        {
            int length = HanCharacter.LengthAt(word, at);
            if (length == 0) return null;
            at += length;
        }

        return characters <= Most ? word : null;
    }

    /// <summary>The one word of a part, with its reading beside it or not; null where there is more.</summary>
    private string? WordOf(string part)
    {
        string compact = Compact(part);
        if (lexicon.HeadwordOf(compact) >= 0) return compact;
        var runs = new List<string>();
        var rest = new List<string>();
        for (int at = 0, end; at < part.Length; at = end)
        {
            int han = HanCharacter.LengthAt(part, at);
            for (end = at + Math.Max(1, han); end < part.Length && HanCharacter.LengthAt(part, end) is var next && next > 0 == han > 0;) end += Math.Max(1, next);
            (han > 0 ? runs : rest).Add(part[at..end]);
        }

        string word = string.Concat(runs);
        int headword = lexicon.HeadwordOf(word);
        // The word and the same in the other script.
        if (headword < 0 && runs.Count == 2 && lexicon.HeadwordOf(runs[0]) is >= 0 and var first && first == lexicon.HeadwordOf(runs[1]))
            (headword, word) = (first, runs[0]);
        return headword >= 0 && IsReading(string.Concat(rest), headword) ? word : null;
    }

    /// <summary>Whether a text is nothing but signs, numbers, and pinyin or zhuyin; pinyin without tones must be the word's own.</summary>
    private bool IsReading(string text, int headword)
    {
        bool isToned = false;
        var letters = new List<char>();
        foreach (char c in text)
        {
            if (ToneMark.TryTake(c, out char plain, out int tone))
            {
                isToned |= tone > 0;
                letters.Add(char.ToLowerInvariant(plain));
            }
            else if (char.IsAsciiLetter(c) || c is 'ü' or 'Ü') letters.Add(c is 'v' or 'V' ? 'ü' : char.ToLowerInvariant(c));
            else if (char.IsAsciiDigit(c)) isToned |= letters.Count > 0 && c is >= '1' and <= '5';
            else if (char.IsLetter(c) && !IsZhuyin(c) || IsSentenceSign(c)) return false;
        }

        if (letters.Count == 0 || isToned) return true;
        string typed = string.Concat(letters);
        return headword >= 0 && lexicon.EntriesOf(headword).Any(entry => string.Concat(entry.Reading.Select(s => s.Letters)).Equals(typed, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsZhuyin(char c) => c is >= '\u3105' and <= '\u312f' or >= '\u31a0' and <= '\u31bf' or 'ˊ' or 'ˇ' or 'ˋ' or '˙' or 'ˉ';

    private static bool IsSentenceSign(char c) => c is '。' or '！' or '？' or '!' or '?' or '：' or '“' or '”' or '「' or '」';

    /// <summary>Without what stands in brackets: <c>等（助）</c>, <c>學生 [xuéshēng]</c>.</summary>
    private static string WithoutRemarks(string text)
    {
        if (text.AsSpan().IndexOfAny(Opening) < 0) return text;
        int depth = 0;
        var kept = new List<char>(text.Length);
        foreach (char c in text)
        {
            if (Open.Contains(c)) depth++;
            else if (Close.Contains(c)) depth = Math.Max(0, depth - 1);
            else if (depth == 0) kept.Add(c);
        }

        return string.Concat(kept);
    }

    private static string Compact(string text) =>
        text.AsSpan().IndexOfAny(Spaces) < 0 ? text : string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
