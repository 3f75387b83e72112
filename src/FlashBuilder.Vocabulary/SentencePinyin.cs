using System.Text;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>Writes a run of tokens in pinyin: words joined and spaced, western signs, a capital at the start.</summary>
internal static class SentencePinyin
{
    private const string ChineseSigns = "，。！？；：、（）《》〈〉「」『』“”‘’【】．";
    private const string Ordinals = "一二三四五六七八九十百千";
    /// <summary>Countries in one character; two that stand together are joined as the standard joins what is side by side: 中美 Zhōng-Měi.</summary>
    private const string Countries = "中美英法德俄日韓韩印澳加蘇苏越泰";
    private const string WesternSigns = ",.!?;:,()“”‘’“”‘’“”‘’[]·";

    public static string Write(string text, IEnumerable<ReadToken> tokens)
    {
        var pinyin = new StringBuilder();
        var all = tokens.ToList();
        bool isStart = true;
        for (int i = 0; i < all.Count; i++)
        {
            var token = all[i];
            string surface = token.Token.Span.Of(text);
            int at = pinyin.Length;
            if (IsJoined(surface, all, i)) pinyin.Append(PinyinText.Joined(token.Reading));
            else if (IsPair(surface, token)) AppendWord(pinyin, Capital(token.Reading[0]) + "-" + Capital(token.Reading[1]));
            else if (IsCountry(text, all, i - 1) && IsCountry(text, all, i)) pinyin.Append('-').Append(Capital(token.Reading[0]));
            else if (IsCountry(text, all, i) && IsCountry(text, all, i + 1)) AppendWord(pinyin, Capital(token.Reading[0]));
            else if (token.Reading.Count > 0) AppendWord(pinyin, Divided(surface, token));
            else if (token.Kind is TokenKind.Punctuation) AppendSign(pinyin, surface);
            else AppendWord(pinyin, surface);

            if (isStart && Capitalise(pinyin, at)) isStart = false;
            isStart |= surface is "。" or "！" or "？" or "!" or "?";
        }

        return pinyin.ToString().Trim();
    }

    /// <summary>
    /// 了 着 過 are joined to the verb before, a 了 at the end of a clause is not (GB/T 16159-2012, 6.1.2.3); 們 is joined to
    /// its noun (6.1.1.2).
    /// </summary>
    private static bool IsJoined(string surface, List<ReadToken> tokens, int at)
    {
        if (at == 0 || tokens[at].Reading is not [{ Tone: 5 }]) return false;
        var before = tokens[at - 1];
        if (before.Kind is not TokenKind.Word || before.Reading.Count == 0) return false;
        return surface switch
        {
            "着" or "著" or "過" or "过" => IsVerb(before),
            "了" => IsVerb(before) && at + 1 < tokens.Count && tokens[at + 1].Kind is not TokenKind.Punctuation,
            "們" or "们" => true,
            _ => false,
        };
    }

    private static bool IsVerb(ReadToken token) => token.Entry is { } entry
        && entry.Senses.Any(s => s.Gloss.StartsWith("to ", StringComparison.Ordinal));

    /// <summary>
    /// A word as the standard divides it: 研究研究 yánjiū yánjiū (6.1.2.2), 一心一意 yīxīn-yīyì (6.1.10 with its example
    /// bùsān-bùsì), 第一 dì-yī (6.1.5.3), and numerals.
    /// </summary>
    private static string Divided(string surface, ReadToken token)
    {
        var reading = token.Reading;
        if (token.Kind == TokenKind.Number) return NumeralPinyin.Write(surface, reading);
        if (reading.Count != surface.Length) return PinyinText.Joined(reading);
        if (surface.Length > 1 && surface[0] == '第' && Ordinals.Contains(surface[1])) return Halves(1, "-");
        if (surface.Length != 4 || surface[0] != surface[2] || surface[0] == surface[1]) return PinyinText.Joined(reading);
        return Halves(2, surface[1] == surface[3] ? " " : "-");

        string Halves(int at, string between) =>
            PinyinText.Joined([.. reading.Take(at)]) + between + PinyinText.Joined([.. reading.Skip(at)]);
    }

    private static bool IsCountry(string text, List<ReadToken> tokens, int at) => at >= 0 && at < tokens.Count
        && tokens[at].Token.Span.Length == 1 && tokens[at].Reading.Count == 1 && Countries.Contains(text[tokens[at].Token.Span.Start]);

    /// <summary>中美 as one word, which the dictionary explains as China-USA.</summary>
    private static bool IsPair(string surface, ReadToken token) => surface.Length == 2 && token.Reading.Count == 2 && Countries.Contains(surface[0])
        && Countries.Contains(surface[1]) && token.Entry?.Senses is [{ Gloss: var gloss }, ..] && (gloss.Contains('-') || gloss.Contains(" and "));

    private static string Capital(Syllable syllable) => PinyinText.Joined([syllable.ToUpper()]);

    /// <summary>False where there is no letter yet; a number begins the sentence as it is.</summary>
    private static bool Capitalise(StringBuilder pinyin, int from)
    {
        for (int i = from; i < pinyin.Length; i++)
        {
            if (!char.IsLetterOrDigit(pinyin[i])) continue;
            pinyin[i] = char.ToUpperInvariant(pinyin[i]);
            return true;
        }

        return false;
    }

    private static bool EndsWith(StringBuilder pinyin, string end) =>
        pinyin.Length >= end.Length && pinyin.ToString(pinyin.Length - end.Length, end.Length) == end;

    private static void AppendWord(StringBuilder pinyin, string word)
    {
        if (pinyin.Length > 0 && pinyin[^1] is not (' ' or '(' or '[' or '“' or '‘' or '·')) pinyin.Append(' ');
        pinyin.Append(word);
    }

    private static void AppendSign(StringBuilder pinyin, string sign)
    {
        if (sign.Length == 1 && char.IsWhiteSpace(sign[0])) return;
        int at = sign.Length == 1 ? ChineseSigns.IndexOf(sign[0]) : -1;
        if (sign.Length == 1 && NameDot.Is(sign[0])) pinyin.Append(NameDot.Standard);
        else if (at >= 0 && "（《〈「『“‘【".Contains(sign[0])) AppendWord(pinyin, WesternSigns[at].ToString());
        else if (at >= 0) pinyin.Append(WesternSigns[at]);
        // Chinese dots and dashes are two signs each.
        else if (sign is "…") pinyin.Append(EndsWith(pinyin, "...") ? "" : "...");
        else if (sign is "—" && EndsWith(pinyin, "—")) pinyin.Append(sign);
        else AppendWord(pinyin, sign);
    }
}
