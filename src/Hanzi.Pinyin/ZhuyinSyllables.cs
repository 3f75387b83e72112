using System.Text;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>Reads zhuyin: the other way round than <see cref="ZhuyinText"/>.</summary>
internal static class ZhuyinSyllables
{
    private const string Initials = "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙ", Medials = "ㄧㄨㄩ", Finals = "ㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦㄫㄇ";
    private const string Marks = "ˉˊˇˋ˙";
    private const char NeutralDot = '˙';

    private static readonly Dictionary<string, string> s_pinyin = Invert();

    /// <summary>
    /// The text with its zhuyin replaced by numbered pinyin, each syllable closed. A syllable without a mark has the first
    /// tone, as zhuyin writes it; ㄦ right behind another syllable is the ending r5. Everything else stays.
    /// </summary>
    public static string ToPinyin(string text)
    {
        if (!text.Any(IsZhuyin)) return text;
        var pinyin = new StringBuilder(text.Length * 3);
        bool isBehindSyllable = false;
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            bool isNeutral = text[i] == NeutralDot && i + 1 < text.Length && IsZhuyin(text[i + 1]);
            if (isNeutral) i++;
            string letters = Syllable(text, ref i);
            if (letters.Length == 0)
            {
                pinyin.Append(text[start]);
                i = start + 1;
                isBehindSyllable = false;
                continue;
            }

            int tone = isNeutral ? 5 : 1;
            bool hasMark = i < text.Length && Marks.Contains(text[i]) && !(text[i] == NeutralDot && i + 1 < text.Length && IsZhuyin(text[i + 1]));
            if (hasMark) tone = Marks.IndexOf(text[i++]) + 1;
            pinyin.Append(letters == "ㄦ" && isBehindSyllable && !hasMark && !isNeutral ? "r5" : s_pinyin.GetValueOrDefault(letters, "?") + tone).Append(' ');
            isBehindSyllable = true;
        }

        return pinyin.ToString();
    }

    private static bool IsZhuyin(char c) => Initials.Contains(c) || Medials.Contains(c) || Finals.Contains(c);

    /// <summary>An initial, a medial, a final, each of which may be absent.</summary>
    private static string Syllable(string text, ref int at)
    {
        int start = at;
        foreach (string part in (string[])[Initials, Medials, Finals])
            if (at < text.Length && part.Contains(text[at])) at++;
        return text[start..at];
    }

    private static Dictionary<string, string> Invert()
    {
        const string AfterInitial = "a o e ai ei ao ou an en ang eng ong er i ia io ie iai iao iu ian in iang ing iong u ua uo uai ui uan un uang ü üe üan ün";
        const string Alone =
            "zhi chi shi ri zi ci si m n ng hm hng yi ya yo ye yai yao you yan yin yang ying yong yu yue yuan yun wu wa wo wai wei wan " +
            "wen wang weng ju jue juan jun qu que quan qun xu xue xuan xun a o e ê ai ei ao ou an en ang eng er";
        const string Letters = "b p m f d t n l g k h j q x zh ch sh r z c s";
        var pinyin = new Dictionary<string, string>();
        void Add(string syllable) => pinyin.TryAdd(ZhuyinText.Of(new Syllable(syllable, 1)), syllable);
        foreach (string syllable in Alone.Split(' ')) Add(syllable);
        foreach (string initial in Letters.Split(' '))
            foreach (string final in AfterInitial.Split(' ')) Add(initial + final);
        return pinyin;
    }
}
