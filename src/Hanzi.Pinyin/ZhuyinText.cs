using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>
/// Writes readings in zhuyin (bopomofo): the first tone without a mark, the others behind the syllable, the dot of the
/// neutral tone before it (Taiwan's Ministry of Education, 國語注音符號手冊).
/// </summary>
public static class ZhuyinText
{
    private const string Marks = "\0ˊˇˋ";

    private static readonly Dictionary<string, string> s_initials = Pairs(
        "zh ㄓ ch ㄔ sh ㄕ b ㄅ p ㄆ m ㄇ f ㄈ d ㄉ t ㄊ n ㄋ l ㄌ g ㄍ k ㄎ h ㄏ j ㄐ q ㄑ x ㄒ r ㄖ z ㄗ c ㄘ s ㄙ");

    private static readonly Dictionary<string, string> s_finals = Pairs(
        "a ㄚ o ㄛ e ㄜ ê ㄝ ai ㄞ ei ㄟ ao ㄠ ou ㄡ an ㄢ en ㄣ ang ㄤ eng ㄥ ong ㄨㄥ er ㄦ i ㄧ ia ㄧㄚ io ㄧㄛ " +
        "ie ㄧㄝ iai ㄧㄞ iao ㄧㄠ iu ㄧㄡ iou ㄧㄡ ian ㄧㄢ in ㄧㄣ iang ㄧㄤ ing ㄧㄥ iong ㄩㄥ u ㄨ ua ㄨㄚ uo ㄨㄛ " +
        "uai ㄨㄞ ui ㄨㄟ uei ㄨㄟ uan ㄨㄢ un ㄨㄣ uen ㄨㄣ uang ㄨㄤ ueng ㄨㄥ ü ㄩ üe ㄩㄝ ue ㄩㄝ üan ㄩㄢ ün ㄩㄣ");

    /// <summary>Syllables that pinyin spells without an initial, or that have no final.</summary>
    private static readonly Dictionary<string, string> s_whole = Pairs(
        "zhi ㄓ chi ㄔ shi ㄕ ri ㄖ zi ㄗ ci ㄘ si ㄙ r ㄦ m ㄇ n ㄋ ng ㄫ hm ㄏㄇ hng ㄏㄫ yi ㄧ ya ㄧㄚ yo ㄧㄛ " +
        "ye ㄧㄝ yai ㄧㄞ yao ㄧㄠ you ㄧㄡ yan ㄧㄢ yin ㄧㄣ yang ㄧㄤ ying ㄧㄥ yong ㄩㄥ yu ㄩ yue ㄩㄝ yuan ㄩㄢ " +
        "yun ㄩㄣ wu ㄨ wa ㄨㄚ wo ㄨㄛ wai ㄨㄞ wei ㄨㄟ wan ㄨㄢ wen ㄨㄣ wang ㄨㄤ weng ㄨㄥ ju ㄐㄩ jue ㄐㄩㄝ " +
        "juan ㄐㄩㄢ jun ㄐㄩㄣ qu ㄑㄩ que ㄑㄩㄝ quan ㄑㄩㄢ qun ㄑㄩㄣ xu ㄒㄩ xue ㄒㄩㄝ xuan ㄒㄩㄢ xun ㄒㄩㄣ");

    /// <summary>
    /// The syllables of a word, separated by spaces; what is no Mandarin syllable stands as it is, the digits of a number
    /// together.
    /// </summary>
    public static string Of(IReadOnlyList<Syllable> reading) =>
        string.Concat(reading.Select((s, i) => (i > 0 && (s.IsSpoken || reading[i - 1].IsSpoken) ? " " : "") + Of(s)));

    /// <summary>Whether a text has a letter of zhuyin.</summary>
    public static bool IsIn(string text) => text.Any(c => c is >= '\u3105' and <= '\u312F');

    /// <summary>
    /// A text with its zhuyin in numbered pinyin (<c>ㄕˋ ㄔㄤˇ</c>: <c>shi4 chang3</c>); a syllable without a mark has the first tone.
    /// All else stays.
    /// </summary>
    public static string ToPinyin(string text) => ZhuyinSyllables.ToPinyin(text);

    public static string Of(Syllable syllable)
    {
        if (!syllable.IsSpoken || Letters(syllable.Letters.ToLowerInvariant()) is not { } letters) return syllable.Letters;
        return syllable.Tone switch
        {
            1 => letters,
            5 => "˙" + letters,
            var tone => letters + Marks[tone - 1],
        };
    }

    /// <summary>A table written as <c>key value key value …</c>.</summary>
    private static Dictionary<string, string> Pairs(string table) =>
        table.Split(' ').Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    private static string? Letters(string pinyin)
    {
        if (s_whole.TryGetValue(pinyin, out string? whole)) return whole;
        for (int length = Math.Min(2, pinyin.Length - 1); length > 0; length--)
            if (s_initials.TryGetValue(pinyin[..length], out string? initial))
                return s_finals.TryGetValue(pinyin[length..], out string? final) ? initial + final : null;
        return s_finals.GetValueOrDefault(pinyin);
    }
}
