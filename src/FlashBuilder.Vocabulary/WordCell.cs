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

    /// <summary>The headwords that are written there; none where the cell holds other Chinese too, or English.</summary>
    public IReadOnlyList<WrittenWord> Read(string text)
    {
        if (text.Length > Longest) return [];
        text = ItemNumber.Without(text);
        // A comma can be part of a headword.
        string whole = Compact(text);
        if (lexicon.HeadwordOf(whole) >= 0) return [new(whole)];
        if (WordOf(whole) is { Traditional.Length: > 0 } pair) return [pair];
        var words = new List<WrittenWord>();
        string[] parts = WithoutRemarks(text).Split(Dividers, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (string each in parts)
        {
            if (!HanCharacter.ContainsHan(each))
            {
                if (words.Count == 0 || IsReading(each, lexicon.HeadwordOf(words[^1].Text))) continue;
                return [];
            }

            // 你好！ is a word; of several parts the sign makes a sentence.
            string part = parts.Length == 1 ? each.TrimEnd('！', '？', '!', '?', '。') : each;
            if (words.Count == MostWords || WordOf(part) is not { } word) return [];
            if (!words.Contains(word)) words.Add(word);
        }

        return words;
    }

    /// <summary>
    /// A list's own word that no dictionary has: up to eight Chinese characters, sixteen where dots divide a name, and nothing
    /// else but its reading; or null.
    /// </summary>
    public static string? Unlisted(string text)
    {
        const int Most = 8, MostWithDots = 16;
        string word = Compact(WithoutRemarks(text));
        int end = 0, characters = 0, dots = 0;
        while (end < word.Length)
        {
            if (HanCharacter.LengthAt(word, end) is > 0 and var length) end += length;
            else if (end > 0 && NameDot.Is(word[end]) && end + 1 < word.Length && HanCharacter.LengthAt(word, end + 1) > 0)
            {
                dots++;
                end++;
                continue;
            }
            else break;
            characters++;
        }

        if (characters == 0 || characters > (dots > 0 ? MostWithDots : Most)) return null;
        string rest = word[end..];
        return rest.Length == 0 || IsToned(rest) && !HanCharacter.ContainsHan(rest) ? word[..end] : null;
    }

    /// <summary>The one word of a part, with its reading or its other script beside it or not; null where there is more.</summary>
    internal WrittenWord? WordOf(string part)
    {
        string compact = Compact(part);
        if (lexicon.HeadwordOf(compact) >= 0) return new(compact);
        var runs = new List<string>();
        var rest = new List<string>();
        for (int at = 0, end; at < part.Length; at = end)
        {
            int han = HanCharacter.LengthAt(part, at);
            for (end = at + Math.Max(1, han); end < part.Length && HanCharacter.LengthAt(part, end) is var next && next > 0 == han > 0;) end += Math.Max(1, next);
            (han > 0 ? runs : rest).Add(part[at..end]);
        }

        if (runs.Count == 2 && PairOf(runs[0], runs[1]) is { } pair && IsReading(string.Concat(rest), lexicon.HeadwordOf(pair.Text))) return pair;
        string word = runs.Count == 2 && runs[0] == runs[1] ? runs[0] : string.Concat(runs);
        int headword = lexicon.HeadwordOf(word);
        return headword >= 0 && IsReading(string.Concat(rest), headword) ? new(word) : null;
    }

    /// <summary>The word that stands there in both scripts, in whichever order; null where these are two words.</summary>
    internal WrittenWord? PairOf(string first, string second)
    {
        int headword = lexicon.HeadwordOf(first);
        if (headword < 0 || first == second || headword != lexicon.HeadwordOf(second)) return null;
        foreach (var entry in lexicon.EntriesOf(headword))
            if (entry.Traditional == first && entry.Simplified == second || entry.Traditional == second && entry.Simplified == first)
                return new(first, entry.Traditional);
        // Two Traditional words, or two spellings.
        return null;
    }

    /// <summary>Whether a text is one reading with its tones.</summary>
    private static bool IsToned(string text) => text.Any(c => IsZhuyin(c) || ToneMark.TryTake(c, out _, out int tone) && tone > 0 || c is >= '1' and <= '5')
        && text.All(c => IsZhuyin(c) || char.IsAsciiLetter(c) || c is >= '1' and <= '5' or 'ü' or 'Ü' or ':' or '\'' or '’' or '-' || ToneMark.TryTake(c, out _, out _));

    /// <summary>Whether a text is nothing but signs, numbers, and pinyin or zhuyin; pinyin without tones must be the word's own.</summary>
    internal bool IsReading(string text, int headword)
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
            else if (char.IsLetter(c) && !IsZhuyin(c) || IsSentenceSign(c) || IsUnreadable(c)) return false;
        }

        if (letters.Count == 0 || isToned) return true;
        string typed = string.Concat(letters);
        return headword >= 0 && lexicon.EntriesOf(headword).Any(entry => string.Concat(entry.Reading.Select(s => s.Letters)).Equals(typed, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsZhuyin(char c) => c is >= '\u3105' and <= '\u312f' or >= '\u31a0' and <= '\u31bf' or 'ˊ' or 'ˇ' or 'ˋ' or '˙' or 'ˉ';

    /// <summary>Half a word may stand there: what could not be decoded, private characters, parts of characters.</summary>
    private static bool IsUnreadable(char c) => c is '\uFFFD' or >= '\u2E80' and <= '\u2FFF' or >= '\uE000' and <= '\uF8FF';

    private static bool IsSentenceSign(char c) => c is '。' or '！' or '？' or '!' or '?' or '：' or '“' or '”' or '「' or '」';

    /// <summary>Without what stands in brackets: <c>等（助）</c>, <c>學生 [xuéshēng]</c>.</summary>
    internal static string WithoutRemarks(string text)
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

    internal static string Compact(string text) =>
        text.AsSpan().IndexOfAny(Spaces) < 0 ? text : string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
