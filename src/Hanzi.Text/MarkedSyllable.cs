using System.Text;

namespace Hanzi.Text;

/// <summary>Reads one syllable with its tone mark.</summary>
public static class MarkedSyllable
{
    /// <summary><c>lǜ</c> gives <c>lü</c> with tone 4, a syllable without a mark tone 5; null for what is no syllable.</summary>
    public static Syllable? Parse(string text)
    {
        var letters = new StringBuilder(text.Length);
        int tone = 5;
        foreach (char c in text)
        {
            if (ToneMark.TryTake(c, out char plain, out int marked))
            {
                letters.Append(plain);
                tone = marked;
            }
            else if (ToneMark.OfCombining(c) is > 0 and var combined) tone = combined;
            else if (char.IsAsciiLetter(c) || c is 'ü' or 'Ü' or 'ê') letters.Append(c);
            else return null;
        }

        return letters.Length == 0 ? null : new Syllable(letters.ToString(), tone);
    }
}
