using System.Text;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>Writes a run of tokens in pinyin: words joined and spaced, western signs, a capital at the start.</summary>
internal static class SentencePinyin
{
    private const string ChineseSigns = "，。！？；：、（）《》〈〉「」『』“”‘’【】．";
    private const string WesternSigns = ",.!?;:,()“”‘’“”‘’“”‘’[]·";

    public static string Write(string text, IEnumerable<ReadToken> tokens)
    {
        var pinyin = new StringBuilder();
        foreach (var token in tokens)
        {
            string surface = token.Token.Span.Of(text);
            if (token.Reading.Count > 0) AppendWord(pinyin, PinyinText.Joined(token.Reading));
            else if (token.Kind is TokenKind.Punctuation) AppendSign(pinyin, surface);
            else AppendWord(pinyin, surface);
        }

        for (int i = 0; i < pinyin.Length; i++)
        {
            if (!char.IsLetter(pinyin[i])) continue;
            pinyin[i] = char.ToUpperInvariant(pinyin[i]);
            break;
        }

        return pinyin.ToString().Trim();
    }

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
        else AppendWord(pinyin, sign);
    }
}
