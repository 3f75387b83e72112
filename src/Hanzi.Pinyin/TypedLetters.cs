using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>One letter of a typed reading.</summary>
/// <param name="Character">Lower case; <c>ü</c> also for <c>v</c> and <c>u:</c>.</param>
/// <param name="Mark">The tone of the mark it bears, 0 for none.</param>
/// <param name="Digit">The tone of the digit behind it, 0 for none; 5 also for the digit 0.</param>
/// <param name="Closes">A syllable must end here: a digit, space, apostrophe or other sign follows.</param>
internal record struct TypedLetter(char Character, int Mark, int Digit, bool Closes);

/// <summary>Reads a keyboard's ways to write pinyin into letters: numbers, marks, zhuyin, full width, any case.</summary>
internal static class TypedLetters
{
    /// <summary>More than the longest headword; what follows is not looked at.</summary>
    private const int Most = 240;

    public static List<TypedLetter> Of(string typed)
    {
        string text = ZhuyinSyllables.ToPinyin(typed.Length > Most ? typed[..Most] : typed);
        var letters = new List<TypedLetter>(text.Length);
        foreach (char c in text) Take(Fold(c), letters);
        return letters;
    }

    private static void Take(char c, List<TypedLetter> letters)
    {
        bool isOpen = letters.Count > 0 && !letters[^1].Closes;
        if (IsLetter(c)) letters.Add(new(c == 'v' ? 'ü' : c, 0, 0, false));
        else if (ToneMark.TryTake(c, out char plain, out int tone) || TryTakeOther(c, out plain, out tone)) letters.Add(new(plain, tone, 0, false));
        else if (!isOpen) return;
        else if (c is ':' or '\u0308' && letters[^1].Character == 'u') letters[^1] = letters[^1] with { Character = 'ü' };
        else if (OfCombining(c) is > 0 and var mark) letters[^1] = letters[^1] with { Mark = mark };
        else if (c is >= '0' and <= '5') letters[^1] = letters[^1] with { Digit = c == '0' ? 5 : c - '0', Closes = true };
        else letters[^1] = letters[^1] with { Closes = true };
    }

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z' or 'ü' or 'ê';

    /// <summary>A breve is how many write the third tone.</summary>
    private static int OfCombining(char c) => c == '\u0306' ? 3 : ToneMark.OfCombining(c);

    private static bool TryTakeOther(char c, out char plain, out int tone)
    {
        const string Breves = "ăĕĭŏŭ", Vowels = "aeiou";
        int at = Breves.IndexOf(c);
        (plain, tone) = at >= 0 ? (Vowels[at], 3) : c switch { 'ế' => ('ê', 2), 'ề' => ('ê', 4), _ => (c, 0) };
        return tone > 0;
    }

    /// <summary>Lower case; full width to ASCII; the one-storey a and g of schoolbooks; digits that stand high.</summary>
    private static char Fold(char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E') c = (char)(c - '\uFF01' + '!');
        const string High = "⁰¹²³⁴⁵";
        int digit = High.IndexOf(c);
        if (digit >= 0) return (char)('0' + digit);
        return c switch { 'ɑ' => 'a', 'ɡ' => 'g', _ => char.ToLowerInvariant(c) };
    }
}
