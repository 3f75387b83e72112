using Hanzi.Pinyin;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// Writes a numeral in words as GB/T 16159-2012 divides it (6.1.5): hundreds and thousands are joined to their digit, 萬 and 億
/// to a single digit or ten before them and else stand alone, as 零 does between them: <c>jiǔyì líng qīwàn èrqiān sānbǎi
/// wǔshíliù</c>, <c>liùshísān yì</c>.
/// </summary>
internal static class NumeralPinyin
{
    private const string Units = "百千", Myriads = "萬万億亿兆", Zeros = "零〇";

    /// <param name="reading">A syllable for each character, a part without a tone for each run of digits.</param>
    public static string Write(string numeral, IReadOnlyList<Syllable> reading)
    {
        List<string> words = [];
        List<Syllable> word = [];
        bool isPlaced = numeral.AsSpan().IndexOfAny(Units + Myriads) >= 0;
        int at = 0;
        foreach (var part in reading)
        {
            char c = numeral[at];
            bool isMyriad = Myriads.Contains(c);
            bool isAlone = isMyriad ? word is not [{ IsSpoken: true }] : isPlaced && Zeros.Contains(c);
            if (isAlone) End();
            word.Add(part);
            if (isAlone || isMyriad || Units.Contains(c)) End();
            at += part.IsSpoken ? 1 : part.Letters.Length;
        }

        End();
        return string.Join(' ', words);

        void End()
        {
            if (word.Count > 0) words.Add(PinyinText.Joined(word));
            word.Clear();
        }
    }
}
