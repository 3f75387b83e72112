using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>The ways in which the letters of a syllable are typed.</summary>
internal static class Spelling
{
    /// <param name="letters">Lower case, ü for v.</param>
    public static bool Is(string letters, Syllable wanted)
    {
        string plain = wanted.Letters.ToLowerInvariant();
        if (!wanted.IsSpoken) return letters == plain.Replace('v', 'ü');
        return plain switch
        {
            // The ending of 花兒 is often typed as the word it comes from.
            "r" => letters is "r" or "er",
            "ê" => letters is "ê" or "e" or "ei",
            _ => Standard(letters) == Standard(plain),
        };
    }

    /// <summary>The dots are dropped where no other syllable could be meant, and <c>yu</c> stands for ü in passports.</summary>
    private static string Standard(string letters) => letters switch
    {
        "lue" or "nue" => letters[0] + "üe",
        ['l' or 'n', 'y', 'u', ..] => letters[0] + "ü" + letters[3..],
        ['j' or 'q' or 'x' or 'y', 'ü', ..] => letters[0] + "u" + letters[2..],
        _ => letters,
    };
}
